import UFuzzy from "@leeoniya/ufuzzy";
import { Columns } from "./columns.mjs";

export const name = "uFuzzy";
export const note = "one text for each product, one error in each word, words in any order, ranked up to 1,000 found; facets by typed arrays";

let texts;
let columns;
const fuzzy = new UFuzzy({ intraMode: 1, interLft: 2 });

export function build(products) {
  texts = products.map(({ title, brand, category, description }) => `${title} ${brand} ${category} ${description}`);
  columns = new Columns(products);
}

function matches(query) {
  const [found, facts, order] = fuzzy.search(texts, query, 1, 1000);
  return order ? order.map((at) => facts.idx[at]) : (found ?? []);
}

export function search(query, limit) {
  const found = matches(query);
  return { total: found.length, ids: found.slice(0, limit) };
}

export const faceted = (request) => columns.answer(request.query ? matches(request.query) : undefined, request);
