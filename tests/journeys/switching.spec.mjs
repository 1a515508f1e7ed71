// Choosing a region, being suggested one, and going to another with a cart.
import { expectAccessible, expectNarrowEnough } from "./support/accessible.mjs";
import { expect, test } from "./support/journey.mjs";
import { addToCart, buy, cards, cartButton, cartLines, chooseRegion, chooseVariant, expectNoDialog, goToCart, heading, listControls, main, offer, openDialog, regionPicker, switchDialog, switchRegion } from "./support/shopper.mjs";

const suggestion = (page) => page.getByRole("complementary", { name: "Choose a region" });
const parked = (page) => main(page).locator("section", { has: page.locator("h2.cart-contents__heading") });
const price = (page) => offer(page).locator(".price-tag").first();
const line = (page, name) => switchDialog(page).getByRole("row").filter({ has: page.getByRole("rowheader", { name }) });

async function follow(page, name) {
  await regionPicker(page).click();
  await openDialog(page).locator(".region-list__regions").getByRole("link", { name }).click();
}

// Longer than the shop waits before it suggests anything.
const suggested = { timeout: 10_000 };
async function expectNoSuggestion(page) {
  await page.waitForTimeout(2_500);
  await expect(page.locator(".region-suggestion")).toHaveCount(0);
}

test.describe("in Berlin", () => {
  test.use({ timezoneId: "Europe/Berlin" });

  test("a region is suggested once, in a language that is read there, and going there keeps page and variant", async ({ page }) => {
    await page.goto("us/product/drift?variant=drift-chalk");
    await expect(suggestion(page).getByText("It looks like you are in Germany.")).toBeVisible(suggested);
    // Nothing leads there by itself.
    await expect(page).toHaveURL("us/product/drift?variant=drift-chalk");
    await suggestion(page).getByRole("link", { name: "Switch to Germany" }).click();
    await expect(page).toHaveURL("de-en/product/drift?variant=drift-chalk");
    await expect(offer(page).getByText(/€269|269\s€/).first()).toBeVisible();
    await expect(page.locator(".region-suggestion")).toHaveCount(0);

    await page.goto("us/");
    await expect(heading(page)).toBeVisible();
    await expectNoSuggestion(page);
  });

  test("who stays is not asked again", async ({ page, context }) => {
    await page.goto("us/cart");
    await expect(suggestion(page)).toBeVisible(suggested);
    await suggestion(page).getByRole("button", { name: "Stay in the United States" }).click();
    await expect(suggestion(page)).toHaveCount(0);
    await expect(page).toHaveURL("us/cart");
    await page.reload();
    await expectNoSuggestion(page);
    // To stay is no choice of a region: the default is still the default.
    const next = await context.newPage();
    await next.goto("");
    await expect(next).toHaveURL("us/");
  });

  test("who has chosen a region, or is where the suggestion leads, is not asked", async ({ page }) => {
    await page.goto("de-en/cart");
    await expectNoSuggestion(page);
    await chooseRegion(page, /India/);
    await page.goto("us/cart");
    await expectNoSuggestion(page);
  });

  test("the suggestion moves nothing, is reached by the keyboard and fits a narrow phone", async ({ page }) => {
    await page.goto("us/category/audio");
    await expect(suggestion(page)).toBeVisible(suggested);
    const shift = await page.evaluate(
      () => new Promise((resolve) => {
        new PerformanceObserver((list) => resolve(list.getEntries().reduce((sum, entry) => sum + entry.value, 0))).observe({ type: "layout-shift", buffered: true });
        setTimeout(() => resolve(0), 500);
      }),
    );
    expect(shift).toBeLessThan(0.01);
    // The page keeps the focus; Tab comes to the suggestion in its turn and goes on.
    await expect(suggestion(page).locator(":focus")).toHaveCount(0);
    await suggestion(page).getByRole("link").focus();
    await page.keyboard.press("Tab");
    await expect(suggestion(page).getByRole("button")).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(suggestion(page)).toHaveCount(0);

    await page.evaluate(() => localStorage.clear());
    await page.reload();
    await expect(suggestion(page)).toBeVisible(suggested);
    await expectAccessible(page, "the suggestion");
    await expectNarrowEnough(page, "the suggestion");
  });

  test("with a cart, the suggestion leads to the preview as any other way does", async ({ page }) => {
    await buy(page, "us/product/drift");
    await expect(suggestion(page)).toBeVisible(suggested);
    await suggestion(page).getByRole("link").click();
    await expect(switchDialog(page).getByRole("table")).toBeVisible();
    await page.keyboard.press("Escape");
    await expectNoDialog(page);
    await expect(page).toHaveURL("us/product/drift");
  });
});

