// The demo's words in other languages: words/LANGUAGE/*.json become public/demo/words/LANGUAGE.json.
// CATEGORY.json has each product's own words, terms.json those that many share, store.json those of the store's file.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';

const SOURCE = new URL('./words/', import.meta.url);
const STORE = new URL('../../public/store.json', import.meta.url);

const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'));

/** Every text of store.json that a shopper reads: what the translation of the store has to have. */
export function textsOfStore(store = readJson(STORE)) {
  const texts = [
    store.notice,
    ...store.regions.flatMap(({ tax, shipping, duties, opening }) => [tax?.label, shipping, duties, opening?.announced?.note]),
    ...store.rules.flatMap(({ effect }) => [
      effect.withhold?.reason, effect.announce?.note, effect.pre_order?.note, effect.browse_only?.reason, effect.present?.name, effect.present?.note,
      ...(effect.present?.specifications ?? []).flatMap(({ name, value }) => [name, value]),
    ]),
    ...store.categories.flatMap(({ name, summary }) => [name, summary]),
    ...store.pages.flatMap(({ title, text }) => [title, text]),
    ...store.home.flatMap((block) => Object.values(block)).flatMap(({ title, text, milestones }) => [
      title, text, ...(milestones ?? []).map(({ label }) => label),
    ]),
  ];
  return [...new Set(texts.filter(Boolean))];
}

/** What products share: the names of their groups, rows, options and values. */
export const termsOf = (products) => [...new Set(products.flatMap(({ specifications, variants }) => [
  ...specifications.flatMap(({ group, name }) => [group, name]),
  ...variants.flatMap(({ options }) => Object.entries(options).flat()),
]))];

/** Writes one file for each language; says by `check` what is missing or has another length than the original. */
export function writeWords(output, products, texts, check, anotherView) {
  mkdirSync(output, { recursive: true });
  const languages = readdirSync(SOURCE).filter((name) => existsSync(new URL(`${name}/store.json`, SOURCE)));
  const shared = { store: textsOfStore(), terms: termsOf(products) };
  for (const language of languages) {
    const folder = new URL(`${language}/`, SOURCE);
    const own = { store: readJson(new URL('store.json', folder)), terms: {}, products: {} };
    for (const name of readdirSync(folder).filter((name) => name !== 'store.json')) {
      const words = readJson(new URL(name, folder));
      if (name === 'terms.json') own.terms = words;
      else Object.assign(own.products, words);
    }
    const isWhole = Object.keys(own.products).length > 0;
    for (const text of shared.store) check(own.store[text], language, 'has no words for', JSON.stringify(text));
    for (const text of Object.keys(own.store)) check(shared.store.includes(text), language, 'has words for what the store does not say:', text);
    if (isWhole) for (const term of shared.terms) check(own.terms[term], language, 'has no term for', term);
    const translated = {};
    for (const product of isWhole ? products : []) {
      const words = own.products[product.id];
      const original = texts.get(product.id);
      if (!check(words, language, 'has no words for', product.id)) continue;
      for (const part of ['description', 'highlights', 'specifications', 'pictures']) {
        check(words[part]?.length === original[part].length, language, product.id, 'has another number of', part);
      }
      translated[product.id] = {
        name: words.name,
        description: words.description.join('\n\n'),
        highlights: words.highlights,
        specifications: words.specifications,
        pictures: product.images.map(({ colour_name: colour, view }) => {
          const shade = colour ? ` (${own.terms[colour] ?? colour})` : '';
          return `${words.name}${shade}: ${words.pictures[view] ?? own.terms[anotherView]}`;
        }),
      };
    }
    const known = new Set(shared.terms);
    const terms = Object.fromEntries(Object.entries(own.terms).filter(([term]) => known.has(term)));
    const file = { texts: { ...terms, ...own.store }, products: translated };
    writeFileSync(new URL(`${language}.json`, output), `${JSON.stringify(file, null, 1)}\n`);
  }
  for (const name of readdirSync(output)) if (!languages.includes(name.replace(/\.json$/, ''))) rmSync(new URL(name, output));
  return languages;
}
