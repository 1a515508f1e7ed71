// How APIs want to be asked: in GraphQL, with headers, for a market, page by page in every way there is, and with patience.
import { expect, test } from "./support/journey.mjs";
import { Reply } from "./support/apis.mjs";
import { goods, thing } from "./support/goods.mjs";
import { cards, heading, main, offer } from "./support/shopper.mjs";

const fields = {
  slug: "$.id",
  name: "$.name",
  price: { amount: "$.price", currency: "$.currency" },
};
// How a list of things is read that has them at `items`.
const reading = (items, paging = "none", more = {}) => ({ mapping: { items, paging, fields, ...more } });
const number = (parameters, name) => Number(parameters.get(name));

async function expectAll(page, count, region = "us") {
  await page.goto(`${region}/search`);
  await expect(main(page).getByRole("status")).toContainText(`${count} products`);
  await page.goto(`${region}/product/${count}`);
  await expect(heading(page, thing(count - 1).name)).toBeVisible();
}

// What the console says of the source, a line each.
function notes(page) {
  const lines = [];
  page.on("console", (message) => message.type() === "warning" && lines.push(message.text()));
  return lines;
}

test.describe("page by page", () => {
  test("a GraphQL connection is asked for by its cursor, with a public token", async ({ page, shop, startApi }) => {
    const asked = [];
    const api = await startApi((path, _parameters, _origin, { headers, body }) => {
      asked.push({ token: headers["x-storefront-token"], ...body });
      const start = Number(body.variables.after ?? 0);
      const nodes = goods(70).slice(start, start + body.variables.first);
      const end = start + nodes.length;
      return { data: { products: { edges: nodes.map((node) => ({ node })), pageInfo: { endCursor: `${end}`, hasNextPage: end < 70 } } } };
    });
    const query = "query Things($first: Int!, $after: String) { products(first: $first, after: $after) { edges { node { id } } } }";
    await shop.readFrom(`${api.url}/graphql`, {
      request: { headers: { "X-Storefront-Token": "public" }, graphql: { query } },
      ...reading("$.data.products.edges[*].node", {
        cursor: {
          parameter: "after",
          cursor: "$.data.products.pageInfo.endCursor",
          more: "$.data.products.pageInfo.hasNextPage",
          limit: "first",
          size: 30,
        },
      }),
    });
    await page.goto("us/search");
    await expect(main(page).getByRole("status")).toContainText("70 products");
    expect(asked.map(({ token, variables }) => [token, variables])).toEqual([
      ["public", { first: 30 }],
      ["public", { first: 30, after: "30" }],
      ["public", { first: 30, after: "60" }],
    ]);
    expect(asked[0].query).toBe(query);
  });

  test("a Link header leads to the next page, relative to this one", async ({ page, shop, startApi }) => {
    const api = await startApi((path, parameters) => {
      const at = number(parameters, "page") || 1;
      const links = [`<?page=1>; rel="first"`, ...(at < 3 ? [`<?page=${at + 1}>; rel="next"`] : [])];
      return new Reply(goods(50).slice((at - 1) * 20, at * 20), { headers: { link: links.join(", ") } });
    });
    await shop.readFrom(`${api.url}/things`, reading("$[*]", "link_header"));
    await expectAll(page, 50);
    expect(api.requests.slice(0, 3)).toEqual(["/things", "/things?page=2", "/things?page=3"]);
  });

  test("a total in a header ends it without a page too many", async ({ page, shop, startApi }) => {
    const api = await startApi((path, parameters) => {
      const [at, size] = [number(parameters, "page"), number(parameters, "per_page")];
      return new Reply(goods(50).slice((at - 1) * size, at * size), { headers: { "x-total-count": "50" } });
    });
    const paging = { page: { page: "page", limit: "per_page", size: 25, total_header: "X-Total-Count" } };
    await shop.readFrom(`${api.url}/things`, reading("$[*]", paging));
    await page.goto("us/search");
    await expect(main(page).getByRole("status")).toContainText("50 products");
    expect(api.requests).toEqual(["/things?per_page=25&page=1", "/things?per_page=25&page=2"]);
  });

  test("products that are counted from 1 are skipped up to the total in the body", async ({ page, shop, startApi }) => {
    const api = await startApi((path, parameters) => {
      const start = number(parameters, "start") - 1;
      // It gives 25 however many are asked for.
      return { list: goods(60).slice(start, start + 25), count: "60" };
    });
    const paging = { skip: { skip: "start", limit: "n", size: 100, first: 1 } };
    await shop.readFrom(`${api.url}/things?kind=all`, reading("$.list[*]", paging, { total: "$.count" }));
    await expectAll(page, 60);
    expect(api.requests.slice(0, 3)).toEqual([1, 26, 51].map((start) => `/things?kind=all&n=100&start=${start}`));
  });

  test("an API that knows no pages is asked twice, and the console says why", async ({ page, shop, startApi, journey }) => {
    journey.allow(/only products of earlier pages/);
    const lines = notes(page);
    const api = await startApi(() => goods(20));
    await shop.readFrom(`${api.url}/things`, reading("$[*]", { page: { page: "page" } }));
    await page.goto("us/search");
    await expect(main(page).getByRole("status")).toContainText("20 products");
    await expect.poll(() => lines).toHaveLength(1);
    expect(lines[0]).toMatch(/page 2 has only products of earlier pages/);
    expect(api.requests).toHaveLength(2);
  });
});

