// The catalog engine as a library: reads a product API's JSON and searches it. See catalog.d.ts and
// docs/guides/engine-module.md.
import init, { Catalog as Engine } from "./catalog_engine.js";

const SORTS = ["relevance", "price-asc", "price-desc", "rating", "newest", "discount"];
/** Parts of a text are handed over in pieces of so many characters: the whole is never there twice. */
const PIECE = 1 << 15;

let memory;

/** Starts the module. To be awaited once, before the first `load`. */
export default async function start(wasm = new URL("./catalog_engine_bg.wasm", import.meta.url)) {
  memory ??= (await init({ module_or_path: wasm })).memory;
}

/** Reads a catalog from a text, a `Response`, or several of either, and makes it ready for questions. */
export async function load(source, settings) {
  await start();
  const catalog = new Catalog(settings);
  for (const part of Array.isArray(source) ? source : [source]) await catalog.add(part);
  return catalog;
}

/**
 * Reads and searches a made-up catalog, so that the browser has compiled the module for speed by the time the real one
 * comes. Worth it while that is still on its way; takes a fraction of a second.
 */
export async function prepare() {
  await start();
  let seed = 1;
  const any = (most) => (seed = (seed * 48271) % 2147483647) % most;
  const word = () => any(5000).toString(36).replace(/\d/g, (digit) => "aeioulnrst"[digit]) + "en";
  const text = (length) => Array.from({ length }, word).join(" ");
  const product = (_, id) => ({
    id, title: text(5), brand: word(), category: text(2), description: text(40), tags: [word()],
    colour: word(), price: any(9000) / 100, rating: 4.5, regions: ["us"],
  });
  const products = JSON.stringify(Array.from({ length: 600 }, product));
  const fields = {
    id: "$.id", name: "$.title", brand: "$.brand", category: { names: "$.category" }, description: "$.description",
    tags: "$.tags[*]", rating: { mean: "$.rating" }, specifications: { named: { colour: "$.colour" } },
    price: { amount: "$.price" }, sold_in: "$.regions[*]",
  };
  for (let time = 0; time < 6; time++) {
    const catalog = await load(products, { mapping: { items: "$[*]", fields }, currency: "USD" });
    for (const words of ["a", "en", word(), text(2)]) catalog.search({ text: words, region: "us", facets: true });
    catalog.search({ region: "us", sort: "price-asc", facets: true, counts: "results" });
    catalog.free();
  }
}

class Catalog {
  #engine;
  #facets = new Map();
  #values = [];
  #encoder = new TextEncoder();
  #scale;

  constructor(settings) {
    this.#engine = new Engine(JSON.stringify({ ...settings, minorUnits: undefined }));
    this.#scale = 10 ** (settings.minorUnits ?? 2);
  }

  /** How many products there are. */
  size = 0;

  /** Reads one more answer: a text, or a `Response` as it arrives. */
  async add(source) {
    if (typeof source === "string") this.#write(source);
    else for await (const bytes of source.body) this.#push(bytes);
    this.size = this.#engine.settle();
    const values = this.#engine.values(this.#values.length);
    for (let at = 0; at < values.length; at += 3) this.#know(values[at], values[at + 1], values[at + 2]);
    return this;
  }

  /** Why items were left out, in one line; empty when none was. */
  get leftOut() {
    return this.#engine.leftOut();
  }

  #write(text) {
    for (let at = 0; at < text.length; ) {
      let end = Math.min(at + PIECE, text.length);
      // A pair of surrogates is one character.
      if (end < text.length && (text.charCodeAt(end - 1) & 0xfc00) === 0xd800) end -= 1;
      const piece = text.slice(at, end);
      const room = this.#engine.room(piece.length * 3);
      const { written } = this.#encoder.encodeInto(piece, new Uint8Array(memory.buffer, room, piece.length * 3));
      this.#engine.push(written);
      at = end;
    }
  }

  #push(bytes) {
    const room = this.#engine.room(bytes.length);
    new Uint8Array(memory.buffer, room, bytes.length).set(bytes);
    this.#engine.push(bytes.length);
  }

  #know(facet, text, label) {
    let known = this.#facets.get(facet);
    if (!known) this.#facets.set(facet, (known = { numbers: new Map(), values: [] }));
    const number = this.#values.length;
    this.#values.push(label);
    known.values.push(number);
    known.numbers.set(label, number);
    if (!known.numbers.has(text)) known.numbers.set(text, number);
  }

  #numbers(filters) {
    const numbers = [];
    for (const [facet, values] of Object.entries(filters ?? {})) {
      const known = this.#facets.get(facet)?.numbers;
      const some = values.map((value) => known?.get(value)).filter((number) => number !== undefined);
      // Of one facet any will do; a facet of which nothing has any is asked for by a number that no value has.
      numbers.push(...(some.length || !values.length ? some : [0xffffffff]));
    }
    return new Uint32Array(numbers);
  }

  #ask(query, withFacets) {
    const limits = [query.priceFrom, query.priceTo].map((price) => (price == null ? NaN : Math.round(price * this.#scale)));
    limits.push(query.starsFrom ?? NaN);
    const perPage = query.perPage ?? 24;
    const flags = (query.onlyReduced ? 1 : 0) | (query.counts === "results" ? 2 : 0) | (withFacets ? 4 : 0);
    return this.#engine.search(
      query.text ?? "",
      query.region ?? "",
      Math.max(0, SORTS.indexOf(query.sort ?? "relevance")),
      (query.page ?? 0) * perPage,
      perPage,
      this.#numbers(query.filters),
      new Float64Array(limits),
      flags,
    );
  }

  /** The products that fit, best first: how many there are, and the positions of one page. */
  search(query) {
    const withFacets = Boolean(query.facets);
    const answer = this.#ask(query, withFacets);
    const end = 2 + answer[1];
    const found = { total: answer[0], positions: answer.subarray(2, end) };
    if (withFacets) found.facets = this.#counted(answer.subarray(end), query.facets);
    if (query.text) {
      const corrected = this.#engine.corrected();
      if (corrected !== undefined) found.corrected = corrected;
      const leftOut = this.#engine.wordsLeftOut();
      if (leftOut.length) found.leftOut = leftOut;
    }
    return found;
  }

  /** For each facet its values with how many products choosing them would leave. */
  facets(query = {}) {
    const answer = this.#ask({ ...query, perPage: 0 }, true);
    return this.#counted(answer.subarray(2 + answer[1]), true);
  }

  #counted(counts, wanted) {
    const facets = {};
    for (const [name, { values }] of this.#facets) {
      if (wanted !== true && !wanted.includes(name)) continue;
      const counted = (facets[name] = {});
      for (const number of values) {
        const count = counts[number];
        if (count) counted[this.#values[number]] = count;
      }
    }
    return facets;
  }

  /** A text that would find something, where this one finds nothing. */
  didYouMean(text) {
    return this.#engine.didYouMean(text);
  }

  /** What a search could offer for the words typed so far: texts that go on so, and the first products. */
  suggest(text, { region = "", most = 6 } = {}) {
    const { positions, total } = this.search({ text, region, perPage: most });
    return { completions: this.#engine.completions(text, most), positions, total };
  }

  /** A product as its source has it, by its position or its slug. */
  product(which) {
    const position = typeof which === "number" ? which : this.#engine.position(which);
    const json = position === undefined ? undefined : this.#engine.product(position);
    return json === undefined ? undefined : JSON.parse(json);
  }

  /** Lets go of its memory. */
  free() {
    this.#engine.free();
  }
}
