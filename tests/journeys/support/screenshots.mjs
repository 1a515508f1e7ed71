// Takes the pictures of docs/screenshots: every page, in three languages, at three widths, light and dark.
// `cargo xtask screenshots` calls it; its argument is the folder that the pictures go to.
import { mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import config from "../playwright.config.mjs";
import { moment, picturesInSight } from "./likeness.mjs";
import { Shop } from "./shop.mjs";

const sizes = [
  // Wide pages are made smaller, as far as their words can still be read.
  { width: 390, height: 844, shown: 390, touch: true },
  { width: 768, height: 1024, shown: 560, touch: true },
  { width: 1440, height: 900, shown: 900, touch: false },
];
const schemes = ["light", "dark"];

// A picture may have so many bytes; all 144 together stay below five million.
const mostBytes = 34_000;
const qualities = [0.6, 0.5, 0.4, 0.3, 0.2];

const places = [
  { language: "en", place: "us", withheld: "fjord-lite", search: "travel" },
  { language: "ar", place: "ae", withheld: "kite-fold", search: "سماعات" },
  { language: "zh", place: "cn", withheld: "bank-30", search: "耳机" },
];

const pagesOf = ({ withheld, search }) => ({
  home: "",
  category: "category/audio",
  product: "product/drift",
  withheld: `product/${withheld}`,
  search: `search?q=${encodeURIComponent(search)}`,
  cart: "cart",
  info: "info/delivery",
  "not-found": "nonsense",
});

// What is in the cart of the pictures.
const bought = ["drift", "bank-20", "watch-4"];

// A hidden scroll bar takes no room.
function hideScrollBar() {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync("html { scrollbar-gutter: auto !important }");
  document.adoptedStyleSheets = [sheet];
}

// Fills a cart as a shopper does, and returns what the browser keeps of it.
async function cartIn(browser, url, place) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.clock.setFixedTime(moment);
  for (const product of bought) {
    await page.goto(`${url}${place}/product/${product}`);
    await page.locator("main .add-to-cart").first().click();
    await page.locator("dialog[open] .cart-line").first().waitFor();
  }
  const kept = await context.storageState();
  await context.close();
  return kept;
}

// Scrolls to an element that is not in sight.
function center(element) {
  if (element.getBoundingClientRect().bottom > innerHeight) element.scrollIntoView({ block: "center", behavior: "instant" });
}

// Waits until a page is there as a shopper would see it.
async function arrive(page, name) {
  await page.locator("main h1, main h2").first().waitFor();
  await page.waitForLoadState("networkidle");
  await page.evaluate(() => document.fonts.ready);
  // Why a product is not sold is what its page is shown for; on a phone that stands below the pictures.
  if (name === "withheld") await page.locator("main .buy-box__answer").first().evaluate(center);
  await picturesInSight(page);
}

// Makes a picture smaller, and a JPEG: Chromium does it well, and is there already.
async function small(studio, picture, shown) {
  const base64 = await studio.evaluate(
    async ([png, shown, qualities, mostBytes]) => {
      const bytes = Uint8Array.from(atob(png), (letter) => letter.charCodeAt(0));
      const whole = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
      const height = Math.round((whole.height * shown) / whole.width);
      const bitmap = await createImageBitmap(whole, { resizeWidth: shown, resizeHeight: height, resizeQuality: "high" });
      const canvas = new OffscreenCanvas(shown, height);
      canvas.getContext("2d").drawImage(bitmap, 0, 0);
      let blob;
      for (const quality of qualities) {
        blob = await canvas.convertToBlob({ type: "image/jpeg", quality });
        if (blob.size <= mostBytes) break;
      }
      let text = "";
      for (const byte of new Uint8Array(await blob.arrayBuffer())) text += String.fromCharCode(byte);
      return btoa(text);
    },
    [picture.toString("base64"), shown, qualities, mostBytes],
  );
  return Buffer.from(base64, "base64");
}

async function take(folder) {
  await mkdir(folder, { recursive: true });
  for (const name of await readdir(folder)) if (name.endsWith(".jpg")) await rm(join(folder, name));
  const shop = await Shop.open("/");
  shop.setTime(moment, { still: true });
  const browser = await chromium.launch(config.use.launchOptions);
  const studio = await (await browser.newContext()).newPage();
  let total = 0;
  try {
    for (const place of places) {
      const kept = await cartIn(browser, shop.url, place.place);
      for (const { width, height, shown, touch } of sizes) {
        const context = await browser.newContext({
          viewport: { width, height },
          isMobile: touch,
          hasTouch: touch,
          storageState: kept,
          reducedMotion: "reduce",
          timezoneId: config.use.timezoneId,
        });
        const page = await context.newPage();
        await page.clock.setFixedTime(moment);
        await page.addInitScript(hideScrollBar);
        for (const [name, address] of Object.entries(pagesOf(place))) {
          await page.goto(`${shop.url}${place.place}/${address}`);
          for (const scheme of schemes) {
            await page.emulateMedia({ colorScheme: scheme });
            await arrive(page, name);
            const picture = await small(studio, await page.screenshot({ animations: "disabled" }), shown);
            total += picture.length;
            await writeFile(join(folder, `${name}-${place.language}-${width}-${scheme}.jpg`), picture);
          }
        }
        await context.close();
        console.log(`${place.language}, ${width} px: taken`);
      }
    }
  } finally {
    await browser.close();
    await shop.host.close();
  }
  console.log(`${(total / 1_000_000).toFixed(1)} MB in all`);
}

const folder = process.argv[2];
if (!folder) throw new Error("say which folder the pictures go to");
await take(folder);
