import MiniSearch from "minisearch";
import { Columns } from "./columns.mjs";

export const name = "MiniSearch";
export const note = "title × 3, brand × 2, category, description; prefix, fuzzy 0.2, all words; facets by typed arrays";

let index;
let columns;

export function build(products) {
  index = new MiniSearch({
    fields: ["title", "brand", "category", "description"],
    searchOptions: { boost: { title: 3, brand: 2 }, prefix: true, fuzzy: 0.2, combineWith: "AND" },
  });
  index.addAll(products);
  columns = new Columns(products);
}

export function search(query, limit) {
  const found = index.search(query);
  return { total: found.length, ids: found.slice(0, limit).map(({ id }) => id) };
}

export const faceted = (request) => columns.answer(request.query ? index.search(request.query).map(({ id }) => id) : undefined, request);
