// What a region sells, what it does not, and how the shop says so.
import { expect, test } from "./support/journey.mjs";
import { addButton, addToCart, buy, cards, cartButton, cartLines, chooseLanguage, chooseRegion, chooseRegionInEnglish, closeSheet, goToCart, heading, listControls, main, offer, regionPicker, switchRegion } from "./support/shopper.mjs";

test.describe("a withheld product", () => {
  test("explains itself: why, and where it is sold; there it can be bought", async ({ page }) => {
    await page.goto("us/product/fjord-lite");
    await expect(heading(page, "Halvik Fjord Lite")).toBeVisible();
    await expect(main(page).getByText("Not sold in the United States")).toBeVisible();
    await expect(main(page).getByText(/still wait for their approval there/)).toBeVisible();
    await expect(main(page).getByText("It is sold in")).toBeVisible();
    for (const region of ["Brazil", "Russia", "India", "Germany"]) {
      await expect(main(page).getByRole("listitem").filter({ hasText: new RegExp(`^${region}$`) })).toBeVisible();
    }
    await expect(main(page).getByRole("listitem").filter({ hasText: /^(United States|Japan)$/ })).toHaveCount(0);
    await expect(addButton(page)).toHaveCount(0);
    await expect(main(page).getByText("This page does not exist")).toHaveCount(0);
    // What is not sold here has no price here; the tax is named beside the product's own price only.
    await expect(main(page).getByText("plus sales tax")).toHaveCount(0);
    await expect(main(page).getByText("$349")).toHaveCount(0);
    // Its specification and its reviews can be read all the same.
    await expect(main(page).getByRole("heading", { name: "Specifications" })).toBeVisible();

    await chooseRegion(page, /Brazil/);
    await expect(page).toHaveURL("br/product/fjord-lite");
    await chooseLanguage(page, "English");
    await expect(page).toHaveURL("br-en/product/fjord-lite");
    await addToCart(page);
  });

  test("proposes what the rule names instead, if that is for sale", async ({ page }) => {
    const instead = () => main(page).locator("section", { has: page.getByRole("heading", { name: "For sale here instead" }) }).getByRole("article");
    await page.goto("cn-en/product/bank-30");
    await expect(main(page).getByText(/111 Wh/).first()).toBeVisible();
    await expect(instead().nth(0)).toContainText("Halvik Bank 20");
    await expect(instead().nth(1)).toContainText("Halvik Bank 10");

    await page.goto("ae-en/product/kite-fold");
    await expect(main(page).getByText(/not rated for fine sand/)).toBeVisible();
    await expect(instead().nth(0)).toContainText("Halvik Fjord X2");
    await expect(instead().nth(1)).toContainText("Halvik Skerry 5");
    await instead().first().getByRole("link").click();
    await expect(page).toHaveURL("ae-en/product/fjord-x2");
    await addToCart(page);
  });
});

test("a product that is announced, and one that is only shown, say so and why", async ({ page }) => {
  await page.goto("us/product/fjord-x2");
  await expect(main(page).getByText("Coming to the United States, date to be announced")).toBeVisible();
  await expect(main(page).getByText(/our first phone in the United States/)).toBeVisible();
  await expect(addButton(page)).toHaveCount(0);

  await page.goto("gb/product/pebble");
  await expect(main(page).getByText("Not for sale in the United Kingdom")).toBeVisible();
  await expect(offer(page).getByText(/radio bands of this region/)).toBeVisible();
  await expect(addButton(page)).toHaveCount(0);
});

test("a product opens on its date while the shopper watches, without a reload", async ({ page, time }) => {
  await time.start("2027-03-01T07:59:00Z");
  await page.goto("de-en/product/watch-4-trail");
  await expect(main(page).getByText(/On sale in Germany from/)).toBeVisible();
  await expect(addButton(page)).toHaveCount(0);

  await time.pauseAt("2027-03-01T07:59:59Z");
  await expect(addButton(page)).toHaveCount(0);
  await time.pass(1_000);
  await time.resume();
  await expect(addButton(page)).toBeVisible();
  await expect(main(page).getByText("Sold in Germany")).toBeVisible();
  await addToCart(page);
});

