// What rules cost in the browser: how long the first list of a region takes in the engine's worker, and what a change
// of region costs the main thread. Prints a table; it judges nothing, for a slow machine is no fault of the shop.
//
//   cargo xtask build && node benches/rules/bench.mjs [PRODUCTS]
import { fileURLToPath } from "node:url";
import { launch, machine } from "../support/browser.mjs";
import { median } from "../support/figures.mjs";
import { mainThread } from "../support/trace.mjs";
import { serveStatic } from "../../tests/journeys/support/static-host.mjs";

const dist = process.env.VITRINE_DIST ?? fileURLToPath(new URL("../../dist", import.meta.url));
const products = Number(process.argv[2] ?? 10_000);
const regions = Array.from({ length: 12 }, (_, at) => `r${String(at + 1).padStart(2, "0")}`);
const throttle = 4;

const categories = Array.from({ length: 24 }, (_, at) => `category-${at}`);
const brands = Array.from({ length: 40 }, (_, at) => `Brand ${at}`);
const tags = Array.from({ length: 60 }, (_, at) => `tag-${at}`);
const colours = ["Ink", "Snow", "Ember", "Fog"];
const pick = (list, at) => list[at % list.length];

function catalog() {
  const product = (at) => ({
    id: String(at),
    slug: `product-${at}`,
    name: `Product ${at} ${pick(["Lamp", "Chair", "Cup", "Bag", "Watch"], at)}`,
    brand: pick(brands, at * 7),
    category: pick(categories, at * 5),
    tags: [pick(tags, at), pick(tags, at * 11 + 3)],
    description: "Made to be kept, and to be opened with two screws.",
    rating: { average: 3 + (at % 20) / 10, count: at % 200 },
    specifications: [{ name: "Weight", value: `${100 + (at % 50) * 10} g` }],
    options: ["Colour"],
    variants: [0, 1].map((of) => ({
      id: `product-${at}-${of}`,
      sku: `SKU-${at}-${of}`,
      options: { Colour: pick(colours, at + of) },
      stock: (at + of) % 30,
      prices: { USD: `${10 + ((at * 37) % 900)}.00` },
    })),
  });
  return JSON.stringify({ products: Array.from({ length: products }, (_, at) => product(at)) });
}

// So many rules of all kinds in turn, each about other products; two of three hold in every region.
function rules(count) {
  const slugs = (at) => Array.from({ length: 20 }, (_, of) => `product-${(at * 97 + of * 13) % products}`);
  const kinds = [
    (at) => [{ slugs: slugs(at) }, { limit: { per_order: 1 + (at % 5) } }],
    (at) => [{ categories: [pick(categories, at)] }, { withhold: { reason: "Not yet." } }],
    (at) => [{ brands: [pick(brands, at)] }, { price: { percent_off: 5 + (at % 20) } }],
    (at) => [{ tags: [pick(tags, at)] }, { sell: { from: "2030-01-01T09:00:00Z" } }],
    (at) => [{ categories: [pick(categories, at)], brands: [pick(brands, at * 7)] }, { sell: {} }],
    (at) => [{ slugs: slugs(at) }, { announce: { note: "Soon." } }],
    (at) => [{ tags: [pick(tags, at)] }, { price: { amounts: [{ currency: "USD", amount: `${20 + at}.00` }] } }],
    (at) => [{ brands: [pick(brands, at)] }, { pre_order: { ships: "2030-02-01T09:00:00Z" } }],
    (at) => [{ skus: slugs(at).map((slug) => slug.replace("product", "SKU") + "-0") }, { browse_only: { reason: "To see." } }],
    (at) => [{ categories: [pick(categories, at)] }, { limit: { per_order: 2 + (at % 3) } }],
  ];
  return Array.from({ length: count }, (_, at) => {
    const [matcher, effect] = kinds[at % kinds.length](Math.floor(at / kinds.length) * 3 + at);
    return {
      name: `rule-${at}`,
      regions: at % 3 === 0 ? [pick(regions, at), pick(regions, at + 5)] : [],
      ...(at % 4 === 0 && { from: "2026-01-01T00:00:00Z", until: `20${30 + (at % 9)}-01-01T00:00:00Z` }),
      products: matcher,
      effect,
    };
  });
}

const store = (count) =>
  JSON.stringify({
    name: "Bench",
    default_region: regions[0],
    regions: regions.map((key) => ({ key, name: key.toUpperCase(), currency: "USD", languages: ["en"] })),
    sources: [{ url: "bench.json", preset: "vitrine", timeout_seconds: 120 }],
    rules: rules(count),
  });

const round = (number) => Math.round(number * 10) / 10;

