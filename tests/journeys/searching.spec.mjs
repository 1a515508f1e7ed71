// A source that searches itself: the same pages at the same addresses, though no catalog was read.
import { expect, test } from "./support/journey.mjs";
import { cards, closeSheet, addToCart, cartLines, goToCart, heading, listControls, main, offer, shownPrices } from "./support/shopper.mjs";
import { vendure, vendureSource } from "./support/searching.mjs";

const found = (page) => main(page).getByRole("status");

// Vendure's prices are with tax, and the region shows them so.
function withTaxIncluded(store) {
  store.regions.find(({ key }) => key === "us").tax = { included: true };
}

// The shop reads from the double, with nothing of the demo's that names its products.
async function open(shop, startApi, change = () => {}) {
  const seen = [];
  const api = await startApi(vendure(seen));
  await shop.editStore((store) => {
    store.sources = [vendureSource(`${api.url}/shop-api`)];
    store.home = [];
    store.rules = [];
    store.categories = [{ slug: "kitchen", name: "For the kitchen" }];
    withTaxIncluded(store);
    change(store);
  });
  return { api, seen };
}

const lists = (seen) => seen.filter(({ input }) => input).map(({ input }) => input);

test("a list is one page of the source's answer, with its total and what it can be narrowed by", async ({ page, shop, startApi }) => {
  const { seen } = await open(shop, startApi);
  await page.goto("us/search");
  await expect(found(page)).toContainText("130 products");
  await expect(cards(page)).toHaveCount(24);
  await expect(cards(page).first()).toContainText("Ash Lantern");
  const panel = await listControls(page);
  await expect(panel.getByRole("checkbox", { name: /^Oakum/ })).toBeVisible();
  await expect(panel.getByRole("checkbox", { name: /^Only reduced/ })).toHaveCount(0);
  await expect(panel.getByRole("combobox").first().locator("option")).toHaveCount(3);
  expect(lists(seen).every(({ take }) => take <= 24)).toBe(true);
});

test("words, a filter and an order are in the address and in the question, and come back with it", async ({ page, shop, startApi }) => {
  const { seen } = await open(shop, startApi);
  await page.goto("us/search?q=bell");
  await expect(found(page)).toContainText("10 products");
  const panel = await listControls(page);
  await panel.getByRole("checkbox", { name: /^Oakum/ }).check();
  await expect(page).toHaveURL(/us\/search\?q=bell&brand=\d+$/);
  await expect(found(page)).toContainText(/^[34] products/);
  // Of the other brands there are as many as there would be if they were chosen, too.
  await expect(panel.getByRole("checkbox", { name: /^Tow/ })).toBeVisible();
  await panel.getByRole("checkbox", { name: /^Tow/ }).check();
  await expect(found(page)).toContainText(/^[67] products/);
  const filters = lists(seen).filter(({ take }) => take === 24).at(-1).facetValueFilters;
  expect(filters).toHaveLength(1);
  expect(filters[0].or).toHaveLength(2);
  await panel.getByRole("combobox").first().selectOption("price-up");
  await expect(page).toHaveURL(/sort=price-up/);
  await closeSheet(page);
  await expect.poll(async () => {
    const prices = await shownPrices(page);
    return prices.length > 3 && prices.every((price, at) => at === 0 || prices[at - 1] <= price);
  }).toBe(true);
  await page.reload();
  await expect(found(page)).toContainText(/^[67] products/);
  await expect((await listControls(page)).getByRole("checkbox", { name: /^Oakum/ })).toBeChecked();
});

test("a category, its pages, and a page behind the last", async ({ page, shop, startApi }) => {
  const { seen } = await open(shop, startApi);
  await page.goto("us/category/kitchen");
  await expect(heading(page, "For the kitchen")).toBeVisible();
  await expect(found(page)).toContainText("33 products");
  await page.goto("us/category/kitchen?page=2");
  await expect(cards(page)).toHaveCount(9);
  expect(lists(seen).some(({ collectionSlug, skip }) => collectionSlug === "kitchen" && skip === 24)).toBe(true);
  await page.goto("us/category/kitchen?page=7");
  await expect(cards(page)).toHaveCount(9);
  await page.goto("us/category/attic");
  await expect(main(page)).toContainText("There is no such category");
});

