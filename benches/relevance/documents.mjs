// The products that are searched, the same for every engine: what a product page shows, as texts.
import { existsSync, readFileSync } from "node:fs";

const demo = new URL("../../public/", import.meta.url);
const read = (file) => JSON.parse(readFileSync(file, "utf8"));

// The demo's products in one language, translated as the shop itself translates them.
export function demoDocuments(language) {
  const store = read(new URL("store.json", demo));
  const products = [1, 2, 3].flatMap((page) => read(new URL(`demo/products-${page}.json`, demo)).products);
  const words = language === "en" ? { texts: {}, products: {} } : read(new URL(`demo/words/${language}.json`, demo));
  const translated = (text) => words.texts[text] ?? text;
  return products.map((product) => {
    const own = words.products[product.slug] ?? {};
    const values = own.specifications ?? product.specifications.map(({ value }) => value);
    const category = store.categories.find(({ slug }) => slug === product.category);
    return {
      id: product.slug,
      title: own.name ?? product.name,
      brand: product.brand,
      category: translated(category.name),
      description: own.description ?? product.description,
      highlights: own.highlights ?? product.highlights,
      tags: product.tags,
      specifications: product.specifications.map(({ name }, at) => ({ name: translated(name), value: translated(values[at]) })),
    };
  });
}

// Answers of real APIs that are not in this repository; nothing where their folder is missing. A product goes by its
// place in the file.
export function bodies(folder) {
  const files = { aws: "aws-retail-demo-store-products.json", bestbuy: "bestbuy-typesense-3291.json" };
  if (!existsSync(folder)) return undefined;
  const document = (product, place) => ({
    id: String(place),
    title: product.name,
    brand: product.brand ?? "",
    category: (product.categories ?? [product.category, product.style]).join(" > "),
    description: product.description,
    highlights: [],
    tags: [],
    specifications: [],
  });
  return Object.fromEntries(Object.entries(files).map(([name, file]) => [name, read(`${folder}/${file}`).map(document)]));
}
