// How fast the shop itself is with 10,000 products and the CPU slowed down: loading, typing, filtering.
//
//   cargo xtask bench shop [-- --products 10000 --seed 1 --phrases 12 --throttle 4]
//
// The browser slows down the page's main thread alone, not the worker that the engine runs in. So each figure is told
// twice: as it was measured, and with the engine's part, taken without the throttle, counted as often as the CPU was
// slowed down.
import { fileURLToPath } from "node:url";
import { launch, machine } from "../support/browser.mjs";
import { digits, median, percentile, table } from "../support/figures.mjs";
import { options } from "../support/options.mjs";
import { mainThread } from "../support/trace.mjs";
import { serveStatic } from "../../tests/journeys/support/static-host.mjs";
import { inAll, storeFiles } from "./store.mjs";
import { watch } from "./watch.mjs";

const given = options({ products: 10_000, seed: 1, phrases: 12, throttle: 4 });
const dist = process.env.VITRINE_DIST ?? fileURLToPath(new URL("../../dist", import.meta.url));
const { files, products } = storeFiles(dist, given.products, given.seed);
const host = await serveStatic(dist, { overrides: (path) => files[path] && { body: files[path] } });
const browser = await launch();

async function open() {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  page.setDefaultTimeout(120_000);
  await page.addInitScript(watch);
  const client = await context.newCDPSession(page);
  await client.send("Emulation.setCPUThrottlingRate", { rate: given.throttle });
  return { page, client, close: () => context.close() };
}

// A first visit to an address, from its request until all products are there and the page is at rest.
async function load(address, until) {
  const { page, client, close } = await open();
  let complete;
  const { tasks, tell } = await mainThread(client, async () => {
    await page.goto(`${host.url}${address}`);
    await until(page);
    complete = await page.evaluate(() => performance.now());
    await page.waitForTimeout(1500);
  });
  const shown = await page.evaluate(() => bench.shown);
  await close();
  return { shown, complete, tasks: over(tasks, tell) };
}

const over = (tasks, tell) => {
  const slow = tasks.filter(({ dur }) => dur > 50_000).toSorted((one, other) => other.dur - one.dur);
  return slow.map((task) => ({ clock: task.dur / 1000, thread: (task.tdur ?? 0) / 1000, of: tell(task) }));
};

// Does something to the page and tells how long it took until its last change was drawn, and what it asked the engine.
async function timed(page, kind, region, act) {
  await page.evaluate(([kind, region]) => bench.await(kind, region), [kind, region]);
  const from = await page.evaluate(() => bench.asks.length);
  await act();
  // At rest: nothing more comes for a while.
  let drawn;
  for (let before = -1; drawn !== before; ) {
    before = drawn;
    await page.waitForTimeout(300);
    drawn = await page.evaluate(() => bench.wait.drawn ?? -2);
  }
  return page.evaluate((from) => {
    const { at, drawn } = bench.wait;
    return { took: drawn === undefined ? undefined : drawn - at, asks: bench.asks.slice(from).map((ask) => Array.from(ask.bytes)) };
  }, from);
}

// How long the engine takes for each of these by itself, without the throttle and without the page's own work.
async function withEngine({ page, client }, steps) {
  await client.send("Emulation.setCPUThrottlingRate", { rate: 1 });
  for (const step of steps) {
    step.engine = 0;
    for (const bytes of step.asks) {
      const times = [];
      for (let round = 0; round < 3; round++) {
        times.push(
          await page.evaluate(async (bytes) => {
            const begin = performance.now();
            await bench.ask(Uint8Array.from(bytes));
            return performance.now() - begin;
          }, bytes),
        );
      }
      step.engine += median(times);
    }
  }
  await client.send("Emulation.setCPUThrottlingRate", { rate: given.throttle });
  const seen = steps.filter(({ took }) => took !== undefined);
  return {
    measured: seen.map(({ took }) => took),
    slowed: seen.map(({ took, engine }) => took + (given.throttle - 1) * engine),
    engine: seen.map(({ engine }) => engine),
    unseen: steps.length - seen.length,
  };
}

const allThere = (page) => page.getByRole("status").filter({ hasText: products.length.toLocaleString("en") }).first().waitFor();
const firstCard = (page) => page.locator(".product-card").first().waitFor();

