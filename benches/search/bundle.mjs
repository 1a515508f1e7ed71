// Every contender as one file for the browser, and what its library weighs.
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { brotliCompressSync } from "node:zlib";
import { build } from "esbuild";

const here = fileURLToPath(new URL(".", import.meta.url));
const common = { bundle: true, format: "esm", minify: true, target: "es2022", platform: "browser", legalComments: "none", write: false, logLevel: "error" };
const compressed = (bytes) => brotliCompressSync(bytes).length;

async function bundle(entry) {
  const { outputFiles } = await build({ ...common, ...entry });
  return outputFiles[0].contents;
}

// Puts the contenders and the page's script into a folder; the answer is the brotli bytes of each library alone.
export async function bundleAll(folder, contenders) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}/page.js`, await bundle({ entryPoints: [`${here}page.mjs`] }));
  const sizes = {};
  for (const { id, file, assets } of contenders) {
    const code = await bundle({ entryPoints: [`${here}${file}`] });
    writeFileSync(`${folder}/${id}.js`, code);
    if (assets) {
      cpSync(`${here}${assets}`, `${folder}/${assets}`, { recursive: true });
      const wasm = readdirSync(`${here}${assets}`).find((file) => file.endsWith(".wasm"));
      sizes[id] = compressed(code) + compressed(readFileSync(`${here}${assets}/${wasm}`));
    } else {
      // The library as the contender imports it, without the contender.
      const [, what, from] = readFileSync(`${here}${file}`, "utf8").match(/^import (.*) from "([^.].*)";$/m);
      const parts = what.startsWith("{") ? what : `{ default as ${what} }`;
      const contents = `export ${parts} from "${from}";`;
      sizes[id] = compressed(await bundle({ stdin: { contents, resolveDir: here } }));
    }
  }
  return sizes;
}