test.describe("with patience", () => {
  // An API that first answers with these, and then with its products.
  const after = (replies) => {
    const left = [...replies];
    return () => left.shift() ?? goods(5);
  };
  const showsAll = async (page) => {
    await page.goto("us/search");
    await expect(cards(page)).toHaveCount(5);
  };

  test("a server that is asked too often gets the second it wants", async ({ page, shop, startApi, journey }) => {
    journey.allow(/status of 429/);
    const times = [];
    const replies = after([new Reply({}, { status: 429, headers: { "retry-after": "1" } })]);
    const api = await startApi(() => (times.push(Date.now()), replies()));
    await shop.readFrom(`${api.url}/things`, reading("$[*]"));
    await showsAll(page);
    expect(times).toHaveLength(2);
    expect(times[1] - times[0]).toBeGreaterThanOrEqual(1000);
  });

  test("a server that is away twice is asked a third time", async ({ page, shop, startApi, journey }) => {
    journey.allow(/status of 503/);
    const api = await startApi(after([new Reply({}, { status: 503 }), new Reply({}, { status: 503 })]));
    await shop.readFrom(`${api.url}/things`, reading("$[*]"));
    await showsAll(page);
    expect(api.requests).toHaveLength(3);
  });

  test("a server that wants longer than a shopper waits is not waited for", async ({ page, shop, startApi, journey }) => {
    journey.allow(/status of 429/);
    const api = await startApi(() => new Reply({}, { status: 429, headers: { "retry-after": "3600" } }));
    await shop.readFrom(`${api.url}/things`, reading("$[*]"));
    await page.goto("us/search");
    await expect(page.getByRole("alert")).toContainText("answered with status 429: it is asked too often");
    expect(api.requests).toHaveLength(1);
  });

  test("a refused token is told as what it is, and asked for once", async ({ page, shop, startApi, journey }) => {
    journey.allow(/status of 401/);
    const api = await startApi(() => new Reply({}, { status: 401 }));
    await shop.readFrom(`${api.url}/things`, reading("$[*]"));
    await page.goto("us/search");
    await expect(page.getByRole("alert")).toContainText("does it want a token, or another one, in `request.headers`?");
    expect(api.requests).toHaveLength(1);
  });

  test("what GraphQL complains of is shown, although its status is 200", async ({ page, shop, startApi }) => {
    const api = await startApi(() => ({ errors: [{ message: "Field 'prise' doesn't exist" }], data: null }));
    await shop.readFrom(`${api.url}/graphql`, { request: { graphql: { query: "{ prise }" } }, ...reading("$.data.things[*]") });
    await page.goto("us/search");
    await expect(page.getByRole("alert")).toContainText("Field 'prise' doesn't exist");
  });

  for (const where of ["a worker", "the page"]) {
    test(`a request from ${where} ends when the page is left`, async ({ page, shop, startApi }) => {
      if (where === "the page") await page.addInitScript(() => delete globalThis.Worker);
      const api = await startApi(() => goods(5));
      api.hold();
      await shop.readFrom(`${api.url}/things`, reading("$[*]"));
      await page.goto("us/search");
      await expect.poll(() => api.requests.length).toBe(1);
      expect(api.left).toBe(0);
      await page.goto("about:blank");
      await expect.poll(() => api.left).toBe(1);
    });
  }
});

test("one source of two is away: the other's products are shown, and the console tells the failure", async ({ page, shop, startApi, journey }) => {
  journey.allow(/status of 404|a source was not read/);
  const lines = notes(page);
  const [gone, there] = [await startApi(() => undefined), await startApi(() => goods(5))];
  await shop.editStore((store) => {
    store.sources = [gone, there].map(({ url }) => ({ url: `${url}/things`, currency: "USD", ...reading("$[*]") }));
  });
  await page.goto("us/search");
  await expect(cards(page)).toHaveCount(5);
  await expect.poll(() => lines).toHaveLength(1);
  expect(lines[0]).toBe(`a source was not read: ${gone.url}/things: answered with status 404: is the address right?`);
});