async function measure(browser, count) {
  const files = { "bench.json": catalog(), "store.json": store(count) };
  const overrides = (path) => path in files && { body: files[path] };
  const host = await serveStatic(dist, { overrides });
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  const list = (region) => `${host.url}${region}/search?q=product`;
  await page.goto(list(regions[0]));
  await page.locator(".product-card").first().waitFor({ timeout: 120_000 });

  // Another list shows what the page asks for one; asking for the same in other regions measures the engine alone.
  await page.evaluate(() => {
    const ask = vitrine.ask;
    globalThis.asked = [];
    vitrine.ask = (bytes) => {
      asked.push(Array.from(bytes));
      return ask(bytes);
    };
  });
  const follow = (address) =>
    page.evaluate((address) => {
      const link = Object.assign(document.createElement("a"), { href: address, textContent: "bench" });
      document.querySelector("main").append(link);
      link.click();
      link.remove();
    }, address);
  await follow(`${list(regions[0])}&sort=price-up`);
  await page.waitForFunction(() => asked.some((bytes) => bytes[0] === 3));
  const lists = await page.evaluate(async (regions) => {
    const browse = asked.find((bytes) => bytes[0] === 3);
    const from = String.fromCharCode(...browse).indexOf(regions[0]);
    const timed = async (region) => {
      const bytes = Uint8Array.from(browse);
      [...region].forEach((letter, at) => (bytes[from + at] = letter.charCodeAt(0)));
      const begin = performance.now();
      await vitrine.ask(bytes);
      return performance.now() - begin;
    };
    const first = [];
    const again = [];
    // The engine keeps the last few regions; those asked for longest ago it finds out anew.
    for (let round = 0; round < 6; round++) {
      for (const region of regions) {
        const found = await timed(region);
        // The page itself has asked for its own region already.
        if (round > 0 || region !== regions[0]) first.push(found);
        again.push(await timed(region));
      }
    }
    return { first, again };
  }, regions);

  // A change of region as a link makes it: as it comes, for the thread's own time, and on a slower machine.
  const client = await page.context().newCDPSession(page);
  const change = async (region) => {
    let wait;
    const { tasks, tell } = await mainThread(client, async () => {
      const begin = Date.now();
      await follow(list(region));
      await page.waitForFunction((region) => {
        const card = document.querySelector(".product-card a[href]");
        return card && new URL(card.href).pathname.includes(`/${region}/`);
      }, region);
      wait = Date.now() - begin;
      await page.waitForTimeout(500);
    });
    if (process.env.BENCH_PROFILE) console.error(tell(tasks.reduce((one, other) => ((other.tdur ?? 0) > (one.tdur ?? 0) ? other : one))));
    // Tasks of no time to speak of have no time of the thread.
    const longest = (key) => Math.max(...tasks.map((task) => (task[key] ?? 0) / 1000));
    return { wait, wall: longest("dur"), thread: longest("tdur") };
  };
  const changes = [];
  for (const region of regions.slice(1, 9)) changes.push(await change(region));
  await client.send("Emulation.setCPUThrottlingRate", { rate: throttle });
  const slowed = [];
  for (const region of regions.slice(1, 9)) slowed.push(await change(region));
  await client.send("Emulation.setCPUThrottlingRate", { rate: 1 });
  await page.close();
  await host.close();
  return { count, first: lists.first, again: lists.again, changes, slowed };
}

const browser = await launch();
console.log(`${machine(browser)}; ${products} products\n`);
console.log("| rules | first list of a region, ms | the same list again, ms | change of region: longest task × 4, thread ms | CPU 4× slower: longest task, thread ms | the same, ms on the clock | until the first card, ms |");
console.log("|--:|--:|--:|--:|--:|--:|--:|");
const results = [];
for (const count of [0, 10, 300]) {
  const result = await measure(browser, count);
  results.push(result);
  const { first, again, changes, slowed } = result;
  const of = (list, key, times = 1) => list.map((change) => change[key] * times);
  const span = (numbers) => `${round(median(numbers))} (${round(Math.min(...numbers))} to ${round(Math.max(...numbers))})`;
  const cells = [span(first), span(again), span(of(changes, "thread", throttle)), span(of(slowed, "thread")), span(of(slowed, "wall")), median(of(slowed, "wait"))];
  console.log(`| ${count} | ${cells.join(" | ")} |`);
}
const [, few, many] = results;
const ratio = (middle) => (middle(many.first) / middle(few.first)).toFixed(2);
// Other programs only ever add to a time: the least of many is the nearest to what the work itself takes.
console.log(`\n300 rules to 10, first list of a region: ${ratio(median)} × by the medians, ${ratio((list) => Math.min(...list))} × by the least.`);
await browser.close();
