// Writes public/demo/products-*.json and public/demo/reviews/ID.json from roster.tsv, products/*.mjs and reviews/part-*.json.
// Fails, naming every mistake, before it writes anything. See README.md.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { colours, combinations, pictureStem, readRoster, slug } from './roster.mjs';
import { writeWords } from './words.mjs';
import { CURRENCIES, localPrices, localPrice } from './prices.mjs';

const HERE = new URL('./', import.meta.url);
const OUTPUT = new URL('../../public/demo/', HERE);
const PAGES = 3;
const PICTURES = JSON.parse(readFileSync(new URL('../pictures/pictures.json', import.meta.url), 'utf8'));
const TAGS = ['new', 'bestseller', 'limited', 'recycled', 'waterproof', 'travel', 'work', 'sport', 'kids', 'gift', 'sale'];
const REGIONS = ['us', 'br', 'ru', 'in', 'de', 'gb', 'ae', 'cn', 'jp'];
const CATEGORIES = ['phones', 'tablets', 'audio', 'wearables', 'power', 'home', 'cameras', 'bags', 'apps'];
/** What a second picture shows where the product's texts do not say. */
const ANOTHER_VIEW = 'another view';
const LAST_REVIEW = '2026-11-20';
const LAST_RELEASE = '2026-11-30';
const FIRST_RELEASE = '2023-09-01';
const HYPE = /\b(revolution\w*|game.?chang\w*|cutting.edge|next.level|seamless\w*|unleash\w*|elevate\w*|stunning|lorem)\b/i;
const UNITS = 'mm|cm|m|km|g|kg|mAh|Wh|W|V|A|Hz|kHz|MHz|GHz|MB|GB|TB|MP|in|h|min|s|ml|L|°C|K|lm|dB|ppi|px|fps|nits|m²|m³/h|km/h|ATM|Ω|%|denier|Mbit/s|Gbit/s|weeks|days';

const mistakes = [];
const warnings = [];
const check = (claim, ...words) => { if (!claim) mistakes.push(words.join(' ')); return Boolean(claim); };

/** Puts a no-break space between a number and its unit, so that "5,000 mAh" never wraps. */
const typeset = (text) => text.replace(new RegExp(`(\\d) (?=(?:${UNITS})(?![\\w/²³]))`, 'g'), '$1\u00a0');

const isDate = (text) => /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text);
const isFilled = (text) => typeof text === 'string' && text.trim() === text && text !== '';
const wordCount = (texts) => texts.join(' ').split(/\s+/).length;

async function readTexts() {
  const texts = new Map();
  for (const category of CATEGORIES) {
    const { default: list } = await import(new URL(`products/${category}.mjs`, HERE));
    for (const text of list) {
      check(!texts.has(text.id), text.id, 'is written twice');
      texts.set(text.id, { ...text, writtenIn: category });
    }
  }
  return texts;
}

