// A catalog in the shape of Shopify's products.json, as large as asked for, and the same each time.

import { chance } from "../support/chance.mjs";

const words = (
  "oak ash linen wool copper brass clay stone paper felt cork glass lamp chair table cup bowl tray shelf basket bag " +
  "strap hook blanket cushion candle made by hand in small runs with care for years of daily use and wear it holds " +
  "light warm dry easy to clean keeps its shape when washed cold the cover comes off two pockets inside one outside " +
  "fits most doors ships flat with all screws included finished with oil from the mill that our grandparents knew"
).split(" ");
const colours = ["Ink", "Snow", "Ember", "Fog", "Moss", "Sand"];
const sizes = ["Small", "Medium", "Large"];
const kinds = ["Lighting", "Seating", "Tableware", "Bags", "Textiles", "Storage"];
const makers = ["Oakum & Tow", "Halvik", "Tramontane", "Fjord", "Brennholz"];

const capital = (word) => word[0].toUpperCase() + word.slice(1);
const time = (number) => `2026-0${1 + (number % 9)}-1${number % 9}T0${number % 9}:3${number % 6}:1${number % 7}-05:00`;

function sentence({ between, pick, happens }) {
  const text = Array.from({ length: between(7, 16) }, () => pick(words)).join(" ");
  return `${capital(text)}${happens(0.1) ? " \u2013 as ever" : ""}${happens(0.05) ? "&nbsp;" : ""}.`;
}

// HTML of 600 to 2,000 characters: paragraphs, emphasis, a list, line breaks.
function description(random) {
  const length = random.between(600, 1900);
  let html = `<p data-mce-fragment="1">${sentence(random)}</p>`;
  while (html.length < length) {
    html += random.happens(0.25)
      ? `\n<ul>\n<li>${sentence(random)}</li>\n<li><strong>${random.pick(words)}:</strong> ${random.pick(words)}</li>\n</ul>`
      : `\n<p>${sentence(random)} <em>${sentence(random)}</em></p>`;
  }
  return html;
}

function product(number, random) {
  const id = 7_000_000_000_000 + number;
  const title = Array.from({ length: random.between(2, 5) }, () => capital(random.pick(words))).join(" ");
  const handle = `${title.toLowerCase().replaceAll(" ", "-")}-${number}`;
  const image = (position) => ({
    id: 30_000_000_000_000 + number * 10 + position,
    created_at: time(number),
    position,
    updated_at: time(number + position),
    product_id: id,
    variant_ids: [],
    src: `https://cdn.shop.test/s/files/1/0044/1208/0217/files/${handle}_${position}.jpg?v=17${number}`,
    width: 1500,
    height: 1500,
  });
  const images = Array.from({ length: random.between(1, 5) }, (_, at) => image(at + 1));
  const count = random.between(1, 6);
  const values = (at) => (count === 1 ? ["Default Title"] : count < 4 ? [colours[at]] : [colours[at % 3], sizes[Math.floor(at / 3)]]);
  const variant = (at) => ({
    id: 40_000_000_000_000 + number * 10 + at,
    title: values(at).join(" / "),
    option1: values(at)[0],
    option2: values(at)[1] ?? null,
    option3: null,
    sku: `SKU-${number}-${at}`,
    requires_shipping: true,
    taxable: true,
    featured_image: null,
    available: random.happens(0.8),
    price: `${random.between(5, 900)}.${random.happens(0.5) ? "00" : "95"}`,
    grams: random.between(50, 9000),
    compare_at_price: random.happens(0.2) ? `${random.between(900, 1200)}.00` : null,
    position: at + 1,
    product_id: id,
    created_at: time(number),
    updated_at: time(number + at),
  });
  const variants = Array.from({ length: count }, (_, at) => variant(at));
  const named = (name, place) => ({ name, position: place + 1, values: [...new Set(variants.map((one) => one[`option${place + 1}`]))] });
  const names = count === 1 ? ["Title"] : count < 4 ? ["Colour"] : ["Colour", "Size"];
  return {
    id,
    title,
    handle,
    body_html: description(random),
    published_at: time(number),
    created_at: time(number),
    updated_at: time(number + 1),
    vendor: random.pick(makers),
    product_type: random.pick(kinds),
    tags: Array.from({ length: random.between(1, 8) }, () => random.pick(words)),
    variants,
    images,
    options: names.map(named),
  };
}

// The text as the platform sends it: what could be markup is escaped.
export function catalog(count, seed = 1) {
  const random = chance(seed);
  const products = Array.from({ length: count }, (_, number) => product(number, random));
  const escaped = { "<": "\\u003c", ">": "\\u003e", "&": "\\u0026" };
  return JSON.stringify({ products }).replaceAll(/[<>&]/g, (character) => escaped[character]);
}
