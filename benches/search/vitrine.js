// The shop's engine beside the libraries, as a front end of someone else's would use it: the module that
// `cargo xtask engine` builds, an ordinary mapping, and the catalog's JSON as a text.
import start, { load, prepare } from "./vitrine.assets/vitrine_catalog.js";

export const name = "Vitrine";
export const note = "the engine's module with an ordinary mapping; all words, typing errors by the length of a word; its own filters, facets and order";
export const needsProducts = false;

const mapping = {
  items: "$[*]",
  fields: {
    id: "$.id",
    name: "$.title",
    brand: "$.brand",
    category: { names: "$.category" },
    description: "$.description",
    tags: "$.tags[*]",
    rating: { mean: "$.rating" },
    specifications: { named: { colour: "$.colour", size: "$.size", material: "$.material" } },
    price: { amount: "$.price" },
    sold_in: "$.regions[*]",
  },
};

let catalog;

// What a front end does while the catalog is on its way.
export async function init() {
  await start(new URL("./vitrine.assets/catalog_engine_bg.wasm", import.meta.url));
  await prepare();
}

export async function buildFromJSON(text) {
  catalog = await load(text, { mapping, language: "en", currency: "USD" });
}

/** The catalog's ids are its positions. */
const answer = ({ total, positions }) => ({ total, ids: Array.from(positions) });

export const search = (text, limit) => answer(catalog.search({ text, perPage: limit }));

const FACETS = { brand: "brand", category: "category", colour: "colour", size: "size", material: "material", tags: "tag" };
const named = (filters) => Object.fromEntries(Object.entries(filters).map(([facet, values]) => [FACETS[facet], values]));

export function faceted({ query, filters, region, sort, limit }) {
  const facets = Object.values(FACETS);
  const found = catalog.search({ text: query, filters: named(filters), region, sort, perPage: limit, facets, counts: "results" });
  const counted = Object.entries(FACETS).map(([facet, ours]) => [facet, found.facets[ours] ?? {}]);
  return { ...answer(found), facets: Object.fromEntries(counted) };
}
