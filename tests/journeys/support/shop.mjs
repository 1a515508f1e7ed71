// The built shop on a host of its own, with files that a journey can exchange while it runs.
import { readFile, readdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { serveStatic } from "./static-host.mjs";

const built = fileURLToPath(new URL("../../../dist", import.meta.url));
const dist = process.env.VITRINE_DIST ? resolve(process.env.VITRINE_DIST) : built;

export class Shop {
  #exchanged = [];
  #time = () => Date.now();
  #age = 0;

  // Opens the shop in the folder `base` of its host, such as "/" or "/shop/".
  static async open(base) {
    const shop = new Shop();
    shop.host = await serveStatic(dist, { base, overrides: (path) => shop.#answerTo(path), dating: () => shop.#dating() });
    shop.url = shop.host.url;
    return shop;
  }

  // From now on the host answers `file`, a name or a pattern, with { status, type, body }, or with what a function
  // promises. The latest exchange counts.
  exchange(file, answer) {
    this.#exchanged.unshift({ file, answer });
  }

  // The host has its own files again.
  restore() {
    this.#exchanged = [];
  }

  // From now on the host's clock runs on from `time`; it stands still if it is `still`.
  setTime(time, { still = false } = {}) {
    const at = new Date(time).getTime();
    const begin = Date.now();
    this.#time = () => (still ? at : at + Date.now() - begin);
  }

  // From now on the host does not know the time.
  hideTime() {
    this.#time = undefined;
  }

  // From now on a cache before the host answers with what it has had for so many seconds.
  cacheFor(seconds) {
    this.#age = seconds;
  }

  // The file as it was built.
  file(name) {
    return readFile(join(dist, name), "utf8");
  }

  // The names of the built files that fit a pattern.
  async files(pattern) {
    return (await readdir(dist)).filter((name) => pattern.test(name));
  }

  // Edits `store.json` on the host, as the store's owner would: `change` gets what it says and alters it.
  async editStore(change) {
    const store = JSON.parse(await this.file("store.json"));
    change(store);
    this.exchange("store.json", { body: JSON.stringify(store, null, 2) });
  }

  // One URL in `store.json` leads to another API's products; the demo's reviews go with the demo's products.
  async readFrom(url, more = {}) {
    await this.editStore((store) => {
      store.sources[0] = { url, currency: "USD", ...more };
    });
  }

  #dating() {
    if (!this.#time) return {};
    const date = new Date(this.#time() - this.#age * 1000).toUTCString();
    return this.#age ? { date, age: String(this.#age) } : { date };
  }

  #answerTo(path) {
    const answer = this.#exchanged.find(({ file }) => (file instanceof RegExp ? file.test(path) : file === path))?.answer;
    return typeof answer === "function" ? answer() : answer;
  }
}
