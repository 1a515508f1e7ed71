import { create, insertMultiple, search as find } from "@orama/orama";

export const name = "Orama";
export const note = "title × 3, brand × 2, category, description; tolerance 1, all words (threshold 0); its own filters, facets and order";

const facets = { brand: {}, category: {}, colour: {}, size: {}, material: {}, tags: {} };
const words = {
  properties: ["title", "brandWords", "categoryWords", "description"],
  boost: { title: 3, brandWords: 2 },
  tolerance: 1,
  threshold: 0,
};

let database;

export async function build(products) {
  const text = ["title", "brandWords", "categoryWords", "description"];
  const choice = ["brand", "category", "colour", "size", "material"];
  const schema = { tags: "enum[]", regions: "enum[]", price: "number" };
  for (const field of text) schema[field] = "string";
  for (const field of choice) schema[field] = "enum";
  database = create({ schema, sort: { unsortableProperties: [...text, ...choice] } });
  const documents = products.map((product) => ({ ...product, id: String(product.id), brandWords: product.brand, categoryWords: product.category }));
  await insertMultiple(database, documents, 1000);
}

const answer = ({ count, hits }) => ({ total: count, ids: hits.map(({ id }) => Number(id)) });

export async function search(query, limit) {
  return answer(await find(database, { term: query, limit, ...words }));
}

export async function faceted({ query, filters, region, limit }) {
  const where = { regions: { containsAll: [region] } };
  for (const [facet, values] of Object.entries(filters)) where[facet] = facet === "tags" ? { containsAny: values } : { in: values };
  const found = await find(database, { term: query, limit, ...words, where, facets, sortBy: { property: "price", order: "ASC" } });
  const counts = Object.entries(found.facets).map(([facet, { values }]) => [facet, values]);
  return { ...answer(found), facets: Object.fromEntries(counts) };
}
