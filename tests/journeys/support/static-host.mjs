// A static host as the plainest CDN is one: files below a path, 404.html for everything else.
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";

const types = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".wasm": "application/wasm",
  ".svg": "image/svg+xml",
};

const isFile = async (path) => (await stat(path).catch(() => null))?.isFile() ?? false;

// Serves `folder` below `base` (such as "/" or "/shop/"). `overrides` answers some paths itself: a function of the
// path below the base that returns { status, type, body } or nothing. `dating` says which headers tell the time,
// `headers` which others come with every answer.
export async function serveStatic(folder, { base = "/", port = 0, overrides = () => undefined, dating, headers = {} } = {}) {
  const server = createServer(async (request, response) => {
    response.sendDate = !dating;
    for (const [name, value] of Object.entries({ ...headers, ...dating?.() })) response.setHeader(name, value);
    const path = decodeURIComponent(new URL(request.url, "http://host").pathname);
    if (!path.startsWith(base)) return response.writeHead(404).end("not here");
    const below = path.slice(base.length);
    const override = await overrides(below);
    if (override) {
      return response.writeHead(override.status ?? 200, { "content-type": override.type ?? "application/json" }).end(override.body);
    }
    let file = join(folder, normalize(`/${below}`));
    if (below === "" || below.endsWith("/")) file = join(file, "index.html");
    const found = await isFile(file);
    if (!found) file = join(folder, "404.html");
    response.writeHead(found ? 200 : 404, { "content-type": types[extname(file)] ?? "application/octet-stream" });
    createReadStream(file).pipe(response);
  });
  await new Promise((resolve) => server.listen(port, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}${base}`,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}

if (import.meta.url === `file://${process.argv[1]}`) {
  const [folder, port = "8081", base = "/"] = process.argv.slice(2);
  console.log((await serveStatic(folder, { port: Number(port), base })).url);
}
