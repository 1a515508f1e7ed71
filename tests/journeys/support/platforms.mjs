// Doubles of commerce platforms, each on a port of its own: they answer what `routes.json` of a preset's fixture says.
import { readFileSync, readdirSync } from "node:fs";
import { createServer } from "node:http";
import { fileURLToPath } from "node:url";
import { join } from "node:path";

const fixtures = fileURLToPath(new URL("../../fixtures/presets", import.meta.url));
const picture = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><rect width="8" height="8" fill="#678"/></svg>';

export const platforms = readdirSync(fixtures).sort();

const read = (platform, file) => readFileSync(join(fixtures, platform, file), "utf8");

// How a store names the platform as a source, at the double's address.
export function sourceOf(platform, origin) {
  const { recognised: _, ...source } = JSON.parse(read(platform, "source.json"));
  return { ...source, url: `${origin}${source.url}` };
}

// What is read of its answers: each product with its name, its address, and its variants' stock and prices.
export function productsOf(platform) {
  const products = [];
  const dropped = [];
  for (const line of read(platform, "expected.txt").split("\n")) {
    const cells = line.trim().split(" | ");
    if (line.startsWith("dropped ")) dropped.push(line.replace(/^dropped \d+: /, ""));
    else if (line && !line.startsWith(" ")) products.push({ slug: cells[0], name: cells[1], variants: [] });
    else if (cells.length === 5 && !line.startsWith("   ")) products.at(-1).variants.push({ stock: cells[3], prices: cells[4] });
  }
  return { products, dropped };
}

// Starts the double. It remembers the files that it answered, and the requests that nothing of it fits.
export async function startPlatform(platform) {
  const routes = JSON.parse(read(platform, "routes.json"));
  const double = { answered: [], refused: [] };
  const server = createServer(async (request, response) => {
    const asked = new URL(request.url, `http://${request.headers.host}`);
    const chunks = [];
    for await (const chunk of request) chunks.push(chunk);
    const body = Buffer.concat(chunks).toString("utf8");
    response.setHeader("access-control-allow-origin", "*");
    response.setHeader("access-control-expose-headers", "*");
    // A browser asks first whether it may send headers of its own.
    response.setHeader("access-control-allow-headers", request.headers["access-control-request-headers"] ?? "*");
    if (request.method === "OPTIONS") return response.writeHead(204).end();
    if (/\.(jpe?g|png|webp|avif|gif|svg)$/.test(asked.pathname)) {
      return response.writeHead(200, { "content-type": "image/svg+xml" }).end(picture);
    }
    const route = routes.find((route) => fits(route, request, asked, body));
    if (!route) {
      double.refused.push(`${request.method} ${request.url} ${body}`);
      return response.writeHead(404).end("not here");
    }
    double.answered.push(route.answer);
    const own = (text) => text.replaceAll("{origin}", asked.origin);
    for (const [name, value] of Object.entries(route.answer_headers ?? {})) response.setHeader(name, own(value));
    response.writeHead(200, { "content-type": "application/json" }).end(own(read(platform, route.answer)));
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  double.url = `http://127.0.0.1:${server.address().port}`;
  double.pages = readdirSync(join(fixtures, platform)).filter((file) => /^page-\d+\.json$/.test(file)).sort();
  double.close = () => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  };
  return double;
}

function fits(route, request, asked, body) {
  const dense = (text) => text.replace(/\s/g, "");
  return (
    (route.method ?? "GET") === request.method &&
    route.path === decodeURIComponent(asked.pathname) &&
    Object.entries(route.query ?? {}).every(([name, value]) => asked.searchParams.getAll(name).includes(value)) &&
    Object.entries(route.headers ?? {}).every(([name, value]) => request.headers[name.toLowerCase()] === value) &&
    (route.body ?? []).every((part) => dense(body).includes(dense(part)))
  );
}

// Pictures of platforms lie on hosts that there are not.
export async function showPictures(context) {
  const isElsewhere = (url) => /\.test$/.test(url.hostname);
  await context.route(isElsewhere, (route) => route.fulfill({ contentType: "image/svg+xml", body: picture }));
}
