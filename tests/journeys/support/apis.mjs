// Small product APIs in the shapes of known ones, each on a port of its own, and able to fail in the ways that APIs do.
import { createServer } from "node:http";
import { goods, hostileHtml } from "./goods.mjs";

const picture = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><rect width="8" height="8" fill="#678"/></svg>';

// What a broken API answers instead of its products. One that hangs takes the request and says nothing.
const faults = {
  error: (response) => response.writeHead(500, { "content-type": "text/plain" }).end("the database is away"),
  html: (response) => response.writeHead(200, { "content-type": "text/html" }).end("<!doctype html><title>Maintenance</title>"),
  cut: (response, text) => response.writeHead(200, { "content-type": "application/json" }).end(text.slice(0, text.length / 2)),
  hang: () => {},
};

// An answer with a status and headers of its own. Other values are sent as JSON.
export class Reply {
  constructor(value, { status = 200, headers = {} } = {}) {
    Object.assign(this, { value, status, headers });
  }
}

// What a browser wants to hear before it sends a body or headers of its own, and before it lets headers be read.
const forBrowsers = {
  "access-control-allow-origin": "*",
  "access-control-allow-headers": "*",
  "access-control-allow-methods": "GET, POST",
  "access-control-expose-headers": "*",
};

// Starts an API that answers as `answer(path, parameters, origin, { headers, body })` says, with a value to be sent as
// JSON or a `Reply`.
export async function startApi(answer) {
  // `left` counts the requests whose asker did not wait for the answer.
  const api = { requests: [], left: 0, fault: undefined, held: undefined };
  const server = createServer(async (request, response) => {
    const { pathname, searchParams, origin } = new URL(request.url, `http://${request.headers.host}`);
    for (const [name, value] of Object.entries(forBrowsers)) response.setHeader(name, value);
    if (request.method === "OPTIONS") return response.writeHead(204).end();
    if (pathname.startsWith("/pictures/")) return answerPicture(response, pathname);
    api.requests.push(request.url);
    response.on("close", () => (api.left += response.writableFinished ? 0 : 1));
    const body = await bodyOf(request);
    await api.held;
    const value = answer(pathname, searchParams, origin, { headers: request.headers, body });
    if (value === undefined) return response.writeHead(404).end("not here");
    const reply = value instanceof Reply ? value : new Reply(value);
    const text = JSON.stringify(reply.value);
    if (api.fault) return faults[api.fault](response, text);
    response.writeHead(reply.status, { "content-type": "application/json", ...reply.headers }).end(text);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  api.url = `http://127.0.0.1:${server.address().port}`;
  // From now on it fails in this way: "error", "html", "cut" or "hang".
  api.breakDown = (fault) => (api.fault = fault);
  api.recover = () => (api.fault = undefined);
  // From now on it keeps everyone waiting, until the function that this returns is called.
  api.hold = () => {
    let release;
    api.held = new Promise((resolve) => (release = resolve));
    return release;
  };
  api.close = () => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  };
  return api;
}

async function bodyOf(request) {
  let text = "";
  for await (const piece of request) text += piece;
  return text === "" ? undefined : JSON.parse(text);
}

function answerPicture(response, pathname) {
  if (pathname.includes("missing")) return response.writeHead(404).end("no such picture");
  response.writeHead(200, { "content-type": "image/svg+xml" }).end(picture);
}

// Every seventh picture is missing, as pictures are.
const pictureOf = (origin, id) => `${origin}/pictures/${id % 7 === 0 ? "missing-" : ""}${id}.svg`;

const wholeNumber = (text, otherwise) => (/^\d+$/.test(text ?? "") ? Number(text) : otherwise);

// As DummyJSON: an envelope with a total; 30 at a time unless asked for more, and never more than 100.
export const dummyJson = (count) => (path, parameters, origin) => {
  if (path !== "/products") return undefined;
  const products = goods(count).map(({ id, name, price, category }) => ({
    id,
    title: name,
    description: `A ${name.toLowerCase()} that was made by hand. ${id === 2 ? hostileHtml : ""}`,
    category,
    price,
    discountPercentage: 7.17,
    rating: 3 + (id % 20) / 10,
    stock: id % 11,
    tags: [category, "hand-made"],
    brand: id % 3 ? "Oakum & Tow" : undefined,
    sku: `OT-${String(id).padStart(4, "0")}`,
    weight: 2,
    dimensions: { width: 10.5, height: 4, depth: 7.25 },
    warrantyInformation: "Two years",
    shippingInformation: "Sent within a week",
    availabilityStatus: id % 11 ? "In Stock" : "Out of Stock",
    reviews: [{ rating: 4, comment: "Does what it should.", date: "2026-03-01T10:00:00.000Z", reviewerName: "Ida", reviewerEmail: "ida@shop.test" }],
    returnPolicy: "30 days",
    minimumOrderQuantity: 1,
    meta: { createdAt: "2026-02-03T08:00:00.000Z", updatedAt: "2026-02-04T08:00:00.000Z", barcode: "0000000000000", qrCode: pictureOf(origin, 1) },
    images: [pictureOf(origin, id)],
    thumbnail: pictureOf(origin, id),
  }));
  const skip = wholeNumber(parameters.get("skip"), 0);
  const limit = Math.min(wholeNumber(parameters.get("limit"), 30), 100);
  const page = products.slice(skip, skip + limit);
  return { products: page, total: count, skip, limit: page.length };
};

// As a Shopify storefront: pages until an empty one. This one gives 12 unless asked for more, and never more than 20.
export const shopify = (count) => (path, parameters, origin) => {
  if (path !== "/products.json") return undefined;
  const products = goods(count).map(({ id, name, price, category }) => ({
    id: 7_000_000_000_000 + id,
    title: name,
    handle: name.toLowerCase().replaceAll(" ", "-"),
    body_html: id === 1 ? hostileHtml : `<p>A ${name.toLowerCase()}, <em>made by hand</em>.</p>`,
    published_at: "2026-02-03T08:00:00+01:00",
    created_at: "2026-01-03T08:00:00+01:00",
    updated_at: "2026-02-04T08:00:00+01:00",
    vendor: "Oakum & Tow",
    product_type: category,
    tags: ["hand-made", category],
    ...(id % 2 ? oneVariant(id, price) : sizes(id, price)),
    images: [{ id: 9_000 + id, position: 1, product_id: id, variant_ids: [], src: pictureOf(origin, id), width: 8, height: 8 }],
  }));
  const limit = Math.min(wholeNumber(parameters.get("limit"), 12), 20);
  const page = wholeNumber(parameters.get("page"), 1);
  return { products: products.slice((page - 1) * limit, page * limit) };
};

const variant = (id, values, price, available, former = null) => ({
  id,
  title: values.join(" / "),
  option1: values[0],
  option2: values[1] ?? null,
  option3: null,
  sku: `OT-${id}`,
  requires_shipping: true,
  taxable: true,
  featured_image: null,
  available,
  price: price.toFixed(2),
  grams: 400,
  compare_at_price: former?.toFixed(2) ?? null,
  position: 1,
});

const oneVariant = (id, price) => ({
  variants: [variant(40_000 + id, ["Default Title"], price, id % 5 !== 0, id === 3 ? price * 2 : null)],
  options: [{ name: "Title", position: 1, values: ["Default Title"] }],
});

const sizes = (id, price) => ({
  variants: [
    variant(50_000 + 2 * id, ["Small", "Raw"], price, true),
    variant(50_001 + 2 * id, ["Large", "Raw"], price + 10, false),
  ],
  options: [
    { name: "Size", position: 1, values: ["Small", "Large"] },
    { name: "Finish", position: 2, values: ["Raw"] },
  ],
});

// As FakeStoreAPI: a bare array.
export const fakeStore = (count) => (path, _parameters, origin) => {
  if (path !== "/products") return undefined;
  return goods(count).map(({ id, name, price, category }) => ({
    id,
    title: name,
    price,
    description: id === 2 ? hostileHtml : `A ${name.toLowerCase()} that was made by hand.`,
    category: category.replace("-", " "),
    image: pictureOf(origin, id),
    rating: { rate: 3.9, count: 40 + id },
  }));
};
