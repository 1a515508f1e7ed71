// Finding a product by words, and putting a list in order.
import { expect, test } from "./support/journey.mjs";
import { cards, heading, listControls, main, shownPrices } from "./support/shopper.mjs";

const searchField = (page) => page.getByRole("dialog", { name: "Search" }).getByRole("searchbox", { name: "Search" });
const found = (page) => main(page).getByRole("status");

const openSearch = (page) => page.getByRole("banner").getByRole("button", { name: "Search" }).click();

async function searchFor(page, words) {
  await openSearch(page);
  await searchField(page).fill(words);
  await searchField(page).press("Enter");
  await expect(heading(page, `Results for “${words}”`)).toBeVisible();
}

test("words of the name, the brand and a SKU find products", async ({ page }) => {
  await page.goto("us/");
  await searchFor(page, "drift studio");
  await expect(page).toHaveURL("us/search?q=drift%20studio");
  await expect(cards(page).first()).toContainText("Halvik Drift Studio");

  // A name that fits goes before a description that does.
  await searchFor(page, "bottle");
  await expect(cards(page).first()).toContainText("Tramontane Bottle");

  await searchFor(page, "tramontane");
  await expect(found(page)).toContainText("8 products");
  await expect(cards(page)).toHaveText(Array(8).fill(/Tramontane/));

  await searchFor(page, "HV-DRF-CHALK");
  await expect(found(page)).toContainText("1 product");
  await expect(cards(page)).toHaveText([/Halvik Drift/]);

  // Capitals and accents do not matter, and a word that has begun finds too.
  await searchFor(page, "UMBRÉLL");
  await expect(cards(page).first()).toContainText("Tramontane Umbrella");
  await openSearch(page);
  await expect(searchField(page)).toHaveValue("UMBRÉLL");
});

test("words are looked for as they are, whatever they mean elsewhere", async ({ page }) => {
  await page.goto("us/");
  for (const words of ['<img src=x onerror="globalThis.__pwned=1">', "100% & more?#q=1", "%E0%A4%A"]) {
    await searchFor(page, words);
    await expect(found(page)).toContainText(/product/);
    await page.reload();
    await expect(heading(page, `Results for “${words}”`)).toBeVisible();
  }
  expect(await page.evaluate(() => globalThis.__pwned)).toBeUndefined();
});

test("nothing found: the page says so and has a way on", async ({ page }) => {
  await page.goto("us/search?q=submarine");
  await expect(main(page).getByText("Nothing fits “submarine”. Try fewer or other words.")).toBeVisible();
  await expect(cards(page)).toHaveCount(0);
  await main(page).getByRole("link").last().click();
  await expect(cards(page)).not.toHaveCount(0);
});

test("sorted by price, the prices shown go up, or down", async ({ page }) => {
  for (const [order, sign] of [["price-up", 1], ["price-down", -1]]) {
    await page.goto("us/search?q=halvik&sold-here=yes");
    await (await listControls(page)).getByRole("combobox", { name: "Sort by" }).selectOption(order);
    await expect(page).toHaveURL(`us/search?q=halvik&sort=${order}&sold-here=yes`);
    await expect(async () => {
      const prices = await shownPrices(page);
      expect(prices).toHaveLength(24);
      expect(prices).toEqual(prices.toSorted((one, other) => sign * (one - other)));
    }).toPass({ timeout: 5000 });
  }
});

test("sorted by rating, the best rated come first", async ({ page }) => {
  await page.goto("us/category/audio?sort=rating");
  await expect(cards(page)).toHaveCount(10);
  const texts = await cards(page).allInnerTexts();
  const ratings = texts.map((text) => Number(/(\d\.\d) out of 5/.exec(text)[1]));
  expect(ratings).toEqual(ratings.toSorted((one, other) => other - one));
});

const notSoldHere = async (page) => (await listControls(page)).getByRole("combobox", { name: "What is not sold here" });

test("only what is sold here leaves out what is not", async ({ page }) => {
  await page.goto("us/category/home");
  await expect(found(page)).toContainText("9 products · 6 of them are not sold in the United States");
  await expect(cards(page).filter({ hasText: "Not sold here" })).toHaveCount(6);
  await (await notSoldHere(page)).selectOption({ label: "Hidden" });
  await expect(cards(page)).toHaveCount(3);
  await expect(cards(page).filter({ hasText: "Not sold here" })).toHaveCount(0);
  await expect(found(page)).toContainText("3 products");
  await (await notSoldHere(page)).selectOption({ label: "At the end" });
  await expect(cards(page)).toHaveCount(9);
  await expect(page).toHaveURL("us/category/home");
});

test("a filter that leaves nothing says so and can be taken back", async ({ page }) => {
  await page.goto("us/category/tablets?sold-here=yes");
  await expect(main(page).getByText("There is nothing here that fits.")).toBeVisible();
  await (await notSoldHere(page)).selectOption({ label: "At the end" });
  await expect(cards(page)).toHaveCount(7);
});