test.describe("a browser in German and in Vienna", () => {
  test.use({ timezoneId: "Europe/Vienna", locale: "de-AT" });

  test("is asked in German, and what it chooses is delivered to Austria", async ({ page }) => {
    await page.goto("us/product/drift");
    const banner = page.locator(".region-suggestion");
    await expect(banner.getByText("Du bist anscheinend in Österreich.")).toBeVisible(suggested);
    await expect(banner).toHaveAttribute("lang", "de");
    await banner.getByRole("link", { name: "Ab jetzt in Österreich einkaufen" }).click();
    await expect(page).toHaveURL("de/product/drift");
    await expect(regionPicker(page)).toHaveAccessibleName(/Österreich/);
    await page.reload();
    await expect(regionPicker(page)).toHaveAccessibleName(/Österreich/);
    await regionPicker(page).click();
    await expect(openDialog(page).getByLabel("Lieferung nach")).toHaveValue("AT");
  });
});

test.describe("a browser that tells its language and no place", () => {
  test.use({ timezoneId: "UTC", locale: "ja-JP" });

  test("is asked in Japanese", async ({ page }) => {
    await page.goto("us/cart");
    const banner = page.locator(".region-suggestion");
    await expect(banner.getByText("日本からご覧のようです。")).toBeVisible(suggested);
    await banner.getByRole("link").click();
    await expect(page).toHaveURL("jp/cart");
    await expect(page.locator("html")).toHaveAttribute("lang", "ja");
  });
});

test("the preview tells of each line, going there keeps all of it, and back it is as it was", async ({ page, shop }) => {
  await shop.editStore((store) => {
    store.rules.push({ name: "few-in-the-us", regions: ["us"], products: { slugs: ["drift"] }, effect: { limit: { per_order: 1 } } });
  });
  await buy(page, "br-en/product/fjord-se");
  await buy(page, "br-en/product/drift");
  await addToCart(page);
  await buy(page, "br-en/product/buds-aurora");
  await goToCart(page);
  const before = await main(page).locator(".cart-contents").innerText();

  await follow(page, /United States/);
  await expect(page.getByRole("dialog", { name: "Switch to the United States?" })).toBeVisible();
  await expect(switchDialog(page).getByRole("rowheader")).toHaveText([/Halvik Fjord SE/, /Halvik Drift/, /Aurora/, /^Tax$/, /^Total$/]);
  await expect(line(page, /Fjord SE/)).toContainText(/R\$1,699.*Not sold in the United States.*still wait for their approval/);
  await expect(line(page, /Drift/)).toContainText(/Quantity: 2\s*R\$3,398\s*\$498\s*Stays, but at most 1 can be ordered there/);
  await expect(line(page, /Aurora/)).toContainText(/R\$1,399\s*\$199\s*Stays in the cart/);
  await expect(line(page, /^Tax$/)).toContainText(/taxes included.*plus sales tax/);
  await expect(line(page, /^Total$/)).toContainText(/R\$[\d,]+\s*\$[\d,]+/);
  // Nothing has happened yet.
  await expect(page).toHaveURL("br-en/cart");

  await switchDialog(page).getByRole("button", { name: "Switch to the United States" }).click();
  await expect(page).toHaveURL("us/cart");
  await expectNoDialog(page);
  await expect(main(page)).toBeFocused();
  await expect(cartButton(page)).toHaveAccessibleName("Cart, 4 items");
  await expect(parked(page)).toContainText("Halvik Fjord SE");
  await expect(main(page).getByText("$498", { exact: true })).toBeVisible();

  // Where it is sold is said beside what is kept, and each region is a way there.
  await parked(page).getByRole("link", { name: "Brazil" }).click();
  await expect(line(page, /Fjord SE/)).toContainText(/–\s*R\$1,699\s*Comes back into the cart/);
  await switchDialog(page).getByRole("button", { name: "Switch to Brazil" }).click();
  await expect(page).toHaveURL("br-en/cart");
  await expect(parked(page)).toHaveCount(0);
  await expect(cartLines(page)).toHaveCount(3);
  expect(await main(page).locator(".cart-contents").innerText()).toBe(before);
});

