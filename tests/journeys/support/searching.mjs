// A shop that searches itself, in the shape of Vendure's Shop API: it filters, counts, orders and pages as the real one
// does, over goods that nobody makes.
import { readFileSync } from "node:fs";
import { goods } from "./goods.mjs";

const guide = new URL("../../../docs/guides/search-at-the-source.md", import.meta.url);

// The source that the guide writes for Vendure, at another address.
export function vendureSource(url) {
  const chapter = readFileSync(guide, "utf8").split("\n## Vendure\n")[1];
  const source = JSON.parse(/```json\n(.*?)\n```/s.exec(chapter)[1]);
  return { ...source, url };
}

const brands = ["Oakum", "Tow", "Halyard"];
const names = { "quiet-corners": "Quiet Corners", kitchen: "Kitchen", workbench: "Workbench", garden: "Garden" };

// Every value that filters know, with the number by which they ask for it.
const values = new Map();
function valueOf(code, facet, name) {
  const key = `${code}:${name}`;
  if (!values.has(key)) values.set(key, { id: String(values.size + 1), name, facet: { code, name: facet } });
  return values.get(key);
}

const stock = goods(130).map(({ id, name, price, category }) => ({
  id: String(id),
  slug: name.toLowerCase().replaceAll(" ", "-"),
  name,
  category,
  price: Math.round(price * 100),
  values: [valueOf("brand", "brand", brands[id % 3]), valueOf("material", "Material", name.split(" ")[0])],
}));

// Answers as Vendure does; `seen` gets each question's variables.
export const vendure = (seen = []) => (path, _parameters, origin, { body }) => {
  if (path !== "/shop-api") return undefined;
  const { input, slug } = body.variables;
  seen.push(body.variables);
  if (slug !== undefined) return { data: { product: whole(stock.find((thing) => thing.slug === slug), origin) } };
  const found = stock.filter((thing) => fits(thing, input));
  if (input.sort?.price) found.sort((one, other) => (one.price - other.price) * (input.sort.price === "ASC" ? 1 : -1));
  const page = found.slice(input.skip, input.skip + input.take);
  return {
    data: {
      search: {
        totalItems: found.length,
        items: page.map((thing) => hit(thing, origin)),
        facetValues: counted(found.flatMap((thing) => thing.values)).map(([facetValue, count]) => ({ count, facetValue })),
        collections: counted(found.map((thing) => thing.category)).map(([slug, count]) => ({
          count,
          collection: { slug, name: names[slug] },
        })),
      },
    },
  };
};

function fits(thing, { term = "", collectionSlug, collectionSlugs = [], facetValueFilters = [] }) {
  const words = term.toLowerCase().split(/\s+/).filter(Boolean);
  const ids = thing.values.map((value) => value.id);
  return (
    words.every((word) => thing.name.toLowerCase().includes(word)) &&
    (!collectionSlug || thing.category === collectionSlug) &&
    (collectionSlugs.length === 0 || collectionSlugs.includes(thing.category)) &&
    facetValueFilters.every(({ or }) => or.some((id) => ids.includes(id)))
  );
}

function counted(all) {
  const counts = new Map();
  for (const one of all) counts.set(one, (counts.get(one) ?? 0) + 1);
  return [...counts];
}

const picture = (thing, origin) => ({ preview: `${origin}/pictures/${thing.id % 7 === 0 ? 8 : thing.id}.svg` });

const hit = (thing, origin) => ({
  productId: thing.id,
  slug: thing.slug,
  productName: thing.name,
  description: `A ${thing.name.toLowerCase()}.`,
  currencyCode: "USD",
  priceWithTax: { min: thing.price, max: thing.price },
  productAsset: picture(thing, origin),
});

function whole(thing, origin) {
  if (!thing) return null;
  return {
    id: thing.id,
    slug: thing.slug,
    name: thing.name,
    description: `<p>A ${thing.name.toLowerCase()} that was made by hand.</p>`,
    createdAt: "2026-02-03T08:00:00.000Z",
    featuredAsset: picture(thing, origin),
    assets: [picture(thing, origin)],
    collections: [{ name: names[thing.category], slug: thing.category }],
    facetValues: thing.values,
    variants: [
      {
        id: `${thing.id}0`,
        sku: `OT-${thing.id}`,
        name: thing.name,
        stockLevel: "IN_STOCK",
        currencyCode: "USD",
        priceWithTax: thing.price,
        options: [],
        featuredAsset: null,
        assets: [],
      },
    ],
  };
}
