// Back, Forward and reload do what a person expects.
import { expect, test } from "./support/journey.mjs";
import { cards, chooseRegion, heading, listControls, main, offer } from "./support/shopper.mjs";

const scrolled = (page) => page.evaluate(() => Math.round(scrollY));

// The page is where the shopper had left it, give or take what rounding does.
const expectScrolled = (page, position) =>
  expect(async () => expect(Math.abs((await scrolled(page)) - position)).toBeLessThanOrEqual(4)).toPass({ timeout: 5000 });

// Scrolls as a shopper does, in steps, until `locator` is in the middle, and rests there.
async function scrollTo(page, locator) {
  await locator.evaluate((element) => element.scrollIntoView({ block: "center" }));
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 250)));
  return scrolled(page);
}

const card = (page, name) => main(page).getByRole("link", { name, exact: true });
// The names of the list's products, once all of them are there.
async function names(page, count) {
  await expect(cards(page)).toHaveCount(count);
  return cards(page).getByRole("heading").allInnerTexts();
}

const sortBy = async (page) => (await listControls(page)).getByRole("combobox", { name: "Sort by" });
const notSoldHere = async (page) => (await listControls(page)).getByRole("combobox", { name: "What is not sold here" });

test("Back from a product leads to the same place in the same list, Forward to the product", async ({ page }) => {
  await page.goto("us/search?sort=newest");
  const list = await names(page, 24);
  const last = card(page, list[22]);
  const position = await scrollTo(page, last);
  expect(position).toBeGreaterThan(300);

  await last.click();
  await expect(heading(page, list[22])).toBeVisible();
  // A new page begins at its top.
  await expectScrolled(page, 0);
  const specification = main(page).getByRole("heading", { name: "Specifications" });
  const deep = await scrollTo(page, specification);
  expect(deep).toBeGreaterThan(100);

  await page.goBack();
  await expect(page).toHaveURL("us/search?sort=newest");
  await expect(cards(page).getByRole("heading")).toHaveText(list);
  await expectScrolled(page, position);

  await page.goForward();
  await expect(heading(page, list[22])).toBeVisible();
  await expectScrolled(page, deep);
  await page.goBack();
  await expectScrolled(page, position);
});

test("a reload keeps the place on the page", async ({ page }) => {
  await page.goto("us/category/audio");
  const position = await scrollTo(page, cards(page).nth(8));
  expect(position).toBeGreaterThan(50);
  await page.reload();
  await expect(cards(page)).toHaveCount(10);
  await expectScrolled(page, position);
});

test("a shopper who scrolls while the page restores its place goes first", async ({ page, shop }) => {
  await page.goto("us/search");
  const position = await scrollTo(page, cards(page).nth(22));
  const catalog = await shop.file("demo/products-1.json");
  const slowly = async () => {
    await new Promise((resolve) => setTimeout(resolve, 1500));
    return { body: catalog };
  };
  shop.exchange("demo/products-1.json", slowly);
  // A catalog that is kept would be there at once.
  await page.evaluate(() => caches.delete("vitrine-catalogs"));
  await page.reload();
  await expect(page.getByRole("banner")).toBeVisible();
  await page.mouse.wheel(0, 1);
  await expect(cards(page)).toHaveCount(24);
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 300)));
  expect(await scrolled(page)).toBeLessThan(position - 100);
});

