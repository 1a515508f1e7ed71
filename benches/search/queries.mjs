// What is asked: the same for the same catalog and seed.
import { chance } from "../support/chance.mjs";
import { colours, materials, regions, sizes, tags } from "./words.mjs";

export const wordsOf = (text) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

const neighbours = ["qwertyuiop", "asdfghjkl", "zxcvbnm"].flatMap((row) => [...row].map((key, at) => [key, [row[at - 1], row[at + 1]].filter(Boolean)]));
const beside = Object.fromEntries(neighbours);

const alternatives = { colour: colours, material: materials, size: sizes };

// One slip of the fingers, never in the first letter.
function misspelt(random, word) {
  const at = random.between(1, word.length - 2);
  const slips = [
    () => word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2),
    () => word.slice(0, at) + word.slice(at + 1),
    () => word.slice(0, at) + word[at] + word.slice(at),
    () => word.slice(0, at) + random.pick(beside[word[at]] ?? ["e"]) + word.slice(at + 1),
  ];
  return random.pick(slips)();
}

export function queries(products, seed) {
  const random = chance(seed);
  const known = new Set(products.flatMap(({ title, brand, category, description }) => wordsOf(`${title} ${brand} ${category} ${description}`)));
  const long = (words) => words.filter((word) => word.length >= 5 && /^\p{L}+$/u.test(word));
  const slip = (word) => {
    const wrong = misspelt(random, word);
    return wrong !== word && !known.has(wrong) ? wrong : undefined;
  };
  const wordOf = (product) => random.pick(long(wordsOf(random.happens(0.6) ? product.title : product.description)));
  const collect = (count, make) => {
    const made = [];
    while (made.length < count) {
      const one = make(random.pick(products));
      if (one) made.push(one);
    }
    return made;
  };

  const single = collect(120, wordOf);
  const two = collect(120, ({ title }) => random.some(long(wordsOf(title)), 2).join(" "));
  const typos = collect(120, (product) => slip(wordOf(product)));
  const nothing = collect(80, () => `${random.pick(["xq", "zx", "vq", "qz"])}${random.pick(["orw", "ubx", "ivq"])}${random.between(10, 99)}${random.pick(["zq", "xj"])}`);
  // A phrase as it is typed: each key press asks.
  const typed = collect(50, ({ title }) => wordsOf(title).slice(0, 2).join(" ")).flatMap((phrase) =>
    Array.from(phrase, (_, at) => phrase.slice(0, at + 1)).filter((text) => !text.endsWith(" ")),
  );
  const of = (kind, texts) => texts.map((query) => ({ kind, query }));
  const texts = random.shuffle([...of("single", single), ...of("two", two), ...of("typo", typos), ...of("nothing", nothing), ...of("typed", typed)]);

  // Some values of some facets, among them the product's own, so that something is found.
  const values = (product, facet) => [...new Set([product[facet], ...random.some(alternatives[facet], random.between(1, 3))])];
  const request = (product, query, facets) => ({
    query,
    filters: Object.fromEntries(facets.map((facet) => [facet, values(product, facet)])),
    region: random.pick(product.regions.length ? product.regions : regions),
    sort: "price-asc",
    limit: 24,
  });
  const faceted = collect(100, (product) => request(product, random.pick(wordsOf(product.title).slice(1, 3)), random.some(Object.keys(alternatives), 2)));
  const browse = collect(40, (product) => request(product, "", random.some(Object.keys(alternatives), 1)));
  for (const one of browse.slice(0, 10)) one.filters = { tags: random.some(tags, 2) };

  return { texts, faceted, browse, items: knownItems(random, products, slip, collect) };
}

// Products that two words of their title name alone, and the same words with one slip.
function knownItems(random, products, slip, collect) {
  const titles = new Map();
  for (const { id, title } of products) {
    for (const word of new Set(wordsOf(title))) titles.set(word, (titles.get(word) ?? new Set()).add(id));
  }
  return collect(200, ({ id, title }) => {
    const words = random.some(wordsOf(title).filter((word) => word.length >= 5), 2);
    if (words.length < 2) return undefined;
    const [fewer, more] = words.map((word) => titles.get(word)).toSorted((one, other) => one.size - other.size);
    if ([...fewer].some((other) => other !== id && more.has(other))) return undefined;
    const which = random.between(0, 1);
    const wrong = slip(words[which]);
    if (!wrong) return undefined;
    return { id, exact: words.join(" "), typo: words.with(which, wrong).join(" ") };
  });
}