async function typing() {
  const visit = await open();
  const { page } = visit;
  await page.goto(`${host.url}us/`);
  await firstCard(page);
  await page.waitForTimeout(3000);
  await page.getByRole("banner").getByRole("button", { name: "Search" }).click();
  const field = page.getByRole("searchbox", { name: "Search" });
  await field.waitFor();
  const steps = [];
  const { tasks, tell } = await mainThread(visit.client, async () => {
    for (let phrase = 0; phrase < given.phrases; phrase++) {
      const words = products[(phrase * 811) % products.length].title.toLowerCase().split(" ").slice(0, 2).join(" ");
      for (const key of words) {
        const step = await timed(page, "keydown", ".search-results", () => page.keyboard.press(key === " " ? "Space" : key));
        steps.push({ ...step, key });
      }
      await field.fill("");
      await page.waitForTimeout(300);
    }
  });
  const found = await withEngine(visit, steps);
  await visit.close();
  return { ...found, first: found.measured[0], tasks: over(tasks, tell) };
}

async function filtering() {
  const visit = await open();
  const { page } = visit;
  await page.goto(`${host.url}${all}`);
  await firstCard(page);
  await page.waitForTimeout(3000);
  await allThere(page);
  // Of each open facet the first few values, by their words: a list may put its controls in another order or make new ones.
  const values = await page.evaluate(() => {
    const wordsOf = (element) => element.textContent.replace(/[\d,.\s]+$/, "");
    const boxes = (facet) => [...facet.querySelectorAll("label:has([type=checkbox])")].filter((label) => label.checkVisibility());
    const facets = () => [...document.querySelectorAll("details[open]:has([type=checkbox])")];
    const name = (facet) => wordsOf(facet.querySelector("summary"));
    bench.box = ([facet, value]) => facets().filter((one) => name(one) === facet).flatMap(boxes).find((label) => wordsOf(label) === value);
    return facets().flatMap((facet) => boxes(facet).slice(0, 3).map((label) => [name(facet), wordsOf(label)]));
  });
  const steps = [];
  const { tasks, tell } = await mainThread(visit.client, async () => {
    for (const value of values) {
      // Chosen, and then no longer.
      for (let round = 0; round < 2; round++) {
        const box = (await page.evaluateHandle((value) => bench.box(value), value)).asElement();
        if (box) steps.push(await timed(page, "click", "main", () => box.click()));
      }
    }
  });
  const found = await withEngine(visit, steps);
  await visit.close();
  return { ...found, tasks: over(tasks, tell) };
}

const all = `us/search?q=${encodeURIComponent(inAll.split(" ")[0])}`;
const home = await load("us/", firstCard);
console.error("    loaded");
const list = await load(all, allThere);
const typed = await typing();
console.error("    typed");
const filtered = await filtering();
const line = machine(browser);
await browser.close();
await host.close();

const ms = (numbers, share) => digits(percentile(numbers, share));
const row = (name, { measured, slowed }) => [name, measured.length, ms(measured, 0.5), ms(measured, 0.95), ms(slowed, 0.5), ms(slowed, 0.95)];
const longest = (tasks) => (tasks.length ? `${tasks.length}, the longest ${digits(tasks[0].clock)} ms (thread: ${digits(tasks[0].thread)})` : "none");

console.log(`${line}; ${given.products} products, CPU ${given.throttle} × slower\n`);
console.log(
  table(
    ["from … to painted, ms", "n", "p50", "p95", "p50, engine slowed too", "p95, engine slowed too"],
    [row("key press → results", typed), row("facet click → list", filtered)],
  ),
);
console.log(`\nThe engine's own part without the throttle: ${ms(typed.engine, 0.5)} ms for a key press (p95 ${ms(typed.engine, 0.95)}), ${ms(filtered.engine, 0.5)} ms for a filter (p95 ${ms(filtered.engine, 0.95)}). ${typed.unseen} key presses changed nothing on screen. The very first took ${digits(typed.first)} ms.\n`);
console.log(
  table(
    ["", "first product, ms", "all products, ms", "tasks of the main thread over 50 ms"],
    [
      ["home page", digits(home.shown), "", longest(home.tasks)],
      ["list of what is found", digits(list.shown), digits(list.complete), longest(list.tasks)],
      ["typing", "", "", longest(typed.tasks)],
      ["filtering", "", "", longest(filtered.tasks)],
    ],
  ),
);
const sources = [home, list, typed, filtered].flatMap(({ tasks }, at) => tasks.slice(0, 3).map((task) => `- ${["home page", "list", "typing", "filtering"][at]}: ${digits(task.clock)} ms: ${task.of}`));
if (sources.length) console.log(`\nWhat the longest were made of, in ms of their own:\n\n${sources.join("\n")}`);
