// Reads roster.tsv: the fixed list of what Halvik sells. The texts in products/*.mjs hang on its ids.
import { readFileSync } from 'node:fs';

const ROSTER = new URL('./roster.tsv', import.meta.url);

/** "Storage: 256 GB, 512 GB (+120)" → { name, values: [{ value, surcharge }] }. Commas split only before a space. */
function option(text) {
  const [name, values] = text.split(/:\s+/);
  return {
    name,
    values: values.split(/,\s+/).map((entry) => {
      const [, value, surcharge] = entry.match(/^(.+?)(?:\s+\(\+(\d+)\))?$/);
      return { value, surcharge: Number(surcharge ?? 0) };
    }),
  };
}

export function readRoster() {
  const [, ...lines] = readFileSync(ROSTER, 'utf8').trim().split('\n');
  return lines.map((line) => {
    const [id, category, name, usd, options, gist] = line.split('\t');
    return {
      id, category, name, gist,
      usd: Number(usd),
      options: options ? options.split(/;\s+/).map(option) : [],
    };
  });
}

/** Every combination of a product's options, the first option outermost. One empty combination when there are none. */
export function combinations(options) {
  return options.reduce(
    (rows, { name, values }) => rows.flatMap((row) => values.map(({ value, surcharge }) => ({
      words: { ...row.words, [name]: value },
      surcharge: row.surcharge + surcharge,
    }))),
    [{ words: {}, surcharge: 0 }],
  );
}

/** The part of an id or a file name that an option value becomes: "256 GB" → "256", "S/M" → "sm", "0.5 m" → "0-5m". */
export function slug(value) {
  const number = value.match(/^([\d,]+) (?:GB|mAh|ml|mm)$/);
  if (number) return number[1].replaceAll(',', '');
  return value.toLowerCase()
    .replaceAll('/', '')
    .replace(/(\d) (m|years?)$/, '$1$2')
    .replace(/[^a-z0-9]+/g, '-');
}

/** A product's colours; an empty list for one that comes in a single look. */
export const colours = (product) => product.options.find(({ name }) => name === 'Colour')?.values.map(({ value }) => value) ?? [];

/** What a product's picture is called, without size and format. */
export const pictureStem = (product, colour, view) =>
  [product.id, colour && slug(colour), view > 1 && view].filter(Boolean).join('-');
