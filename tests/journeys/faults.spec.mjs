// What goes wrong outside of the shop, and what the shopper reads then.
import { expect, test } from "./support/journey.mjs";
import { dummyJson } from "./support/apis.mjs";
import { addToCart, cards, cartButton, cartLines, chooseLanguage, chooseRegion, goToCart, heading, main } from "./support/shopper.mjs";

test.describe("a wrong store.json", () => {
  const wrong = {
    "a comma is missing": {
      body: '{\n  "name": "Halvik"\n  "regions": []\n}',
      place: /line 3, column \d+/,
      problem: /found no JSON.*`,` or `}`/,
    },
    "a currency is a number": {
      edit: (store) => (store.regions[1].currency = 986),
      place: "$.regions[1].currency",
      problem: /986.*expected/,
    },
    "a currency is no currency": {
      edit: (store) => (store.regions[1].currency = "Real"),
      place: "$.regions[1].currency",
      problem: /expected an ISO 4217 currency such as `USD`, found `Real`/,
    },
    "a field is unknown": {
      edit: (store) => (store.coupons = []),
      place: "$.coupons",
      problem: /unknown field `coupons`, expected one of .*`sources`/,
    },
    "a field is missing": {
      edit: (store) => delete store.regions,
      place: "$",
      problem: /missing field `regions`/,
    },
    "a rule names a region that is not there": {
      edit: (store) => (store.rules[0].regions = ["usa"]),
      place: "$.rules[0].regions[0]",
      problem: /found `usa`, expected one of the regions `us`, `br`/,
    },
    "it is a page of HTML": {
      body: "<!doctype html><title>Welcome</title>",
      place: /line 1, column \d+/,
      problem: /found a page of HTML, expected JSON/,
    },
    "it is empty": { body: "", place: /line 1/, problem: /found an empty file, expected JSON/ },
  };

  test("is explained: the page names file, place, what was found and what was expected", async ({ page, shop }) => {
    for (const [what, { body, edit, place, problem }] of Object.entries(wrong)) {
      await test.step(what, async () => {
        if (edit) await shop.editStore(edit);
        else shop.exchange("store.json", { body });
        await page.goto("");
        const alert = page.getByRole("alert");
        await expect(alert.getByRole("heading", { name: "This shop is not set up right" })).toBeVisible();
        await expect(alert.getByRole("definition")).toHaveText([/^store\.json$/, place, problem]);
        // It explains itself where it is: no redirect, and so no loop of them.
        await expect(page).toHaveURL("");
      });
    }
  });

  test("it is not there: the page names the file and what the host answered", async ({ page, shop, journey }) => {
    journey.allow(/404.*\/store\.json/);
    shop.exchange("store.json", { status: 404, type: "text/html", body: "<!doctype html><title>Not found</title>" });
    await page.goto("");
    const alert = page.getByRole("alert");
    await expect(alert.getByRole("heading", { name: "This shop is not set up right" })).toBeVisible();
    await expect(alert).toContainText("store.json");
    await expect(alert).toContainText("404");
  });

  test("it does not come: the page says in words that it takes longer than usual", async ({ page, shop }) => {
    shop.exchange("store.json", () => new Promise(() => {}));
    await page.goto("us/");
    await expect(page.getByText("This is taking longer than usual.")).toBeVisible({ timeout: 8000 });
    await expect(page.getByText(/loading_/)).toHaveCount(0);
  });

  test("once it is mended, a reload or another try shows the shop", async ({ page, shop }) => {
    await shop.editStore((store) => (store.regions[1].currency = 986));
    await page.goto("us/product/drift");
    await expect(page.getByRole("alert")).toContainText("$.regions[1].currency");
    shop.restore();
    await page.getByRole("button", { name: "Try again" }).click();
    await expect(heading(page, "Halvik Drift")).toBeVisible();
    await expect(page).toHaveURL("us/product/drift");

    await shop.editStore((store) => delete store.name);
    await page.reload();
    await expect(page.getByRole("alert")).toContainText("missing field `name`");
    await shop.editStore((store) => (store.name = "Halvik, mended"));
    await page.reload();
    await expect(page.getByRole("banner").getByRole("link", { name: "Halvik, mended" })).toBeVisible();
    await expect(heading(page, "Halvik Drift")).toBeVisible();
  });
});