function checkText(product, text, ids) {
  const { id } = product;
  const says = [...text.description, ...text.highlights, ...text.specifications.flatMap(Object.values), ...text.pictures];
  check(text.writtenIn === product.category, id, 'is written in another category’s file');
  check(/^[A-Z0-9]{3,4}$/.test(text.code), id, 'has a bad code');
  check(text.description.length >= 2 && text.description.length <= 4, id, 'needs 2 to 4 paragraphs');
  const words = wordCount(text.description);
  check(words >= 60 && words <= 150, id, `has ${words} words`);
  check(text.highlights.length >= 3 && text.highlights.length <= 4, id, 'needs 3 or 4 highlights');
  check(text.highlights.every((line) => line.length <= 50), id, 'has a highlight over 50 characters');
  check(text.specifications.length >= 6 && text.specifications.length <= 14, id, `has ${text.specifications.length} specification rows`);
  const names = text.specifications.map(({ group, name }) => `${group} · ${name}`);
  check(new Set(names).size === names.length, id, 'names a specification twice');
  const groups = text.specifications.map(({ group }) => group);
  check(groups.every((group, at) => groups.indexOf(group) === at || groups[at - 1] === group), id, 'splits a specification group');
  for (const line of says) {
    check(isFilled(line), id, 'has an empty or untrimmed text');
    check(!/['"`<>]|--|\d ?x ?\d| {2}|[^\w]-\d/.test(line), id, 'has untypographic text:', line);
    check(!HYPE.test(line), id, 'has a hype word:', line);
  }
  check(text.tags.every((tag) => TAGS.includes(tag)) && new Set(text.tags).size === text.tags.length, id, 'has a bad tag');
  check(text.tags.includes('sale') === ('compare_at' in text), id, 'is tagged sale without compare_at, or the reverse');
  check(isDate(text.released) && text.released >= FIRST_RELEASE && text.released <= LAST_RELEASE, id, 'has a bad release date');
  check(text.goes_with.length >= 2 && text.goes_with.length <= 4 && new Set(text.goes_with).size === text.goes_with.length, id, 'goes with 2 to 4 products');
  for (const other of text.goes_with) check(ids.has(other) && other !== id, id, 'goes with an unknown product:', other);
}

function images(product, text, colour) {
  // A second view is not there in every colour; the first is.
  check(PICTURES[pictureStem(product, colour, 1)], product.id, 'has no picture in', colour);
  const views = [text.pictures[0], text.pictures[1] ?? ANOTHER_VIEW];
  const there = views.map((says, at) => ({ says, at, stem: pictureStem(product, colour, at + 1) }));
  return there.filter(({ stem }) => PICTURES[stem]).map(({ says, at, stem }) => {
    const { colour: average } = PICTURES[stem];
    return {
      url: `pictures/${stem}-800.webp`,
      alt: typeset(`${product.name}${colour ? ` in ${colour}` : ''}: ${says}`),
      renditions: `pictures/${stem}-{width}.{format}`,
      colour: average,
      colour_name: colour,
      view: at,
    };
  });
}

function variants(product, text) {
  const brandCode = { Halvik: 'HV', Loomlight: 'LL', Tramontane: 'TR' }[product.name.split(' ')[0]];
  const rows = combinations(product.options);
  const isSoftware = product.category === 'apps';
  if (isSoftware) check(!text.stock, product.id, 'is software and has no stock');
  else check(text.stock?.length === rows.length && text.stock.every((count) => Number.isInteger(count) && count >= 0), product.id, `needs ${rows.length} stock counts`);
  return rows.map(({ words, surcharge }, at) => {
    const parts = Object.values(words).map(slug);
    return {
      id: [product.id, ...parts].join('-'),
      sku: [brandCode, text.code, ...parts.map((part) => part.toUpperCase())].join('-'),
      options: words,
      images: images(product, text, words.Colour).map(({ url }) => url),
      ...(isSoftware ? { in_stock: true } : { stock: text.stock?.[at] }),
      ...(words.Length ? { measure: words.Length } : {}),
      prices: localPrices(product.usd + surcharge),
      ...(text.compare_at ? { compare_at: localPrices(text.compare_at + surcharge), ...lowest(text.compare_at + surcharge) } : {}),
    };
  });
}

/** The lowest price of the last 30 days before a reduction, which shops in the European Union name: a little below the former one. */
function lowest(former) {
  return { lowest: { EUR: localPrice(former * 0.97, 'EUR') } };
}

/** What a shopper could not make sense of: one price for two surcharges, or an "old" price that is not higher. */
function checkPrices(product, list) {
  const rows = combinations(product.options);
  for (const currency of CURRENCIES) {
    const bySurcharge = new Map();
    list.forEach(({ id, prices, compare_at }, at) => {
      const price = Number(prices[currency]);
      check(price > 0, id, 'has no price in', currency);
      if (compare_at) check(Number(compare_at[currency]) > price, id, 'is not cheaper than before in', currency);
      bySurcharge.set(rows[at].surcharge, price);
    });
    const ordered = [...bySurcharge].sort(([a], [b]) => a - b).map(([, price]) => price);
    check(ordered.every((price, at) => at === 0 || price > ordered[at - 1]), product.id, 'has equal prices for different surcharges in', currency);
  }
}

function finished(product, text, reviews) {
  const list = variants(product, text);
  checkPrices(product, list);
  const looks = colours(product);
  const pictures = looks.length
    ? looks.flatMap((colour) => images(product, text, colour))
    : images(product, text);
  return {
    id: product.id,
    slug: product.id,
    name: product.name,
    brand: product.name.split(' ')[0],
    category: product.category,
    description: text.description.map(typeset).join('\n\n'),
    highlights: text.highlights.map(typeset),
    tags: text.tags,
    released: text.released,
    goes_with: text.goes_with,
    images: pictures,
    options: product.options.map(({ name }) => name),
    variants: list,
    specifications: text.specifications.map((row) => ({ ...row, value: typeset(row.value) })),
    ...(reviews.length ? { rating: rating(reviews) } : {}),
  };
}

function rating(reviews) {
  const sum = reviews.reduce((total, review) => total + review.rating, 0);
  return { value: (Math.round(sum * 10 / reviews.length) / 10).toFixed(1), count: reviews.length };
}

const isLanguage = (tag) => {
  try { return typeof tag === 'string' && Intl.getCanonicalLocales(tag)[0] === tag; } catch { return false; }
};

function checkReview(review, where, product, text) {
  if (!check(product, where, 'reviews an unknown product:', review?.product)) return false;
  const { title, text: words, author, language, region, date, variant } = review;
  const good = [
    check(Number.isInteger(review.rating) && review.rating >= 1 && review.rating <= 5, where, 'has a bad rating:', review.rating),
    check(title === '' || isFilled(title), where, 'has a bad title'),
    check(isFilled(words), where, 'has no text'),
    check(isFilled(author), where, 'has no author'),
    check(isLanguage(language), where, 'has a bad language:', language),
    check(REGIONS.includes(region), where, 'has a bad region:', region),
    check(isDate(date), where, 'has a bad date:', date),
    check(date <= LAST_REVIEW, where, 'is from the future:', date),
    check(date >= text.released, where, `is older (${date}) than the product (${product.id}, ${text.released})`),
    check(variant === undefined || isFilled(variant), where, 'has a bad variant'),
  ];
  const known = Object.keys(review).every((key) => ['product', 'rating', 'title', 'text', 'author', 'language', 'region', 'date', 'variant'].includes(key));
  check(known, where, 'has an unknown field');
  // Only a warning: a translated option word is fine for a reader.
  if (isFilled(variant) && !combinations(product.options).some(({ words: option }) => variantWords(variant, option))) {
    warnings.push(`${where}: ${product.id} has no variant "${variant}"`);
  }
  if (product.id === 'vault' && region === 'ru') warnings.push(`${where}: vault is not sold in ru`);
  return good.every(Boolean) && known;
}

/** Whether "Ink, 256 GB" (or only "Ink") names this combination. */
function variantWords(text, option) {
  const plain = (words) => words.toLowerCase().replaceAll('\u00a0', ' ').replace(/[\s,/·]+/g, ' ').trim();
  const values = Object.values(option);
  const subsets = values.reduce((sets, value) => [...sets, ...sets.map((set) => [...set, value])], [[]]);
  return subsets.slice(1).some((set) => [set, [...set].reverse()].some((order) => plain(order.join(' ')) === plain(text)));
}

function readReviews(roster, texts) {
  const products = new Map(roster.map((product) => [product.id, product]));
  const byProduct = new Map(roster.map(({ id }) => [id, []]));
  const seen = new Map();
  const folder = new URL('reviews/', HERE);
  let names = [];
  try { names = readdirSync(folder).filter((name) => /^part-.*\.json$/.test(name)).sort(); } catch { /* none written yet */ }
  for (const name of names) {
    let part;
    try { part = JSON.parse(readFileSync(new URL(name, folder), 'utf8')); } catch (error) {
      check(false, name, 'is not JSON:', error.message);
      continue;
    }
    if (!check(Array.isArray(part), name, 'is not an array')) continue;
    part.forEach((review, at) => {
      const where = `${name}[${at}]`;
      if (!checkReview(review, where, products.get(review?.product), texts.get(review?.product))) return;
      if (seen.has(review.text)) warnings.push(`${where}: same text as ${seen.get(review.text)}`);
      seen.set(review.text, where);
      byProduct.get(review.product).push(review);
    });
  }
  return { names, byProduct };
}

/** Newest first. Ids count from the oldest on, so that a later review does not rename the earlier ones. */
function numbered(id, reviews) {
  return reviews
    .map((review, at) => ({ review, at }))
    .sort((a, b) => a.review.date.localeCompare(b.review.date) || a.at - b.at)
    .map(({ review: { rating: stars, title, text, author, language, region, date, variant } }, at) => ({
      id: `${id}-${String(at + 1).padStart(3, '0')}`,
      rating: stars, title, text, author, language, region, date, ...(variant ? { variant } : {}),
    }))
    .reverse();
}

const tally = (label, values) => {
  const counts = new Map();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const parts = [...counts].sort(([a], [b]) => String(a).localeCompare(String(b))).map(([value, count]) => `${value} ${count}`);
  console.log(`  by ${label}: ${parts.join(' · ') || 'none'}`);
};

function failIfWrong() {
  if (!mistakes.length) return;
  for (const mistake of mistakes) console.error(`✗ ${mistake}`);
  console.error(`${mistakes.length} mistakes; nothing written.`);
  process.exit(1);
}

const roster = readRoster();
const texts = await readTexts();
const ids = new Set(roster.map(({ id }) => id));
check(ids.size === roster.length, 'roster.tsv has an id twice');
for (const id of texts.keys()) check(ids.has(id), id, 'is not in the roster');
for (const product of roster) {
  const text = texts.get(product.id);
  check(CATEGORIES.includes(product.category), product.id, 'has a bad category');
  if (check(text, product.id, 'has no text')) checkText(product, text, ids);
}
failIfWrong();

const { names, byProduct } = readReviews(roster, texts);
const products = roster.map((product) => finished(product, texts.get(product.id), byProduct.get(product.id)));
const allVariants = products.flatMap((product) => product.variants);
for (const key of ['id', 'sku']) {
  const values = allVariants.map((variant) => variant[key]);
  values.forEach((value, at) => check(values.indexOf(value) === at, 'variant', key, value, 'occurs twice'));
}
failIfWrong();

const languages = writeWords(new URL('words/', OUTPUT), products, texts, check, ANOTHER_VIEW);
failIfWrong();
// What only the words had to know of a picture.
for (const image of products.flatMap(({ images: list }) => list)) {
  delete image.colour_name;
  delete image.view;
}

mkdirSync(new URL('reviews/', OUTPUT), { recursive: true });
const perPage = Math.ceil(products.length / PAGES);
for (let page = 1; page <= PAGES; page += 1) {
  const slice = products.slice((page - 1) * perPage, page * perPage);
  const body = {
    demo: true,
    total: products.length,
    ...(page < PAGES ? { next: `products-${page + 1}.json` } : {}),
    products: slice,
  };
  writeFileSync(new URL(`products-${page}.json`, OUTPUT), `${JSON.stringify(body, null, 1)}\n`);
}
for (const name of readdirSync(new URL('reviews/', OUTPUT))) {
  if (!ids.has(name.replace(/\.json$/, ''))) rmSync(new URL(`reviews/${name}`, OUTPUT));
}
for (const { id } of roster) {
  const body = { reviews: numbered(id, byProduct.get(id)) };
  writeFileSync(new URL(`reviews/${id}.json`, OUTPUT), `${JSON.stringify(body, null, 1)}\n`);
}

const reviews = [...byProduct.values()].flat();
console.log(`${products.length} products, ${allVariants.length} variants on ${PAGES} pages → ${fileURLToPath(OUTPUT)}`);
console.log(`  on sale ${products.filter(({ variants: list }) => list[0].compare_at).length} · sold-out variants ${allVariants.filter(({ stock }) => stock === 0).length} · nearly sold out (1 to 6) ${allVariants.filter(({ stock }) => stock > 0 && stock <= 6).length}`);
console.log(`  in ${languages.length} more languages: ${languages.join(' · ')}`);
tally('category', products.map(({ category }) => category));
tally('tag', products.flatMap(({ tags }) => tags));
console.log(`${reviews.length} reviews from ${names.length} parts, of ${[...byProduct.values()].filter((list) => list.length).length} products`);
tally('language', reviews.map(({ language }) => language));
tally('rating', reviews.map(({ rating: stars }) => stars));
tally('region', reviews.map(({ region }) => region));
for (const warning of warnings) console.log(`! ${warning}`);
