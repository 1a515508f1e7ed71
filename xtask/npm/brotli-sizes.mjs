// Prints, as JSON, how many bytes each file has after brotli at its highest level, which is how a good
// static host sends it. Node's brotli is used because xtask would have to compile one.
//
//   node brotli-sizes.mjs FILE…   →   {"FILE": 12345, …}
import { readFileSync } from 'node:fs';
import { argv } from 'node:process';
import { brotliCompressSync, constants } from 'node:zlib';

const params = { [constants.BROTLI_PARAM_QUALITY]: 11 };
const sizes = argv.slice(2).map((file) => [file, brotliCompressSync(readFileSync(file), { params }).length]);
console.log(JSON.stringify(Object.fromEntries(sizes)));
