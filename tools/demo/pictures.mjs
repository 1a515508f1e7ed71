// Draws every product in every colour: public/demo/pictures/{id}-{colour}.svg, and -2.svg for a second view.
// Flat vector drawings by one function per kind of product. No text, no scripts, no references, at most 6 KB each.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { colours, pictureName, readRoster } from './roster.mjs';
import { DRAWINGS } from './drawings/index.mjs';
import { picture } from './drawings/studio.mjs';

const OUTPUT = new URL('../../public/demo/pictures/', import.meta.url);
const LIMIT = 6144;

mkdirSync(OUTPUT, { recursive: true });
const written = new Map();
const missing = [];
for (const product of readRoster()) {
  const views = DRAWINGS[product.id];
  if (!views) { missing.push(product.id); continue; }
  const looks = colours(product);
  for (const colour of looks.length ? looks : [undefined]) {
    views.forEach((draw, at) => written.set(pictureName(product, colour, at + 1), picture(product, colour, draw)));
  }
}
for (const name of readdirSync(OUTPUT)) if (!written.has(name)) rmSync(new URL(name, OUTPUT));
let largest = ['', 0];
const tooLarge = [];
for (const [name, svg] of written) {
  writeFileSync(new URL(name, OUTPUT), svg);
  if (svg.length > largest[1]) largest = [name, svg.length];
  if (svg.length >= LIMIT) tooLarge.push(`${name} ${svg.length}`);
}
const twins = [...written].filter(([, svg], at, all) => all.findIndex(([, other]) => other === svg) !== at).map(([name]) => name);
console.log(`${written.size} pictures → ${fileURLToPath(OUTPUT)}; the largest is ${largest[0]} with ${largest[1]} bytes`);
if (missing.length) console.error('✗ no drawing:', missing.join(' '));
if (tooLarge.length) console.error('✗ too large:', tooLarge.join(', '));
if (twins.length) console.error('✗ identical:', twins.join(' '));
if (missing.length || tooLarge.length || twins.length) process.exitCode = 1;
