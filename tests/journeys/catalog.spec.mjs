// A catalog that comes page by page, one that an earlier visit has left, and an engine that dies.
import { expect, test } from "./support/journey.mjs";
import { dummyJson } from "./support/apis.mjs";
import { addToCart, cards, cartLines, goToCart, heading, main } from "./support/shopper.mjs";

const notice = (page) => page.locator(".catalog-notice");
const found = (page) => main(page).getByRole("status");

// Marks an element, to see later that it is still the same one.
const mark = (locator) => locator.evaluate((element) => (element.isSameAsBefore = true));
const isMarked = (locator) => locator.evaluate((element) => element.isSameAsBefore === true);

// An API of so many products, 100 to a page, that answers no page after the first before it is let.
async function pagedApi(startApi, count) {
  const whole = dummyJson(count);
  const paged = { prices: 0, pause: false };
  const api = await startApi((path, parameters, ...question) => {
    if (paged.pause && (parameters.get("skip") ?? "0") === "0") paged.release = api.hold();
    const answer = whole(path, parameters, ...question);
    answer?.products.forEach((product) => (product.price += paged.prices));
    return answer;
  });
  return Object.assign(paged, { api, url: `${api.url}/products` });
}

const kept = (page) => page.evaluate(async () => (await (await caches.open("vitrine-catalogs")).keys()).length);

// The shop has been here, and has kept the catalog.
async function visit(page) {
  await page.goto("us/search");
  await expect(found(page)).toContainText("250 products");
  await expect.poll(() => kept(page)).toBe(1);
}

test.describe("a catalog of several pages", () => {
  test("its first page is on the screen before the last has come, and grows in place", async ({ page, shop, startApi }) => {
    const paged = await pagedApi(startApi, 250);
    paged.pause = true;
    await shop.readFrom(paged.url, { preset: "dummyjson" });
    await page.goto("us/search");
    await expect(cards(page)).toHaveCount(24);
    await expect(found(page)).toContainText("100 products");
    await expect(notice(page)).toContainText("Products loaded: 100 of 250");
    const first = cards(page).first();
    await first.getByRole("link").first().focus();
    await mark(first);
    paged.release();
    await expect(found(page)).toContainText("250 products");
    await expect(notice(page)).toBeEmpty();
    expect(await isMarked(first)).toBe(true);
    await expect(first.getByRole("link").first()).toBeFocused();
  });

  test("what it does not have yet is waited for: a product, a line of the cart, and that there is none", async ({ page, shop, startApi }) => {
    const paged = await pagedApi(startApi, 250);
    await shop.readFrom(paged.url, { preset: "dummyjson" });
    await visit(page);
    await page.goto("us/search?page=9");
    await cards(page).last().getByRole("link").first().click();
    await addToCart(page);
    const last = page.url();
    await page.evaluate(() => caches.delete("vitrine-catalogs"));

    paged.pause = true;
    await page.goto("us/cart");
    await expect(notice(page)).toContainText("100 of 250");
    await expect(cartLines(page)).toHaveCount(0);
    paged.release();
    await expect(cartLines(page)).toHaveCount(1);
    await expect(main(page).getByText(/Total/)).toBeVisible();

    await page.evaluate(() => caches.delete("vitrine-catalogs"));
    await page.goto(last);
    await expect(notice(page)).toContainText("100 of 250");
    await expect(main(page).getByText("Loading", { exact: true }).first()).toBeAttached();
    paged.release();
    await expect(main(page).getByRole("button", { name: "Add to cart" })).toBeVisible();
  });
});

