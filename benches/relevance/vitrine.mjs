// The shop's engine: the module that `cargo xtask engine` builds, in Node.
import { readFileSync } from "node:fs";
import start, { load } from "../search/vitrine.assets/vitrine_catalog.js";

export const name = "Vitrine";

const wasm = new URL("../search/vitrine.assets/vitrine_catalog_bg.wasm", import.meta.url);
await start({ module_or_path: readFileSync(wasm) });

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

export function open(documents, language) {
  const catalog = load({ mapping, language });
  catalog.add(JSON.stringify(documents));
  return (text) => catalog.search({ text, perPage: 10 }).ids.map(String);
}
