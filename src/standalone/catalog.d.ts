/** How a catalog is read and searched. */
export interface Settings {
  /** Where each field lies in the source's JSON: the `mapping` of `store.json`, for products in one plain list. */
  mapping?: object;
  /** The preset that comes with this module: `"vitrine"`. */
  preset?: string;
  /** The currency of amounts that do not name theirs, ISO 4217. */
  currency?: string;
  /** How many digits the currency's minor unit has (ISO 4217): 2 when left out. For `priceFrom` and `priceTo`. */
  minorUnits?: number;
  /** The catalog's language, BCP 47; for inflections and filler words. English when left out. */
  language?: string;
  /** Where the text came from: relative addresses of pictures start there. */
  address?: string;
  /** Groups of words and phrases that mean the same. */
  synonyms?: string[][];
}

export type Sort = "relevance" | "price-asc" | "price-desc" | "rating" | "newest" | "discount";

export interface Query {
  /** All words are wanted, the last one as a beginning; mistakes are allowed for where nothing else is found. */
  text?: string;
  /** Values by facet: of one facet any, of several each. Facets are `brand`, `category`, `tag`, or an attribute's name. */
  filters?: Record<string, string[]>;
  /** Only what the source sells there: a country's code or a region's key as the source names it. */
  region?: string;
  /** In the catalog's currency, both ends included. */
  priceFrom?: number;
  priceTo?: number;
  starsFrom?: number;
  onlyReduced?: boolean;
  sort?: Sort;
  /** The first page is 0. */
  page?: number;
  /** 24 when left out. */
  perPage?: number;
  /** Counts the values of all facets, or of these. */
  facets?: boolean | string[];
  /** What counts say: how many products choosing a value would leave (the default), or how many of what was found have it. */
  counts?: "choices" | "results";
}

export type Facets = Record<string, Record<string, number>>;

export interface Found {
  /** How many fit, on all pages. */
  total: number;
  /** One page of them, best first, by their position in the catalog. */
  positions: Uint32Array;
  facets?: Facets;
  /** The text with its mistakes corrected, where what was found was found by that. */
  corrected?: string;
  /** Words that were left out, as no product has all of them. */
  leftOut?: string[];
}

export interface Suggestions {
  completions: string[];
  positions: Uint32Array;
  total: number;
}

export interface Catalog {
  /** How many products there are. */
  readonly size: number;
  /** Why items were left out, in one line; empty when none was. */
  readonly leftOut: string;
  /** Reads one more answer of the source; its products come behind those that are there. */
  add(source: string | Response): Promise<this>;
  search(query: Query): Found;
  facets(query?: Query): Facets;
  /** A text that would find something, where this one finds nothing: "did you mean …". */
  didYouMean(text: string): string | undefined;
  suggest(text: string, options?: { region?: string; most?: number }): Suggestions;
  /** A product as its source has it, by its position or its slug. */
  product(which: number | string): unknown;
  /** Lets go of its memory. */
  free(): void;
}

/** Starts the module; `load` does so where it was not. */
export default function start(wasm?: URL | string | Response | BufferSource | WebAssembly.Module): Promise<void>;

/**
 * Reads and searches a made-up catalog, so that the browser has compiled the module for speed by the time the real one
 * comes. Worth it while that is still on its way; takes a fraction of a second.
 */
export function prepare(): Promise<void>;

/** Reads a catalog. Throws where the settings are wrong or the text is no JSON. */
export function load(source: string | Response | (string | Response)[], settings: Settings): Promise<Catalog>;