test("sort and filter are in the address: they survive a reload, and Back from a product", async ({ page }) => {
  await page.goto("us/category/home");
  await expect(cards(page)).toHaveCount(9);
  await (await sortBy(page)).selectOption({ label: "Price, lowest first" });
  await expect(page).toHaveURL("us/category/home?sort=price-up");
  await (await notSoldHere(page)).selectOption({ label: "Hidden" });
  await expect(page).toHaveURL("us/category/home?sort=price-up&sold-here=yes");
  const list = await names(page, 3);

  await page.reload();
  await expect(cards(page).getByRole("heading")).toHaveText(list);
  await expect(await sortBy(page)).toHaveValue("price-up");
  await expect(await notSoldHere(page)).toHaveValue("hidden");

  // On a phone the list is below the sheet.
  await page.keyboard.press("Escape");
  await card(page, list[0]).click();
  await expect(heading(page, list[0])).toBeVisible();
  await page.goBack();
  await expect(page).toHaveURL("us/category/home?sort=price-up&sold-here=yes");
  await expect(cards(page).getByRole("heading")).toHaveText(list);
  await expect(await sortBy(page)).toHaveValue("price-up");
  await expect(await notSoldHere(page)).toHaveValue("hidden");
});

test("the second page of a list has other products, begins at its top, and Back leads to the first", async ({ page }) => {
  await page.goto("us/search");
  await expect(main(page).getByText("Page 1 of 3")).toBeVisible();
  const first = await names(page, 24);
  const position = await scrollTo(page, main(page).getByRole("link", { name: "Next" }));
  await main(page).getByRole("link", { name: "Next" }).click();
  await expect(page).toHaveURL("us/search?page=2");
  await expect(main(page).getByText("Page 2 of 3")).toBeVisible();
  const second = await names(page, 24);
  expect(second.filter((name) => first.includes(name))).toEqual([]);
  await expectScrolled(page, 0);

  await page.goBack();
  await expect(main(page).getByText("Page 1 of 3")).toBeVisible();
  await expect(cards(page).getByRole("heading")).toHaveText(first);
  await expectScrolled(page, position);
});

test("choosing a variant adds nothing to Back, and does not move the page", async ({ page }) => {
  await page.goto("us/category/audio");
  await card(page, "Halvik Buds 2").click();
  await expect(heading(page, "Halvik Buds 2")).toBeVisible();
  const colours = main(page).getByRole("group", { name: "Colour" }).locator("label");
  const position = await scrollTo(page, colours.first());
  await colours.nth(1).click();
  await expect(page).toHaveURL(/variant=/);
  await colours.nth(2).click();
  await expectScrolled(page, position);
  await page.goBack();
  await expect(page).toHaveURL("us/category/audio");
});

test("Back to an address without a region does no harm", async ({ page, shop }) => {
  // The region speaks its own language.
  const words = JSON.parse(await shop.file("demo/words/pt-BR.json"));
  const title = words.texts["A phone to keep."];
  await page.goto("zz/");
  await main(page).getByRole("link", { name: /Brazil/ }).click();
  await expect(heading(page, title)).toBeVisible();
  await page.goBack();
  await expect(heading(page, "There is no region “zz” here")).toBeVisible();
  await page.goForward();
  await expect(heading(page, title)).toBeVisible();
});

test("a shopper who is faster than the shop ends where they went last", async ({ page }) => {
  await page.goto("us/category/audio");
  await card(page, "Halvik Drift").click();
  await page.goBack();
  await page.goForward();
  await chooseRegion(page, /Brazil/);
  await page.goBack();
  await page.goForward();
  await expect(page).toHaveURL("br/product/drift");
  await expect(page.locator("html")).toHaveAttribute("lang", "pt-BR");
  await expect(heading(page, "Halvik Drift")).toBeVisible();
  await expect(offer(page).getByText(/R\$\s1\.699/)).toBeVisible();
  await expect(page).toHaveTitle("Halvik Drift – Halvik");
});

test("each page has its own title", async ({ page }) => {
  const titles = { "us/": "Halvik", "us/category/phones": "Phones – Halvik", "us/cart": "Cart – Halvik", "us/search?q=bank": "Results for “bank” – Halvik" };
  for (const [address, title] of Object.entries(titles)) {
    await page.goto(address);
    await expect(page).toHaveTitle(title);
  }
  // A title must not stay when its page is left.
  await page.getByRole("banner").getByRole("link", { name: "Halvik", exact: true }).click();
  await expect(page).toHaveTitle("Halvik");
});