test("a product that opens later is open for who comes later", async ({ page, time }) => {
  await time.freeze("2027-03-01T08:00:00Z");
  await page.goto("de-en/product/watch-4-trail");
  await expect(main(page).getByText("Sold in Germany")).toBeVisible();
  await expect(addButton(page)).toBeVisible();
});

test("a limit of one per order leaves one, however often it is added", async ({ page }) => {
  await page.goto("us/product/buds-aurora");
  await expect(main(page).getByText("At most 1 per order.")).toBeVisible();
  await addToCart(page);
  await addToCart(page);
  await expect(cartButton(page)).toHaveAccessibleName("Cart, 1 item");
  await goToCart(page);
  await expect(page.getByRole("textbox", { name: "Quantity" })).toHaveValue("1");
  await expect(page.getByRole("button", { name: "One more" })).toBeDisabled();
});

test("a limit that came after the shopper's choice is told in the cart, which stays as it was", async ({ page, shop }) => {
  await page.goto("us/product/drift");
  for (let pieces = 0; pieces < 3; pieces++) await addToCart(page);
  await shop.editStore((store) => {
    store.rules.push({ name: "drift-is-scarce", products: { slugs: ["drift"] }, effect: { limit: { per_order: 2 } } });
  });
  await page.goto("us/cart");
  await expect(page.getByRole("textbox", { name: "Quantity" })).toHaveValue("3");
  await expect(main(page).getByText("At most 2 can be ordered here now. Lower the quantity.")).toBeVisible();
  await expect(page.getByRole("button", { name: "One more" })).toBeDisabled();
  await page.getByRole("button", { name: "One fewer" }).click();
  await expect(page.getByRole("textbox", { name: "Quantity" })).toHaveValue("2");
  await expect(main(page).getByText(/At most 2 can be ordered/)).toHaveCount(0);
  await expect(main(page).getByText(/Total\s+\$498/)).toBeVisible();
});

test("a product has another form in China", async ({ page }) => {
  await page.goto("us/product/vault");
  await expect(heading(page, "Halvik Vault")).toHaveText("Halvik Vault");
  const relay = main(page).getByRole("row").filter({ has: page.getByRole("rowheader", { name: /relay/i }) });
  await expect(relay).toContainText("Two hops");

  await chooseRegionInEnglish(page, /China/);
  await expect(heading(page, "Halvik Vault with Safe")).toBeVisible();
  await expect(main(page).getByText("The private relay is not offered here.").first()).toBeVisible();
  await expect(relay).toHaveCount(1);
  await expect(relay).toContainText("Not offered here");
  await expect(main(page).getByRole("row", { name: /^On-device safe/ })).toContainText("Included");
  await expect(offer(page).getByText(/^(CN)?¥319$/)).toBeVisible();
});

test("a region that is not open shows its range with prices, and sells nothing", async ({ page }) => {
  await page.goto("jp-en/");
  await expect(main(page).getByText(/Our shop in Japan is not open yet. The date will be announced./)).toBeVisible();
  await expect(main(page).getByText(/is not open yet.*warehouse near Osaka/)).toBeVisible();
  await page.goto("jp-en/product/drift");
  // Yen have no decimals, and the sign is the one of a Japanese keyboard.
  await expect(offer(page).getByText(/^[¥￥]38,800$/)).toBeVisible();
  await expect(main(page).getByText("Coming to Japan, date to be announced")).toBeVisible();
  await expect(addButton(page)).toHaveCount(0);
});

