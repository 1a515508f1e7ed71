// The shop's engine beside the libraries, as a front end of someone else's would use it: the module that
// `cargo xtask engine` builds, an ordinary mapping, and the catalog's JSON as a text.
import start, { load } from "./vitrine.assets/vitrine_catalog.js";

export const name = "Vitrine";
export const note = "the engine's module with an ordinary mapping; all words, typing errors by the length of a word; its own filters, facets and order";
export const needsProducts = false;

const mapping = {
  items: "$[*]",
  fields: {
    id: "$.id",
    name: "$.title",
    brand: "$.brand",
    category: { names: "$.category", separator: ">" },
    description: "$.description",
    tags: "$.tags[*]",
    rating: { mean: "$.rating" },
    specifications: { named: { colour: "$.colour", size: "$.size", material: "$.material" } },
    price: { amount: "$.price" },
    sold_in: "$.regions[*]",
  },
};

let catalog;

export const init = () => start({ module_or_path: new URL("./vitrine.assets/vitrine_catalog_bg.wasm", import.meta.url) });

export function buildFromJSON(text) {
  catalog = load({ mapping, language: "en", currency: "USD" });
  catalog.add(text);
}

const answer = ({ total, ids }) => ({ total, ids: ids.map(Number) });

export const search = (text, limit) => answer(catalog.search({ text, perPage: limit }));

export function faceted({ query, filters, region, sort, limit }) {
  const found = catalog.search({ text: query, filters, region, sort, perPage: limit, facets: true });
  return { ...answer(found), facets: found.facets };
}