test("an address with an order or a page that makes no sense shows the list all the same", async ({ page }) => {
  await page.goto("us/category/audio?sort=cheapest&page=abc");
  await expect(cards(page)).toHaveCount(10);
  await expect((await listControls(page)).getByRole("combobox", { name: "Sort by" })).toHaveValue("featured");

  // Past the end there is a way back, not a dead end.
  await page.goto("us/category/audio?page=7");
  await expect(heading(page, "Headphones and earbuds")).toBeVisible();
  await expect(cards(page)).not.toHaveCount(0);
});

test("“See all” of a row leads to a list that begins as the row does", async ({ page }) => {
  for (const title of ["Bought most", "New", "For the way"]) {
    await page.goto("us/");
    const row = main(page).locator("section", { has: page.getByRole("heading", { name: title, exact: true }) });
    await expect(row).toBeVisible();
    const names = await row.getByRole("article").getByRole("heading").allInnerTexts();
    expect(names.length, title).toBeGreaterThan(2);
    await row.getByRole("link", { name: /See all/ }).click();
    await expect(page).toHaveURL(/\/search/);
    await expect(cards(page).getByRole("heading").first()).toHaveText(names[0]);
    await expect(async () => {
      expect((await cards(page).getByRole("heading").allInnerTexts()).slice(0, names.length)).toEqual(names);
    }, title).toPass({ timeout: 3000 });
  }
});

test("a list says how the words were taken, and marks in names what was searched for", async ({ page }) => {
  const notice = main(page).locator(".taken-as");
  await page.goto("us/search?q=power%20bank");
  await expect(cards(page).first()).toBeVisible();
  await expect(notice).toHaveText("");

  await page.goto("us/search?q=hedphones%20drift");
  await expect(notice).toContainText("Showing results for headphones drift");
  await expect(notice).toContainText("4 products have all of these words; the nearest ones follow.");
  await page.goto("us/search?q=drift");
  await expect(cards(page).first().locator("mark")).toHaveText("Drift");
  await page.goto("us/search?q=purple%20drift");
  await expect(notice).toContainText("No product has all of these words. Left out: “purple”");
  await expect(cards(page).first()).toContainText("Drift");

  await page.goto("us/search?q=submarine");
  await expect(notice).toHaveText(/^Did you mean \w+\?$/);
  const other = notice.getByRole("link");
  const words = await other.innerText();
  await other.click();
  await expect(heading(page, `Results for “${words}”`)).toBeVisible();
  await expect(cards(page)).not.toHaveCount(0);
  await expect(notice).toHaveText("");
});

test("a search orders by what fits best, a list of all as the shop likes", async ({ page }) => {
  for (const [address, order] of [["us/search?q=bank", "Best match"], ["us/search", "Featured"]]) {
    await page.goto(address);
    await expect(cards(page).first()).toBeVisible();
    const field = (await listControls(page)).getByRole("combobox", { name: "Sort by" });
    await expect(field).toHaveValue("featured");
    await expect(field.getByRole("option", { name: order, exact: true })).toHaveCount(1);
    await expect(field.getByRole("option")).toHaveCount(7);
  }
});

test("while one types there are words, categories and brands to go on with", async ({ page }) => {
  await page.goto("us/");
  await openSearch(page);
  const dialog = page.getByRole("dialog", { name: "Search" });
  // Before the first word, all categories.
  await expect(dialog.getByRole("link", { name: "Phones", exact: true })).toBeVisible();

  await searchField(page).fill("po");
  await expect(dialog.getByRole("heading", { name: "Suggestions" })).toBeVisible();
  await expect(dialog.getByRole("link", { name: /^Power banks and chargers \d+$/ })).toBeVisible();
  await page.keyboard.press("ArrowDown");
  const focused = page.locator(":focus");
  await expect(focused).toHaveText(/^po/);
  const words = await focused.innerText();
  await page.keyboard.press("Enter");
  await expect(heading(page, `Results for “${words}”`)).toBeVisible();

  // It is among the latest searches now, and comes first when one begins to type it.
  await openSearch(page);
  await searchField(page).fill(words.slice(0, 3));
  await expect(dialog.getByRole("link", { name: words, exact: true })).toHaveCount(1);
  await page.keyboard.press("ArrowDown");
  await expect(focused).toHaveText(words);

  await searchField(page).fill("tramon");
  await dialog.getByRole("link", { name: /^Tramontane \d+$/ }).click();
  await expect(page).toHaveURL("us/search?brand=Tramontane");
  await expect(cards(page)).toHaveText(Array(8).fill(/Tramontane/));
});

test("each key is answered, and the answer is that of the last one", async ({ page }) => {
  await page.goto("us/");
  await openSearch(page);
  const dialog = page.getByRole("dialog", { name: "Search" });
  const products = dialog.getByRole("list", { name: "Products" }).getByRole("listitem");
  await searchField(page).pressSequentially("umbrella");
  await expect(products.first()).toContainText("Tramontane Umbrella");
  await expect(products.first().locator("mark")).toHaveText("Umbrella");
  for (let at = 0; at < 8; at += 1) await page.keyboard.press("Backspace");
  await expect(products).toHaveCount(0);
  await searchField(page).pressSequentially("drift studio");
  await expect(products.first()).toContainText("Halvik Drift Studio");
});