test.describe("for a market", () => {
  // A shop that has other things and other prices in each currency.
  const regional = (path, parameters) => {
    const currency = parameters.get("currency");
    const amount = { USD: 10, EUR: 9, INR: 800 }[currency] ?? 5;
    const everywhere = goods(3).map((item) => ({ ...item, price: amount + item.id, currency }));
    return currency === "EUR" ? [...everywhere, { ...thing(3), price: 49, currency }] : everywhere;
  };
  const inCurrency = { request: { query: { currency: "{currency}" } }, ...reading("$[*]") };

  test("each region has the prices that the API has for it", async ({ page, shop, startApi }) => {
    const api = await startApi(regional);
    await shop.readFrom(`${api.url}/things`, inCurrency);
    for (const [region, price] of [["us", "$11"], ["de-en", "€10"], ["in", "₹801"]]) {
      await page.goto(`${region}/product/1`);
      await expect(offer(page).getByText(price, { exact: true })).toBeVisible();
    }
    // Each market is asked for once, whatever region is shown.
    const first = new Set(api.requests.slice(0, 9));
    expect(first.size).toBe(9);
  });

  test("what the API has for another region only is not sold here, but there", async ({ page, shop, startApi }) => {
    const api = await startApi(regional);
    await shop.readFrom(`${api.url}/things`, inCurrency);
    await page.goto("us/product/4");
    await expect(offer(page)).toContainText("Not sold in the United States");
    await expect(main(page).getByRole("link", { name: "Germany" })).toBeVisible();
    await page.goto("de-en/product/4");
    await expect(offer(page).getByText("€49", { exact: true })).toBeVisible();
    await page.goto("de-en/search");
    await expect(main(page).getByRole("status")).toContainText("4 products");
  });

  test("a region that the API refuses keeps the others", async ({ page, shop, startApi, journey }) => {
    journey.allow(/status of 400|nothing was read for in:/);
    const api = await startApi((path, parameters) =>
      parameters.get("currency") === "INR" ? new Reply({}, { status: 400 }) : regional(path, parameters),
    );
    await shop.readFrom(`${api.url}/things`, inCurrency);
    await page.goto("us/product/1");
    await expect(offer(page).getByText("$11", { exact: true })).toBeVisible();
    await page.goto("in/product/1");
    await expect(offer(page).getByText("No price for India")).toBeVisible();
  });

  test("a channel of the store's own is asked for by region, and sells nowhere else", async ({ page, shop, startApi }) => {
    const api = await startApi((path, _parameters, _origin, { headers }) =>
      headers["x-channel"] === "shop-de" ? [{ ...thing(0), price: 9, currency: "EUR" }] : [{ ...thing(1), price: 10, currency: "USD" }],
    );
    const request = { headers: { "X-Channel": "{channel}" }, regions: { us: { channel: "shop-us" }, de: { channel: "shop-de" } } };
    await shop.readFrom(`${api.url}/things`, { request, ...reading("$[*]") });
    await page.goto("de-en/product/1");
    await expect(offer(page).getByText("€9", { exact: true })).toBeVisible();
    await page.goto("us/product/1");
    await expect(offer(page)).toContainText("Not sold in the United States");
    await page.goto("gb/product/1");
    await expect(offer(page)).toContainText("Not sold in the United Kingdom");
    expect(api.requests.length).toBe(2 * 3);
  });

  test("the page's language is asked for", async ({ page, shop, startApi }) => {
    const names = { de: "Becher", en: "Mug" };
    const api = await startApi((path, parameters) => [{ ...thing(0), name: names[parameters.get("lang")] ?? "?" }]);
    await shop.readFrom(`${api.url}/things`, { request: { query: { lang: "{language}" } }, ...reading("$[*]") });
    await page.goto("us/product/1");
    await expect(heading(page, "Mug")).toBeVisible();
    await page.goto("de/product/1");
    await expect(heading(page, "Becher")).toBeVisible();
  });
});

test("what looks like a secret in the request is told on the console, in one line that does not repeat it", async ({ page, shop, startApi, journey }) => {
  journey.allow(/looks like a secret/);
  const lines = notes(page);
  const api = await startApi(() => goods(5));
  await shop.readFrom(`${api.url}/things`, { request: { headers: { Authorization: "Basic c2hvcDpzZWNyZXQ=" } }, ...reading("$[*]") });
  await page.goto("us/search");
  await expect(cards(page)).toHaveCount(5);
  await expect.poll(() => lines).toHaveLength(1);
  expect(lines[0]).toContain("request.headers.Authorization looks like a secret");
  expect(lines[0]).not.toContain("c2hvcDpzZWNyZXQ");
});