test.describe("a catalog of an earlier visit", () => {
  test("is there at once, with its age, and what has changed replaces it in place", async ({ page, shop, startApi }) => {
    const paged = await pagedApi(startApi, 250);
    await shop.readFrom(paged.url, { preset: "dummyjson" });
    await visit(page);
    const price = cards(page).first().locator(".price-tag");
    const before = await price.innerText();

    const release = paged.api.hold();
    paged.prices = 1000;
    await page.reload();
    await expect(found(page)).toContainText("250 products");
    await expect(price).toHaveText(before);
    await expect(notice(page)).toContainText("Looking for changes.");
    const first = cards(page).first();
    await first.getByRole("link").first().focus();
    await mark(first);
    await page.evaluate(() => scrollTo(0, 200));
    release();
    await expect(price).not.toHaveText(before);
    await expect(notice(page)).toBeEmpty();
    expect(await isMarked(first)).toBe(true);
    await expect(first.getByRole("link").first()).toBeFocused();
    expect(await page.evaluate(() => scrollY)).toBe(200);
  });

  test("stays where the API is down, and says so with its age", async ({ page, shop, startApi, journey }) => {
    journey.allow(/status of 500|the catalog is of an earlier visit/);
    const paged = await pagedApi(startApi, 250);
    await shop.readFrom(paged.url, { preset: "dummyjson" });
    await visit(page);
    paged.api.breakDown("error");
    await page.reload();
    await expect(cards(page)).toHaveCount(24);
    await expect(notice(page)).toContainText(/could not be refreshed.*as of .*\d/, { timeout: 15_000 });
    await cards(page).first().getByRole("link").first().click();
    await addToCart(page);
    await goToCart(page);
    await expect(cartLines(page)).toHaveCount(1);

    // Once the network is there again, so are today's prices.
    paged.api.recover();
    await page.context().setOffline(true);
    await page.context().setOffline(false);
    await expect(notice(page)).toBeEmpty();
  });

  test("that is damaged, or of another store.json, is read anew", async ({ page, shop, startApi }) => {
    const paged = await pagedApi(startApi, 250);
    await shop.readFrom(paged.url, { preset: "dummyjson" });
    await visit(page);
    await page.evaluate(async () => {
      const cache = await caches.open("vitrine-catalogs");
      const [request] = await cache.keys();
      const bytes = new Uint8Array(await (await cache.match(request)).arrayBuffer());
      bytes[bytes.length >> 1] ^= 1;
      await cache.put(request, new Response(bytes));
    });
    paged.prices = 1000;
    await page.reload();
    await expect(cards(page).first().locator(".price-tag")).toContainText(/1,?\d{3}/);

    paged.prices = 0;
    await shop.editStore((store) => {
      store.name = "Another";
      store.sources[0] = { url: paged.url, currency: "USD", preset: "dummyjson" };
    });
    await page.reload();
    await expect(cards(page).first().locator(".price-tag")).not.toContainText(/1,?\d{3}/);
    await expect.poll(() => kept(page)).toBe(1);
  });

  test("is not there where the browser keeps nothing, and nothing else is missing", async ({ page, shop, startApi, journey }) => {
    journey.allow(/not kept for the next visit/);
    const blocked = 'Object.defineProperty(globalThis, "caches", { get: () => { throw new DOMException("no", "SecurityError"); } });';
    const names = await shop.files(/^engine-catalogs-.*\.js$/);
    const script = await shop.file(names[0]);
    shop.exchange(names[0], { type: "text/javascript", body: `${blocked}\n${script}` });
    const paged = await pagedApi(startApi, 250);
    await shop.readFrom(paged.url, { preset: "dummyjson" });
    await page.goto("us/search");
    await expect(found(page)).toContainText("250 products");
  });
});

test.describe("an engine that dies", () => {
  // Where it has to do with a worker that is there.
  const started = async (page) => {
    await expect.poll(() => page.workers().length).toBe(1);
    return page.workers()[0];
  };

  test("without a word while it is asked is followed by another, which answers", async ({ page, shop, startApi }) => {
    const paged = await pagedApi(startApi, 250);
    await shop.readFrom(paged.url, { preset: "dummyjson" });
    const release = paged.api.hold();
    await page.goto("us/search");
    await expect.poll(() => paged.api.requests.length).toBe(1);
    const worker = await started(page);
    await worker.evaluate(() => self.close());
    await expect.poll(() => paged.api.requests.length).toBe(2);
    release();
    await expect(found(page)).toContainText("250 products");
    await expect(cards(page)).toHaveCount(24);
  });

  test("by an error answers the next question all the same", async ({ page, shop, journey }) => {
    journey.allow(/out of memory/);
    await page.goto("us/search");
    await expect(cards(page)).toHaveCount(24);
    const worker = await started(page);
    await worker.evaluate(() => void setTimeout(() => { throw new Error("out of memory"); }));
    await page.goto("us/search?q=drift", { waitUntil: "commit" });
    await expect(cards(page).first()).toContainText("Drift");
    await (await started(page)).evaluate(() => void Promise.reject(new Error("out of memory")));
    await main(page).getByRole("link", { name: /Drift/ }).first().click();
    await expect(heading(page, /Drift/)).toBeVisible();
  });

  test("again and again goes on in the page", async ({ page }) => {
    test.slow();
    page.on("worker", (worker) => void worker.evaluate(() => setTimeout(() => self.close(), 300)).catch(() => {}));
    await page.goto("us/search");
    await expect(cards(page)).toHaveCount(24);
    await expect.poll(() => page.workers().length, { timeout: 20_000 }).toBe(0);
    await page.waitForTimeout(3000);
    await main(page).getByRole("link", { name: /Drift/ }).first().click();
    await expect(heading(page, /Drift/)).toBeVisible();
  });

  test("that cannot be loaded at all is told, and another try starts it", async ({ page, shop, journey }) => {
    journey.allow(/404|wasm/i);
    shop.exchange(/^engine-[0-9a-f]+_bg\.wasm$/, { status: 404, type: "text/plain", body: "not here" });
    await page.goto("us/search");
    const alert = page.getByRole("alert");
    await expect(alert.getByRole("heading", { name: "The shop could not be loaded" })).toBeVisible();
    shop.restore();
    await page.getByRole("button", { name: "Try again" }).click();
    await expect(cards(page)).toHaveCount(24);
  });
});