test("to stay changes nothing, by the button, by Escape and by the cross", async ({ page }) => {
  await buy(page, "us/product/drift");
  const stays = [
    () => switchDialog(page).getByRole("button", { name: "Stay in the United States" }).click(),
    () => page.keyboard.press("Escape"),
    () => switchDialog(page).getByRole("button", { name: "Close" }).click(),
  ];
  for (const stay of stays) {
    await follow(page, /Germany/);
    await expect(switchDialog(page).getByRole("table")).toBeVisible();
    await stay();
    await expectNoDialog(page);
    await expect(page).toHaveURL("us/product/drift");
    await expect(cartButton(page)).toHaveAccessibleName("Cart, 1 item");
  }
  await expect(offer(page).getByText("$249")).toBeVisible();
  // It was no choice: the next visit begins where the store says.
  await page.goto("");
  await expect(page).toHaveURL("us/");
});

test("with nothing in the cart, and for another language, nobody is asked", async ({ page }) => {
  await page.goto("us/product/drift");
  await follow(page, /Germany/);
  await expect(page).toHaveURL("de/product/drift");
  await expectNoDialog(page);
  await page.goto("us/product/drift");
  await addToCart(page);
  await regionPicker(page).click();
  await openDialog(page).locator(".region-dialog__languages").getByRole("link", { name: "Deutsch" }).click();
  await expect(page).toHaveURL("us-de/product/drift");
  await expectNoDialog(page);
});

test("the regions that sell a product ask as well, and a modified click is the browser's", async ({ page, context, journey }) => {
  // The host has no file of that name: it answers with the shop all the same, and says 404.
  journey.allow(/404.*\/product\/fjord-lite/);
  await buy(page, "us/product/drift");
  await page.goto("us/product/fjord-lite");
  const india = main(page).getByRole("listitem").filter({ hasText: /^India$/ }).getByRole("link");
  await india.click();
  await expect(line(page, /Drift/)).toContainText("₹");
  await switchDialog(page).getByRole("button", { name: "Switch to India" }).click();
  await expect(page).toHaveURL(/in(-en)?\/product\/fjord-lite$/);
  await expect(offer(page).getByText(/₹/).first()).toBeVisible();
  await page.goto("us/product/fjord-lite");
  const [tab] = await Promise.all([context.waitForEvent("page"), india.click({ modifiers: ["ControlOrMeta"] })]);
  await expect(tab).toHaveURL(/in(-en)?\/product\/fjord-lite$/);
  await expect(page).toHaveURL("us/product/fjord-lite");
  await expectNoDialog(page);
});

test("every place that shows a price follows to the other region", async ({ page }) => {
  await buy(page, "us/product/drift");
  await page.goto("us/category/audio");
  await expect(main(page).getByRole("article").getByText(/\$249/).first()).toBeVisible();
  await switchRegion(page, /United Kingdom/);
  await expect(page).toHaveURL("gb/category/audio");
  await expect(main(page).getByRole("article").filter({ hasText: "Halvik Drift" }).first()).toContainText("£");
  await expect(main(page).getByText("$")).toHaveCount(0);

  await cartButton(page).click();
  await expect(openDialog(page)).toContainText("£");
  await expect(openDialog(page)).not.toContainText("$");
  await page.keyboard.press("Escape");
  await expectNoDialog(page);

  await page.getByRole("banner").getByRole("button", { name: "Search" }).click();
  await openDialog(page).getByRole("searchbox").fill("drift");
  await expect(openDialog(page).getByRole("link", { name: /Halvik Drift/ }).first()).toContainText("£");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await expectNoDialog(page);

  await main(page).getByRole("link", { name: "Halvik Drift", exact: true }).first().click();
  await expect(offer(page)).toContainText("£");
  await expect(offer(page)).not.toContainText("$");
});

test("the choices of a list go along, but no bounds of a price in another currency", async ({ page }) => {
  await page.goto("us/search?q=watch&price-from=50&price-to=400&sort=price-down&stars=4");
  await chooseRegion(page, /United Kingdom/);
  await expect(page).toHaveURL("gb/search?q=watch&sort=price-down&stars=4");
  await expect((await listControls(page)).getByRole("combobox", { name: "Sort by" })).toHaveValue("price-down");
});

