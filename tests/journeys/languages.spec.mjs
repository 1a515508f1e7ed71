// Each language: its words, its direction, and what is marked as another one's.
import { expect, test } from "./support/journey.mjs";
import { cartButton, chooseLanguage, heading, main, offer } from "./support/shopper.mjs";

// Where each is read: a region that speaks it, or one in which it was chosen.
const languages = {
  en: "us",
  es: "us-es",
  fr: "de-fr",
  de: "de",
  "pt-BR": "br",
  ru: "ru",
  hi: "in-hi",
  ar: "ae",
  "zh-Hans": "cn",
  ja: "jp",
};

const json = async (shop, file) => JSON.parse(await shop.file(file));

// All that is read or read out, a piece each.
const pieces = (page) =>
  page.evaluate(() => {
    const texts = document.evaluate("//body//text()[normalize-space()][not(ancestor::script)]", document, null, XPathResult.ORDERED_NODE_SNAPSHOT_TYPE);
    const told = Array.from({ length: texts.snapshotLength }, (_, at) => texts.snapshotItem(at).textContent.trim());
    const names = ["aria-label", "alt", "title", "placeholder"];
    const labels = names.flatMap((name) => [...document.querySelectorAll(`[${name}]`)].map((element) => element.getAttribute(name)));
    return [document.title, ...told, ...labels];
  });

async function expectOnlyWords(page, keys, where) {
  const all = await pieces(page);
  expect(all.length, where).toBeGreaterThan(20);
  // A key without a message is shown itself, and so is a place that nothing was filled into.
  const raw = all.filter((text) => /\{\w+[,}]/.test(text) || text.split(/[^a-z_]+/).some((word) => word.includes("_") && keys.has(word)));
  expect(raw, `${where}: keys instead of words`).toEqual([]);
}

for (const [language, place] of Object.entries(languages)) {
  test(`${language}: header and footer speak it, and no message is missing`, async ({ page, shop }) => {
    const english = await json(shop, "text/en.json");
    const text = await json(shop, `text/${language}.json`);
    const keys = new Set(Object.keys(english));
    expect(Object.keys(english).filter((key) => !text[key]), "messages without words").toEqual([]);

    await page.goto(`${place}/`);
    const html = page.locator("html");
    await expect(html).toHaveAttribute("lang", language);
    await expect(html).toHaveAttribute("dir", language === "ar" ? "rtl" : "ltr");
    await expect(page.getByRole("banner").getByRole("button", { name: text.search, exact: true })).toBeVisible();
    await expect(page.getByRole("contentinfo").getByRole("heading", { name: text.footer_help, exact: true })).toBeVisible();
    await expect(main(page).getByRole("article").first()).toBeVisible();
    await expectOnlyWords(page, keys, "home");

    await page.goto(`${place}/category/bags`);
    await expect(main(page).getByRole("article").first()).toBeVisible();
    await expectOnlyWords(page, keys, "a list");

    await page.goto(`${place}/product/drift`);
    await expect(heading(page, "Halvik Drift")).toBeVisible();
    await expect(main(page).getByRole("heading", { name: text.specifications, exact: true })).toBeVisible();
    await expectOnlyWords(page, keys, "a product");

    await page.goto(`${place}/cart`);
    await expect(main(page).getByText(text.cart_is_empty)).toBeVisible();
    await expectOnlyWords(page, keys, "the cart");
  });

  test(`${language}: a product is called as the words say, or is marked as English`, async ({ page, shop }) => {
    const words = language === "en" ? {} : await json(shop, `demo/words/${language}.json`);
    const own = words.products?.umbrella?.name;
    const name = own ?? "Tramontane Umbrella";
    await page.goto(`${place}/product/umbrella`);
    const title = heading(page, name);
    await expect(title).toBeVisible();
    const isForeign = language !== "en" && !own;
    if (isForeign) await expect(title).toHaveAttribute("lang", "en");
    else await expect(title).not.toHaveAttribute("lang");

    await page.goto(`${place}/category/bags`);
    const link = main(page).getByRole("link", { name, exact: true });
    await expect(link).toBeVisible();
    if (isForeign) await expect(link).toHaveAttribute("lang", "en");
    else await expect(link).not.toHaveAttribute("lang");
    if (words.texts) await expect(heading(page, words.texts["Bags and everyday things"])).toBeVisible();
  });
}

test("Arabic runs from right to left, and prices keep their order in it", async ({ page }) => {
  await page.goto("ae/product/drift");
  await expect(offer(page).getByText(/د\.إ/).first()).toBeVisible();
  const middle = async (locator) => {
    const { x, width } = await locator.boundingBox();
    return x + width / 2;
  };
  const name = page.getByRole("banner").getByRole("link", { name: "Halvik", exact: true });
  const cart = page.locator(".site-header__cart");
  expect(await middle(name)).toBeGreaterThan(await middle(cart));
  expect(await middle(cart)).toBeLessThan(page.viewportSize().width / 2);
  expect(await offer(page).locator(".price-tag__amount").evaluate((price) => getComputedStyle(price).unicodeBidi)).toMatch(/isolate/);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(page.viewportSize().width);

  // The other way round the same page is the same, mirrored.
  await page.goto("ae-en/product/drift");
  await expect(page.locator("html")).toHaveAttribute("dir", "ltr");
  await expect(cartButton(page)).toBeVisible();
  expect(await middle(name)).toBeLessThan(await middle(cart));
});

test("another language keeps the page and the variant", async ({ page, shop }) => {
  const text = await json(shop, "text/de.json");
  await page.goto("us/product/drift?variant=drift-chalk");
  await expect(main(page).getByRole("radio", { name: "Chalk" })).toBeChecked();
  await chooseLanguage(page, "Deutsch");
  await expect(page).toHaveURL("us-de/product/drift?variant=drift-chalk");
  await expect(page.locator("html")).toHaveAttribute("lang", "de");
  await expect(main(page).getByRole("button", { name: text.add_to_cart })).toBeVisible();
  await expect(main(page).getByRole("radio", { name: "Kreide" })).toBeChecked();
  // The region is the same: its currency, its offer.
  await expect(offer(page).getByText(/249\s\$/).first()).toBeVisible();

  await page.goto("us-de/search?q=drift&sort=price-up");
  await expect(main(page).getByRole("article").first()).toBeVisible();
  await chooseLanguage(page, "español");
  await expect(page).toHaveURL("us-es/search?q=drift&sort=price-up");

  // The choice is the one of the next visit.
  await page.goto("");
  await expect(page).toHaveURL("us-es/");
});
