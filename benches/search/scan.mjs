// What is right, by looking at every product: nothing else here is trusted.
import { wordsOf } from "./queries.mjs";

const facets = ["brand", "category", "colour", "size", "material", "tags"];
const valuesOf = (product, facet) => [product[facet]].flat();
const holds = (product, { filters, region }) =>
  product.regions.includes(region) && Object.entries(filters).every(([facet, values]) => valuesOf(product, facet).some((value) => values.includes(value)));

// What of an answer with filters is wrong; nothing when all is right. All that match must have been asked for.
export function faultOfFaceted(products, request, { total, ids, facets: counts }) {
  if (ids.length !== total) return `${total} were counted, ${ids.length} came`;
  if (new Set(ids).size !== ids.length) return "one came twice";
  const found = ids.map((id) => products[id]);
  if (!found.every((product) => holds(product, request))) return "one is not as the filters want it";
  if (found.some((product, at) => at > 0 && product.price < found[at - 1].price)) return "the order is not by price";
  if (request.query === "") {
    const right = products.filter((product) => holds(product, request)).length;
    if (right !== total) return `${total} were found of ${right}`;
  }
  for (const facet of facets) {
    const right = {};
    for (const product of found) for (const value of valuesOf(product, facet)) right[value] = (right[value] ?? 0) + 1;
    const told = Object.entries(counts[facet] ?? {}).filter(([, count]) => count > 0);
    const wrong = told.find(([value, count]) => right[value] !== count);
    if (wrong) return `${facet} ${wrong[0]} was counted ${wrong[1]} times, not ${right[wrong[0]] ?? 0}`;
    if (told.length !== Object.keys(right).length) return `${facet} lacks values`;
  }
  return undefined;
}

// Of an answer to words: none may come twice, and none may be left out that has all the words as they were typed.
export function faultOfSearch(products, { query }, { total, ids }) {
  if (ids.length !== total) return `${total} were counted, ${ids.length} came`;
  const came = new Set(ids);
  if (came.size !== ids.length) return "one came twice";
  const asked = wordsOf(query);
  const missing = products.find((product) => !came.has(product.id) && hasAll(product, asked));
  return missing && `“${query}” is all in product ${missing.id}, which was not found`;
}

const wordsOfProducts = new WeakMap();

function hasAll(product, asked) {
  if (!wordsOfProducts.has(product)) {
    const { title, brand, category, description } = product;
    wordsOfProducts.set(product, new Set(wordsOf(`${title} ${brand} ${category} ${description}`)));
  }
  const words = wordsOfProducts.get(product);
  return asked.every((word) => words.has(word));
}