test.describe("an API that fails", () => {
  const faults = {
    error: { says: "answered with an error", problem: "answered with status 500" },
    html: { says: "answered with something unreadable", problem: "a page of HTML, expected JSON" },
    cut: { says: "answered with something unreadable", problem: "JSON that ends too early" },
    hang: { says: "took too long to arrive", problem: "no complete answer within 2 seconds" },
  };

  for (const [fault, { says, problem }] of Object.entries(faults)) {
    test(`${fault}: the page says so, and another try shows the products once the API has recovered`, async ({ page, shop, startApi, journey }) => {
      journey.allow(/status of 500.*\/products/);
      const api = await startApi(dummyJson(30));
      api.breakDown(fault);
      await shop.readFrom(`${api.url}/products`, { timeout_seconds: 2 });
      await page.goto("us/search");
      const alert = page.getByRole("alert");
      await expect(alert.getByRole("heading", { name: "The products did not arrive" })).toBeVisible();
      await expect(alert).toContainText(says);
      await expect(alert).toContainText(`${api.url}/products`);
      await expect(alert).toContainText(problem);
      // What may pass is asked for again, within the time that a shopper waits for one answer; the rest is asked once.
      if (fault === "error") expect(api.requests.length).toBeGreaterThan(1);
      else expect(api.requests).toHaveLength(1);
      // The rest of the shop is there: its name, its regions, the cart.
      await expect(cartButton(page)).toBeVisible();

      await page.getByRole("button", { name: "Try again" }).click();
      await expect(page.getByRole("button", { name: "Try again" })).toBeEnabled();
      api.recover();
      await page.getByRole("button", { name: "Try again" }).click();
      await expect(cards(page)).toHaveCount(24);
      await expect(alert).toHaveCount(0);
    });
  }

  test("that is not there at all: the page says that it could not be reached", async ({ page, shop, startApi, journey }) => {
    journey.allow(/ERR_CONNECTION_REFUSED.*\/products/);
    const api = await startApi(dummyJson(30));
    await shop.readFrom(`${api.url}/products`);
    await api.close();
    await page.goto("us/product/1");
    await expect(page.getByRole("alert")).toContainText("could not be reached");
    await expect(page.getByRole("alert")).toContainText("it is away, or does not allow other sites to read it: CORS");
    await expect(page.getByRole("alert")).toContainText(`${api.url}/products`);
  });

  test("that is slow: the page says that it takes longer than usual, and then shows the products", async ({ page, shop, startApi }) => {
    const api = await startApi(dummyJson(30));
    const release = api.hold();
    await shop.readFrom(`${api.url}/products`);
    await page.goto("us/search");
    const slowly = page.getByText("This is taking longer than usual.");
    await expect(slowly).toBeAttached();
    await expect(slowly).toBeHidden();
    await expect(slowly).toBeVisible({ timeout: 5000 });
    release();
    await expect(cards(page)).toHaveCount(24);
    await expect(slowly).toHaveCount(0);
  });

  test("that gives nothing readable: the page says what was missing", async ({ page, shop, startApi }) => {
    const api = await startApi(() => ({ hello: "world" }));
    await shop.readFrom(`${api.url}/products`);
    await page.goto("us/");
    await expect(page.getByRole("alert")).toContainText("a form that this shop does not know yet");
    await expect(page.getByRole("alert")).toContainText("name a `preset` or write a `mapping`");
  });

  test("that gives some products without a name: the others are shown, and the console says how many are not", async ({ page, shop, startApi, journey }) => {
    journey.allow(/1 product\(s\) left out, the first at index 3: name: nothing at/);
    const whole = dummyJson(30);
    const api = await startApi((...question) => {
      const answer = whole(...question);
      if (answer) delete answer.products[3]?.title;
      return answer;
    });
    await shop.readFrom(`${api.url}/products`);
    const warning = page.waitForEvent("console", (message) => message.type() === "warning");
    await page.goto("us/search");
    await expect(main(page).getByRole("status")).toContainText("29 products");
    expect((await warning).text()).toContain("1 product(s) left out");
  });
});

test.describe("an engine without its worker", () => {
  const expectToWork = async (page) => {
    await page.goto("us/product/drift");
    await expect(heading(page, "Halvik Drift")).toBeVisible();
    await addToCart(page);
    await goToCart(page);
    await expect(cartLines(page)).toContainText("Halvik Drift");
  };

  test("works in the page when the worker's file is missing", async ({ page, shop, journey }) => {
    journey.allow(/engine-worker-/);
    shop.exchange(/^engine-worker-/, { status: 404, type: "text/plain", body: "not here" });
    await expectToWork(page);
  });

  test("works in the page when the browser has no workers", async ({ page }) => {
    await page.addInitScript(() => delete globalThis.Worker);
    await expectToWork(page);
  });
});

test("storage that is blocked: the shop works, and the cart says that it will not be kept", async ({ page }) => {
  await page.addInitScript(() => {
    const blocked = { get: () => { throw new DOMException("Access is denied for this document.", "SecurityError"); } };
    Object.defineProperty(window, "localStorage", blocked);
    Object.defineProperty(window, "sessionStorage", blocked);
  });
  await page.goto("");
  await chooseRegion(page, /Germany/);
  await expect(page).toHaveURL("de/");
  await chooseLanguage(page, "English");
  await expect(page).toHaveURL("de-en/");
  await main(page).getByRole("link", { name: "Halvik Drift", exact: true }).first().click();
  await addToCart(page);
  await addToCart(page);
  await expect(cartButton(page)).toHaveAccessibleName("Cart, 2 items");
  await goToCart(page);
  await expect(cartLines(page)).toContainText("Halvik Drift");
  await expect(main(page).getByText(/This browser keeps nothing for this page/)).toBeVisible();
  await page.getByRole("button", { name: "One more" }).click();
  await expect(main(page).getByText(/Total\s+€807/)).toBeVisible();
});

test("a stored cart that cannot be read is set aside, not thrown away", async ({ page }) => {
  await page.goto("us/cart");
  await page.evaluate(() => localStorage.setItem("vitrine.cart", '{"version":99,"lines":"?"}'));
  await page.reload();
  await expect(main(page).getByText("Your cart is empty.")).toBeVisible();
  await page.goto("us/product/drift");
  await addToCart(page);
  await expect(cartButton(page)).toHaveAccessibleName("Cart, 1 item");
  expect(await page.evaluate(() => Object.values(localStorage))).toContain('{"version":99,"lines":"?"}');
});
