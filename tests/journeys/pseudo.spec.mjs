// The shop in its pseudo-language at `us-en-XA`, in which each message stands in brackets: ⟦Ççàààŕţ⟧. A text without them
// is not translated, unless it is the store's or a product's own, a number, a date, or a name that the browser knows.
import { expect, test } from "./support/journey.mjs";

const files = ["demo/products-1.json", "demo/products-2.json", "demo/products-3.json"];

// All texts in a JSON value, whole and in paragraphs, on one line each.
function* textsIn(value) {
  if (typeof value === "string") {
    yield plain(value);
    for (const part of value.split("\n\n")) yield plain(part.replace(/^# /, ""));
    // A filter has what a line of a specification lists, one by one.
    for (const part of value.split(/[,;]/)) yield plain(part);
  } else if (value && typeof value === "object") {
    for (const [key, inner] of Object.entries(value)) {
      yield plain(key);
      yield* textsIn(inner);
    }
  }
}

const plain = (text) => text.replaceAll(/[\u2066-\u2069]/g, "").replaceAll(/\s+/g, " ").trim();

// What the browser itself says in English: names of countries and languages, and the words of dates, spans and lists.
function browserTexts(store) {
  const countries = new Intl.DisplayNames("en", { type: "region" });
  const languages = store.languages.map(({ tag }) => new Intl.DisplayNames(tag, { type: "language" }).of(tag));
  return [...store.regions.flatMap((region) => region.countries.map((code) => countries.of(code))), ...languages];
}

const month = "January|February|March|April|May|June|July|August|September|October|November|December";
const dateWords = new RegExp(`\\b(${month}|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec|at|AM|PM|days?|hours?|minutes?|seconds?)\\b`, "g");
const listWords = /,| and | or |&/g;

class Own {
  constructor(store, values) {
    this.store = store;
    this.texts = new Set([...values.flatMap((value) => [...textsIn(value)]), ...browserTexts(store)]);
    this.currencies = store.regions.map(({ currency }) => currency);
  }

  // Whether the text may stand there without brackets.
  has(text) {
    if (this.texts.has(text) || this.currencies.includes(text)) return true;
    // A price, a date, a number, a sign.
    if (!/\p{L}/u.test(text.replaceAll(dateWords, ""))) return true;
    return text.split(listWords).every((part) => this.texts.has(part.trim()) || part.trim() === "");
  }
}

// Every text that is in sight or read out, with where it stands.
function textsOf(root) {
  const texts = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  for (let node = walker.currentNode; node; node = walker.nextNode()) {
    const element = node.nodeType === Node.TEXT_NODE ? node.parentElement : node;
    if (element.closest("script, style, noscript, template") || !element.checkVisibility()) continue;
    const where = `${element.localName}.${element.className?.baseVal ?? element.className}`;
    if (node.nodeType === Node.TEXT_NODE) {
      // A name in which what was searched for is marked is read whole.
      const marked = element.closest(":has(> mark)");
      texts.push({ where, text: marked ? marked.textContent : node.data });
    } else {
      for (const name of ["aria-label", "placeholder", "title", "alt"]) {
        if (element.hasAttribute(name)) texts.push({ where: `${where} ${name}`, text: element.getAttribute(name) });
      }
    }
  }
  return texts;
}

// Expects that all words in sight are in brackets or of the store.
async function expectTranslated(page, own, where) {
  const texts = await page.evaluate(`(${textsOf})(document.body)`);
  const isInBrackets = (text) => text.startsWith("⟦") && text.endsWith("⟧");
  const untranslated = texts
    .map(({ where, text }) => ({ where, text: plain(text) }))
    // Facts in a row are parted by dots.
    .flatMap(({ where, text }) => text.split(/(?:^| )· /).map((text) => ({ where, text })))
    .filter(({ text }) => text && !isInBrackets(text) && !own.has(text))
    .map(({ where, text }) => `${where}: ${text}`);
  expect.soft([...new Set(untranslated)], `untranslated on ${where}`).toEqual([]);
  // Else nothing was there to be looked at.
  expect(texts.filter(({ text }) => isInBrackets(plain(text))).length, where).toBeGreaterThan(2);
}

// What the store says, its products, and what customers wrote about `products` and those on the home page.
async function ownOf(shop, products) {
  const read = async (name) => JSON.parse(await shop.file(name));
  const store = await read("store.json");
  const voices = store.home.flatMap((block) => block.reviews?.products ?? []);
  const reviews = [...products, ...voices].map((product) => `demo/reviews/${product}.json`);
  return new Own(store, [store, ...(await Promise.all([...files, ...reviews].map(read)))]);
}

const inHeader = (page, name) => page.getByRole("banner").locator(`.site-header__${name}`);

test("in the pseudo-language every word of the shop is in brackets", async ({ page, shop }) => {
  test.slow();
  const own = await ownOf(shop, ["drift", "fjord-x2"]);
  const look = (where) => expectTranslated(page, own, where);
  const article = page.getByRole("main").getByRole("article").first();

  await page.goto("us-en-XA/");
  await expect(article).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("lang", "en-XA");
  await page.waitForLoadState("networkidle");
  await look("home");

  await page.goto("us-en-XA/category/audio");
  await expect(article).toBeVisible();
  await look("list");

  await page.goto("us-en-XA/search?q=xqzxqz");
  await expect(page.getByRole("main").getByText("xqzxqz").first()).toBeVisible();
  await look("search that finds nothing");

  await page.goto("us-en-XA/product/fjord-x2");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await page.waitForLoadState("networkidle");
  await look("product to come");

  await page.goto("us-en-XA/product/drift");
  await expect(page.locator(".review-list").first()).toBeVisible();
  await look("product");

  await page.getByRole("main").locator(".add-to-cart").first().click();
  await expect(page.locator("dialog[open]")).toBeVisible();
  await look("cart beside the page");

  await page.goto("us-en-XA/cart");
  await expect(page.locator(".cart-line").first()).toBeVisible();
  await look("cart");

  await inHeader(page, "search").click();
  await look("search overlay");
  await page.locator("dialog[open] input").fill("drift");
  await expect(page.locator(".found-product").first()).toBeVisible();
  await look("search overlay with what it found");
  // The first empties the field, as in every search field.
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await expect(page.locator("dialog[open]")).toHaveCount(0);

  await inHeader(page, "region").click();
  await expect(page.locator(".region-list__link").first()).toBeVisible();
  await look("region dialog");
});

test("the pseudo-language is not offered", async ({ page }) => {
  await page.goto("us-en-XA/");
  await inHeader(page, "region").click();
  const languages = page.locator(".region-dialog__language");
  await expect(languages.first()).toBeVisible();
  const tags = await languages.evaluateAll((links) => links.map((link) => link.lang));
  expect(tags).toContain("en");
  expect(tags).not.toContain("en-XA");
});
