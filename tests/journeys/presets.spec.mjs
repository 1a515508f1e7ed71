// Each preset, as a store developer uses it: a source in store.json that names the platform, and the shop has all of its
// products, asked for page after page, at the platform's prices. What is read of each in full is a test of its own,
// natively; here it is the browser that asks: across origins, with headers, by GraphQL.
import { expect, test } from "./support/journey.mjs";
import { platforms, productsOf, showPictures, sourceOf, startPlatform } from "./support/platforms.mjs";
import { heading, main, offer } from "./support/shopper.mjs";

const dollars = new Intl.NumberFormat("en-US", { style: "currency", currency: "USD", trailingZeroDisplay: "stripIfInteger" });

// The first amount in dollars of a text such as `84.00 USD before 96.00, 79.00 EUR`.
const dollarsOf = (prices) => /(?:^|, )(\d+\.\d+) USD(?: before [\d.]+)?(?:,|$)/.exec(prices)?.[1];

// What the product's page may show first: what can be bought of it, else the first of its variants.
function firstPrice({ variants }) {
  const priced = variants.filter(({ prices }) => dollarsOf(prices));
  const shown = priced.find(({ stock }) => stock !== "Out") ?? priced[0];
  return shown && dollars.format(Number(dollarsOf(shown.prices)));
}

// The size of the window makes no difference to what is read.
test.skip(({ isMobile }) => isMobile, "once is enough");

for (const platform of platforms) {
  test(`${platform}: all products, by a source that names it`, async ({ page, context, shop, journey }) => {
    const { products, dropped } = productsOf(platform);
    const double = await startPlatform(platform);
    try {
      await showPictures(context);
      // What cannot be read is said once, on the console.
      dropped.forEach((why) => journey.allow(new RegExp(why.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"))));
      await shop.editStore((store) => {
        store.sources = [sourceOf(platform, double.url)];
        store.rules = [];
        store.categories = [];
      });

      await page.goto("us/search");
      const count = products.length === 1 ? "1 product" : `${products.length} products`;
      await expect(main(page).getByRole("status")).toContainText(count);
      expect(double.refused).toEqual([]);
      expect(double.answered).toEqual(expect.arrayContaining(double.pages));

      // Some platforms have no prices, or none in dollars.
      const first = products.find(firstPrice) ?? products[0];
      await page.goto(`us/product/${encodeURIComponent(first.slug)}`);
      await expect(heading(page, first.name)).toBeVisible();
      if (firstPrice(first)) await expect(offer(page).getByText(firstPrice(first), { exact: true }).first()).toBeVisible();
      await page.waitForLoadState("networkidle");
    } finally {
      await double.close();
    }
  });
}
