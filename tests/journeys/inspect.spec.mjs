// Who writes store.json sees how each source was read, and where a product's fields came from.
import { expectAccessible, expectNarrowEnough } from "./support/accessible.mjs";
import { shopify } from "./support/apis.mjs";
import { expect, test } from "./support/journey.mjs";
import { main } from "./support/shopper.mjs";

const panel = (page) => page.getByRole("complementary", { name: "Inspect" });
const part = (page, heading) => panel(page).locator("section").filter({ has: page.getByRole("heading", { name: heading }) });
const row = (within, name) => within.getByRole("row").filter({ has: within.page().getByRole("rowheader", { name, exact: true }) });

// Two products that cannot be read, for one cause.
const withGaps = (count) => (path, parameters, origin) => {
  const answer = shopify(count)(path, parameters, origin);
  for (const product of answer?.products ?? []) if (/00$|01$/.test(String(product.id))) delete product.title;
  return answer;
};

test("a shop that nobody inspects has no panel, and reads its sources once", async ({ page, shop, startApi }) => {
  const api = await startApi(shopify(12));
  await shop.readFrom(`${api.url}/products.json`, { preset: "shopify" });
  await page.goto("us/");
  await expect(main(page).getByRole("article").first()).toBeVisible();
  await expect(panel(page)).toHaveCount(0);
  expect(api.requests.filter((request) => request.includes("page=1"))).toHaveLength(1);
});

test("each source is told with what was read and left out, for as long as the tab is open", async ({ page, shop, startApi, journey }) => {
  journey.allow(/left out, the first at index 0: name: nothing at/);
  const api = await startApi(withGaps(47));
  await shop.readFrom(`${api.url}/products.json`, { preset: "shopify" });
  await page.goto("us/?inspect");
  const source = part(page, "Source 1");
  await expect(source).toContainText(`${api.url}/products.json`);
  await expect(source).toContainText("the preset shopify, which store.json names");
  await expect(source).toContainText("with 47 items");
  const cause = row(source, "name: nothing at `$.title`");
  await expect(cause).toContainText('"handle"');

  // Another page of the shop has it too, until it is ended.
  await page.goto("us/search");
  await expect(source).toContainText("with 47 items");
  await panel(page).getByRole("button", { name: "End" }).click();
  await expect(panel(page)).toHaveCount(0);
  await page.reload();
  await expect(main(page).getByRole("article").first()).toBeVisible();
  await expect(panel(page)).toHaveCount(0);
});

test("a product is told with the path and the value of each field", async ({ page, shop, startApi }) => {
  const api = await startApi(shopify(47));
  await shop.readFrom(`${api.url}/products.json`, { preset: "shopify" });
  await page.goto("us/product/cork-lantern?inspect");
  const product = part(page, "Product cork-lantern");
  await expect(product).toContainText(`of ${api.url}/products.json`);
  await expect(product).toContainText("rating: no stars on its card");
  await expect(row(product, "name")).toContainText('$.title"Cork Lantern"');
  await expect(row(product, "variant.price.amount")).toContainText('"1299.50"');

  // Another is asked for by its name, and the page stays.
  await panel(page).getByLabel("Product, by its slug").fill("ash-lantern");
  await panel(page).getByLabel("Product, by its slug").blur();
  await expect(part(page, "Product ash-lantern")).toContainText('"Ash Lantern"');
  await expect(page).toHaveURL(/cork-lantern/);
  await panel(page).getByLabel("Product, by its slug").fill("no-such-thing");
  await panel(page).getByLabel("Product, by its slug").blur();
  await expect(part(page, "Product no-such-thing")).toContainText("in no source");
});

test("what store.json should say is copied", async ({ page, shop, startApi, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const api = await startApi(shopify(12));
  await shop.readFrom(`${api.url}/products.json`, { preset: "shopify" });
  await page.goto("us/?inspect");
  await panel(page).getByRole("button", { name: "Copy" }).click();
  await expect(panel(page).getByRole("status").filter({ hasText: "Copied." })).toBeVisible();
  const copied = JSON.parse(await page.evaluate(() => navigator.clipboard.readText()));
  expect(copied).toEqual({ url: `${api.url}/products.json`, preset: "shopify", currency: "USD" });
});

test("a source whose shape nothing names is told with what was found out", async ({ page, shop, startApi, journey }) => {
  journey.allow(/neither `preset` nor `mapping` is named/);
  const api = await startApi((path) => {
    const thing = (id) => ({ code: `c-${id}`, bezeichnung: `Kanne ${id}`, preis: `${id}9,90 €`, bestand: id, bild: `/pictures/${id}.svg` });
    return path === "/waren" ? { waren: [1, 2, 3, 4, 5].map(thing) } : undefined;
  });
  await shop.readFrom(`${api.url}/waren`);
  await page.goto("us/?inspect");
  await expect(part(page, /^Source 1: http/)).toContainText("% sure");
  const found = part(page, "Source 1: how it was found out");
  await expect(row(found, "name").first()).toContainText("bezeichnung");
  await expect(panel(page).locator("pre")).toContainText('"items"');
});

test("the panel is accessible, in a narrow window too", async ({ page }) => {
  await page.goto("us/product/drift?inspect");
  await expect(part(page, "Product drift")).toBeVisible();
  await expectAccessible(page, "the inspect panel");
  await expectNarrowEnough(page, "the inspect panel");
});
