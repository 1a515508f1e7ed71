// A store over an API of so many products on several pages, as the host of a shop would have it.
import { readdirSync } from "node:fs";
import { catalog } from "../search/catalog.mjs";

const perPage = 1000;

// Words of every product, to search for all of them.
export const inAll = "Shipped from stock.";

const store = {
  name: "Bench",
  default_region: "us",
  regions: [{ key: "us", name: "United States", currency: "USD", languages: ["en"] }],
  sources: [
    {
      url: "api/1.json",
      currency: "USD",
      timeout_seconds: 120,
      mapping: {
        items: "$.products[*]",
        paging: { next_link: { path: "$.next" } },
        fields: {
          id: "$.id",
          name: "$.title",
          brand: "$.brand",
          category: { names: "$.category", separator: ">" },
          description: "$.description",
          tags: "$.tags[*]",
          images: "$.images[*]",
          rating: { mean: "$.rating" },
          specifications: { named: { Colour: "$.colour", Size: "$.size", Material: "$.material" } },
          price: { amount: "$.price" },
        },
      },
    },
  ],
};

// The files of the host by their path, and the products.
export function storeFiles(dist, count, seed) {
  // Pictures of the demo, so that cards have something to draw.
  const pictures = readdirSync(`${dist}/demo/pictures`).filter((file) => file.endsWith("-320.webp"));
  const products = catalog(count, seed).map((product) => ({
    ...product,
    description: `${product.description} ${inAll}`,
    images: [`../demo/pictures/${pictures[product.id % pictures.length]}`],
  }));
  const files = { "store.json": JSON.stringify(store) };
  const pages = Math.ceil(count / perPage);
  for (let page = 1; page <= pages; page++) {
    const body = { products: products.slice((page - 1) * perPage, page * perPage), ...(page < pages && { next: `${page + 1}.json` }) };
    files[`api/${page}.json`] = JSON.stringify(body);
  }
  return { files, products };
}