test("an address with an unknown region lists the regions and leads nowhere by itself", async ({ page }) => {
  await page.goto("zz/product/drift");
  await expect(heading(page, "There is no region “zz” here")).toBeVisible();
  await expect(page).toHaveURL("zz/product/drift");
  await expect(main(page).getByRole("link")).toHaveCount(9);
  await expect(main(page).getByRole("link", { name: /China/ })).toContainText("CNY");
  await main(page).getByRole("link", { name: /Germany/ }).click();
  await expect(page).toHaveURL(/\/de\//);
  await expect(main(page).getByText(/€/).first()).toBeVisible();
});

test("the region that was chosen is the one of the next visit", async ({ page, context }) => {
  await page.goto("");
  await expect(page).toHaveURL("us/");
  await chooseRegion(page, /India/);
  await expect(page).toHaveURL("in/");
  await page.close();

  const next = await context.newPage();
  await next.goto("");
  await expect(next).toHaveURL("in/");
  await expect(main(next).getByText(/₹/).first()).toBeVisible();
  // An address that names a region goes before the choice.
  await next.goto("gb/");
  await expect(main(next).getByText(/£/).first()).toBeVisible();
});

test("another region keeps the page and what was asked of it", async ({ page }) => {
  await page.goto("us/search?q=watch&sort=price-down");
  await expect(cards(page)).not.toHaveCount(0);
  await chooseRegion(page, /United Kingdom/);
  await expect(page).toHaveURL("gb/search?q=watch&sort=price-down");
  await expect((await listControls(page)).getByRole("combobox", { name: "Sort by" })).toHaveValue("price-down");
  await closeSheet(page);
  await expect(cards(page).first()).toContainText("£");

  await page.goto("us/product/trails-plus?variant=trails-plus-2years");
  await chooseRegion(page, /Brazil/);
  await expect(page).toHaveURL("br/product/trails-plus?variant=trails-plus-2years");
  await expect(offer(page).getByText(/R\$\s479/)).toBeVisible();
});

test("the region picker opens and closes by keyboard", async ({ page }) => {
  await page.goto("us/cart");
  const list = page.getByRole("dialog", { name: "Choose a region" });
  const india = list.getByRole("link", { name: /India/ });
  await regionPicker(page).focus();
  await expect(india).toBeHidden();
  await page.keyboard.press("Enter");
  await expect(india).toBeVisible();
  await expect(list.getByRole("link", { name: /United States/ })).toHaveAttribute("aria-current", "true");
  await page.keyboard.press("Escape");
  await expect(india).toBeHidden();
  await expect(regionPicker(page)).toBeFocused();
});

test("a cart line that the other region does not sell is kept, counts for nothing, and comes back", async ({ page }) => {
  await buy(page, "br-en/product/fjord-se");
  await buy(page, "br-en/product/drift");
  await goToCart(page);
  await expect(main(page).getByText(/Total\s+R\$3,398/)).toBeVisible();

  await switchRegion(page, /United States/);
  await expect(page).toHaveURL("us/cart");
  const kept = main(page).locator("section", { has: page.getByRole("heading", { name: "Kept for you, not for sale here now" }) });
  await expect(kept.getByRole("listitem")).toHaveCount(1);
  await expect(kept).toContainText("Halvik Fjord SE");
  await expect(kept).toContainText("Not sold in the United States");
  await expect(main(page).getByText(/Total\s+\$249/)).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Quantity" })).toHaveCount(1);

  await chooseRegionInEnglish(page, /Brazil/, switchRegion);
  await expect(cartLines(page)).toHaveCount(2);
  await expect(kept).toHaveCount(0);
  await expect(main(page).getByText(/Total\s+R\$3,398/)).toBeVisible();
});

test("prices are written as the region writes them, also from right to left", async ({ page }) => {
  const shown = { br: /R\$\s1\.699/, de: /269\s€/, in: /₹/, gb: /£/, cn: /¥1,599/, ru: /₽/, ae: /د\.إ/ };
  for (const [region, price] of Object.entries(shown)) {
    await page.goto(`${region}/product/drift`);
    await expect(offer(page).getByRole("button"), region).toBeVisible();
    await expect(offer(page).getByText(price).first(), region).toBeVisible();
  }
});
