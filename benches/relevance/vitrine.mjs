// The shop's engine: the module that `cargo xtask engine` builds, in Node.
import { readFileSync } from "node:fs";
import start, { load } from "../search/vitrine.assets/vitrine_catalog.js";

export const name = "Vitrine";

const wasm = new URL("../search/vitrine.assets/catalog_engine_bg.wasm", import.meta.url);
await start(readFileSync(wasm));

const mapping = {
  items: "$[*]",
  fields: {
    id: "$.id",
    name: "$.title",
    brand: "$.brand",
    category: { names: "$.category", separator: ">" },
    description: "$.description",
    highlights: "$.highlights[*]",
    tags: "$.tags[*]",
    specifications: { entries: "$.specifications[*]", name: "$.name", value: "$.value" },
  },
};

export async function open(documents, language) {
  const catalog = await load(JSON.stringify(documents), { mapping, language });
  if (catalog.size !== documents.length) throw new Error(`${documents.length - catalog.size} products were left out: ${catalog.leftOut}`);
  return (text) => Array.from(catalog.search({ text, perPage: 10 }).positions, (position) => documents[position].id);
}
