// What surrounds the engine, in a worker or in the page: keeps catalogs between visits, in the browser's cache. Where
// there is none, as in a private window or without https, nothing is kept.
const name = "vitrine-catalogs";
const folder = new URL("./kept/", import.meta.url).href;
// Another build of the engine may write them otherwise.
const addressOf = (key) => `${folder}${key}-ENGINE_WASM`;

globalThis.keptCatalog = async (key) => {
  const response = await globalThis.caches?.match(addressOf(key), { cacheName: name });
  return response && new Uint8Array(await response.arrayBuffer());
};

globalThis.keepCatalog = async (key, bytes) => {
  if (!globalThis.caches) return;
  const address = addressOf(key);
  const cache = await caches.open(name);
  // What it replaces goes first, so that there is room.
  const beside = address.slice(0, address.lastIndexOf("/") + 1);
  const known = (await cache.keys()).filter(({ url }) => url.startsWith(beside));
  await Promise.all(known.map((request) => cache.delete(request)));
  await cache.put(address, new Response(bytes));
};