test("the currency is chosen apart from the language and the region, and kept for that region", async ({ page }) => {
  await page.goto("ae-en/product/drift");
  await expect(offer(page).getByText(/AED/).first()).toBeVisible();
  await chooseVariant(page, "Colour", "Chalk");
  await regionPicker(page).click();
  await openDialog(page).getByLabel("Currency").selectOption("USD");
  await page.keyboard.press("Escape");
  await expectNoDialog(page);
  await expect(page).toHaveURL("ae-en/product/drift?variant=drift-chalk");
  await expect(offer(page).getByText(/\$\d/).first()).toBeVisible();
  await expect(price(page)).not.toContainText("AED");
  await expect(regionPicker(page)).toHaveAccessibleName("Region: United Arab Emirates, prices in USD");
  await addToCart(page);
  await goToCart(page);
  await expect(main(page).getByText(/Total\s+\$\d/)).toBeVisible();

  // In Arabic the money is the same, and so it is after a reload; the next region has its own.
  await page.goto("ae/product/drift");
  await expect(page.locator("html")).toHaveAttribute("dir", "rtl");
  await expect(offer(page)).toContainText(/US\$|\$|دولار/);
  await expect(price(page)).not.toContainText("د.إ");
  await page.goto("gb/product/drift");
  await expect(offer(page)).toContainText("£");
  await page.goto("ae-en/search?price-from=50&sort=price-up");
  await regionPicker(page).click();
  await expect(openDialog(page).getByLabel("Currency")).toHaveValue("USD");
  await openDialog(page).getByLabel("Currency").selectOption("AED");
  await expect(page).toHaveURL("ae-en/search?sort=price-up");
  await page.keyboard.press("Escape");
  await expect(cards(page).first()).toContainText("AED");
});

for (const { place, goTo, direction, total } of [
  { place: "ae", goTo: /البرازيل|Brasil/, direction: "rtl", total: /R\$|BRL/ },
  { place: "jp", goTo: /アメリカ|United States/, direction: "ltr", total: /\$249/ },
]) {
  test(`the preview speaks the language of ${place}`, async ({ page }) => {
    await buy(page, "us/product/drift");
    await page.goto(`${place}/cart`);
    await expect(page.locator("html")).toHaveAttribute("dir", direction);
    await follow(page, goTo);
    await expect(switchDialog(page).getByRole("table")).toBeVisible();
    await expect(switchDialog(page).getByRole("rowheader")).not.toHaveCount(0);
    await expect(switchDialog(page).getByRole("table")).toContainText(total);
    // No message stands there by its key.
    expect(await switchDialog(page).innerText()).not.toMatch(/[a-z]_[a-z]/);
    await expectAccessible(page, `the preview of ${place}`);
    await expectNarrowEnough(page, `the preview of ${place}`);
  });
}

test("the preview and the choices of the picker are accessible", async ({ page }) => {
  await buy(page, "us/product/drift");
  await follow(page, /Germany/);
  await expect(switchDialog(page).getByRole("table")).toBeVisible();
  await expectAccessible(page, "the preview");
  await page.keyboard.press("Escape");
  await expectNoDialog(page);
  await page.goto("de-en/cart");
  await regionPicker(page).click();
  await expect(openDialog(page).getByLabel("Deliver to")).toBeVisible();
  await expectAccessible(page, "the picker");
  await expectNarrowEnough(page, "the picker");
});

test("an address with a region that is nearly one names those that may be meant, and keeps the page", async ({ page }) => {
  await page.goto("usa/product/drift?variant=drift-chalk");
  await expect(heading(page, "There is no region “usa” here")).toBeVisible();
  await expect(main(page).getByText("Did you mean one of these?")).toBeVisible();
  await main(page).getByRole("link", { name: /United States/ }).first().click();
  await expect(page).toHaveURL("us/product/drift?variant=drift-chalk");
  await expect(offer(page).getByText("$249")).toBeVisible();

  await page.goto("nowhere/category/audio");
  await expect(main(page).getByText("Did you mean one of these?")).toHaveCount(0);
  await main(page).getByRole("searchbox").fill("ind");
  await main(page).getByRole("searchbox").press("Enter");
  await expect(page).toHaveURL("in/category/audio");
});