test("a product is asked for by its name, bought, and priced on the cart's page", async ({ page, shop, startApi }) => {
  await open(shop, startApi);
  await page.goto("us/search?q=kettle");
  await cards(page).filter({ hasText: "Birch Kettle" }).getByRole("link").first().click();
  await expect(page).toHaveURL("us/product/birch-kettle");
  await expect(heading(page, "Birch Kettle")).toBeVisible();
  await expect(offer(page)).toContainText("$0.07");
  await addToCart(page);
  await goToCart(page);
  await expect(cartLines(page)).toHaveCount(1);
  await page.reload();
  await expect(cartLines(page)).toContainText("Birch Kettle");
  await page.goto("us/product/nothing-of-that-name");
  await expect(main(page)).toContainText("There is no such product");
});

test("the store's rules hold for what the source finds", async ({ page, shop, startApi }) => {
  await open(shop, startApi, (store) => {
    store.rules = [
      {
        name: "Kettles are not sold here",
        regions: ["us"],
        products: { slugs: ["birch-kettle"] },
        effect: { withhold: { reason: "Not allowed here yet." } },
      },
    ];
  });
  await page.goto("us/search?q=kettle");
  await expect(cards(page).last()).toContainText("Birch Kettle");
  await page.goto("us/product/birch-kettle");
  await expect(main(page)).toContainText("Not allowed here yet.");
  await page.goto("gb/product/birch-kettle");
  await expect(main(page)).not.toContainText("Not allowed here yet.");
});

test("of two questions the newer one is answered, however long the older one takes", async ({ page, shop, startApi }) => {
  const { api } = await open(shop, startApi);
  await page.goto("us/search");
  await expect(cards(page)).toHaveCount(24);
  const release = api.hold();
  const asked = api.requests.length;
  const panel = await listControls(page);
  await panel.getByRole("checkbox", { name: /^Oakum/ }).check();
  await expect.poll(() => api.requests.length).toBeGreaterThan(asked);
  await panel.getByRole("checkbox", { name: /^Tow/ }).check();
  release();
  await expect(found(page)).toContainText(/^8\d products/);
});

test("where the source is away the shopper is told, and can try again", async ({ page, shop, startApi, journey }) => {
  const { api } = await open(shop, startApi);
  journey.allow(/status of 500|server responded with/);
  api.breakDown("error");
  await page.goto("us/search");
  const again = main(page).getByRole("button", { name: "Try again" });
  await expect(again).toBeVisible({ timeout: 20_000 });
  api.recover();
  await again.click();
  await expect(cards(page)).toHaveCount(24);
});

// The server itself, as the guide sets it up: `VENDURE=http://localhost:3010/shop-api npx playwright test searching`.
test("Vendure's sample shop is searched by Vendure", async ({ page, shop }, info) => {
  test.skip(!process.env.VENDURE, "needs a Vendure with its sample data");
  await shop.editStore((store) => {
    store.sources = [vendureSource(process.env.VENDURE)];
    Object.assign(store, { home: [], rules: [], categories: [] });
    withTaxIncluded(store);
  });
  await page.goto("us/search");
  await expect(found(page)).toContainText("54 products");
  const panel = await listControls(page);
  await panel.getByRole("checkbox", { name: /^Electronics/ }).check();
  await expect(found(page)).toContainText("20 products");
  await panel.getByRole("checkbox", { name: /^Plants/ }).check();
  await expect(page).toHaveURL(/in=electronics|categor/);
  await expect(found(page)).toContainText("29 products");
  await closeSheet(page);
  await page.screenshot({ path: info.outputPath("list.png") });
  await page.goto("us/search?q=laptop&sort=price-up");
  await cards(page).filter({ hasText: "Laptop" }).getByRole("link").first().click();
  await expect(heading(page, "Laptop")).toBeVisible();
  await addToCart(page);
  await goToCart(page);
  await expect(cartLines(page)).toContainText("Laptop");
  await page.screenshot({ path: info.outputPath("cart.png") });
});
