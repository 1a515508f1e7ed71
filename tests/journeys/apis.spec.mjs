// One URL in store.json leads to another API, and the shop shows its products: all of them, with its prices, and
// nothing of its markup.
import { expect, test } from "./support/journey.mjs";
import { dummyJson, fakeStore, shopify } from "./support/apis.mjs";
import { thing } from "./support/goods.mjs";
import { addButton, addToCart, buy, cards, cartLines, chooseVariant, goToCart, heading, main, offer, pictures } from "./support/shopper.mjs";

const dollars = new Intl.NumberFormat("en-US", { style: "currency", currency: "USD", trailingZeroDisplay: "stripIfInteger" });

async function expectOnlyText(page, api) {
  await expect(main(page).getByText("Holds two litres.")).toBeVisible();
  await expect(main(page).getByText("Rinse & dry.")).toBeVisible();
  await expect(main(page).getByText("pwned")).toHaveCount(0);
  await expect(main(page).locator('script, img[src*="pwned"], [onclick], [onerror], [href^="javascript"]')).toHaveCount(0);
  expect(await page.evaluate(() => globalThis.__pwned)).toBeUndefined();
  expect(api.requests.filter((request) => request.includes("pwned"))).toEqual([]);
}

// The list says how many there are, and its last page has the last of them.
async function expectAll(page, count) {
  await page.goto("us/search");
  await expect(main(page).getByRole("status")).toContainText(`${count} products`);
  await page.goto(`us/search?page=${Math.ceil(count / 24)}`);
  await expect(cards(page)).toHaveCount(count % 24);
}

test("DummyJSON's shape: an envelope with a total, read by skipping", async ({ page, shop, startApi }) => {
  const api = await startApi(dummyJson(130));
  await shop.readFrom(`${api.url}/products`);
  await expectAll(page, 130);

  for (const index of [0, 2, 7, 128]) {
    const { id, name, price } = thing(index);
    await page.goto(`us/product/${id}`);
    await expect(heading(page, name)).toBeVisible();
    await expect(offer(page).getByText(dollars.format(price), { exact: true })).toBeVisible();
  }
  await page.goto("us/product/2");
  await expectOnlyText(page, api);
  await addToCart(page);
  await goToCart(page);
  await expect(cartLines(page)).toContainText(thing(1).name);

  await page.goto("us/");
  await expect(main(page).getByRole("link", { name: "Quiet corners" })).toBeVisible();
});

test("Shopify's shape: pages until an empty one, variants, and markup in descriptions", async ({ page, shop, startApi }) => {
  const api = await startApi(shopify(47));
  await shop.readFrom(`${api.url}/products.json`);
  await expectAll(page, 47);

  await page.goto("us/product/ash-lantern");
  await expect(heading(page, "Ash Lantern")).toBeVisible();
  await expect(offer(page).getByText("$4.35", { exact: true })).toBeVisible();
  // A product without a choice does not ask for one.
  await expect(main(page).getByText("Default Title")).toHaveCount(0);
  await expect(main(page).getByRole("radio")).toHaveCount(0);
  await expectOnlyText(page, api);

  await page.goto("us/product/birch-lantern");
  await expect(offer(page).getByText("$0.07", { exact: true })).toBeVisible();
  await chooseVariant(page, "Size", "Large");
  await expect(offer(page).getByText("$10.07", { exact: true })).toBeVisible();
  await expect(offer(page).getByText("Sold out in the United States")).toBeVisible();
  await expect(addButton(page)).toHaveCount(0);

  await page.goto("us/product/cork-lantern");
  await expect(offer(page).getByText("$1,299.50", { exact: true })).toBeVisible();
  await expect(offer(page).getByText("before: $2,599", { exact: true })).toBeAttached();
  await addToCart(page);
});

test("Shopify's shape, when store.json says so, is read from its first page on with the largest size", async ({ page, shop, startApi }) => {
  const api = await startApi(shopify(47));
  await shop.readFrom(`${api.url}/products.json`, { preset: "shopify" });
  await expectAll(page, 47);
  expect(api.requests[0]).toContain("limit=250");
});

test("FakeStoreAPI's shape: a bare array", async ({ page, shop, startApi }) => {
  const api = await startApi(fakeStore(20));
  await shop.readFrom(`${api.url}/products`);
  await page.goto("us/search");
  await expect(main(page).getByRole("status")).toContainText("20 products");
  await expect(cards(page)).toHaveCount(20);

  for (const index of [0, 4, 8]) {
    const { id, name, price } = thing(index);
    await page.goto(`us/product/${id}`);
    await expect(heading(page, name)).toBeVisible();
    await expect(offer(page).getByText(dollars.format(price), { exact: true })).toBeVisible();
    await expect(main(page).getByText("3.9 out of 5 stars").first()).toBeAttached();
  }
  await page.goto("us/product/2");
  await expectOnlyText(page, api);
});

test("a region without a price in its currency says so instead of guessing one", async ({ page, shop, startApi }) => {
  const api = await startApi(fakeStore(20));
  await shop.readFrom(`${api.url}/products`);
  await page.goto("br-en/product/1");
  await expect(offer(page).getByText("No price for Brazil")).toBeVisible();
  // Prices of other regions are in the comparison of regions, which is opened when it is asked for.
  await expect(main(page).getByText(/R?\$\s?\d/).filter({ visible: true })).toHaveCount(0);
  await expect(addButton(page)).toHaveCount(0);
});

test("a picture that is missing leaves a sign, and the others are shown", async ({ page, shop, startApi }) => {
  const api = await startApi(fakeStore(20));
  await shop.readFrom(`${api.url}/products`);
  await page.goto("us/product/7");
  await expect(pictures(page).getByText("No picture")).toBeVisible();
  await page.goto("us/product/1");
  const picture = pictures(page).getByRole("img", { name: thing(0).name });
  await expect(picture).toBeVisible();
  expect(await picture.evaluate((image) => image.decode().then(() => image.naturalWidth))).toBeGreaterThan(0);
});

test("a cart whose products are gone keeps them by name, and they can be removed", async ({ page, shop, startApi }) => {
  await buy(page, "us/product/drift");
  const api = await startApi(fakeStore(20));
  await shop.readFrom(`${api.url}/products`);
  await page.goto("us/product/1");
  await addToCart(page);
  await goToCart(page);
  await expect(cartLines(page)).toHaveCount(2);
  await expect(cartLines(page).filter({ hasText: "Halvik Drift" })).toContainText("No longer in the catalog.");
  await expect(main(page).getByText(/Total\s+\$4\.35/)).toBeVisible();
  await page.getByRole("button", { name: "Remove Halvik Drift" }).click();
  await expect(cartLines(page)).toHaveCount(1);
});
