// A brand enters its markets with part of its range: the shop as shoppers of each market see it.
import { readFile } from "node:fs/promises";
import { expect, test } from "./support/journey.mjs";
import { main } from "./support/shopper.mjs";

const stories = [
  {
    who: "in the United States, where headphones come first and phones not yet",
    place: "us",
    language: "en",
    buys: ["drift", /\$249/],
    announced: "fjord-x2",
    withheld: ["cam-go", "In the United States we begin with what you wear and carry. Phones, tablets, cameras and home devices still wait for their approval there."],
  },
  {
    who: "in Brazil, where the phones are sold",
    place: "br",
    language: "pt-BR",
    buys: ["fjord-x2", /R\$\s5\.499/],
  },
  {
    who: "in Russia, where one app has an alternative",
    place: "ru",
    language: "ru",
    buys: ["vault-local", /₽/],
    withheld: ["vault", "We do not run servers in Russia, and Vault needs one nearby. Vault Local keeps your backup on a disk of your own."],
  },
  {
    who: "in Germany, where a watch opens on a date",
    place: "de",
    language: "de",
    buys: ["fjord-x2", /849\s€|849,00\s€/],
    dated: "watch-4-trail",
    shown: ["pebble", "The Pebble does not know the radio bands of this region. We would rather sell it where it can make a call."],
  },
  {
    who: "in the Emirates, reading from right to left",
    place: "ae",
    language: "ar",
    isRightToLeft: true,
    buys: ["fjord-x2", /د\.إ|AED/],
    withheld: ["kite-fold", "Its hinge is not rated for fine sand. We would rather not sell you one that fails by spring."],
  },
  {
    who: "in China, where a power bank may not fly",
    place: "cn",
    language: "zh-Hans",
    buys: ["bank-20", /[¥￥]/],
    withheld: ["bank-30", "Its 111 Wh are above the 100 Wh that may be carried on a plane here without asking the airline, so we leave it out."],
  },
  {
    who: "in Japan, where nothing is open yet",
    place: "jp",
    language: "ja",
    announced: "drift",
  },
];

const root = new URL("../../", import.meta.url);
const json = async (path) => JSON.parse(await readFile(new URL(path, root), "utf8"));

// What the store says, in the language of the page.
async function inWords(language, sentence) {
  if (language === "en") return sentence;
  const { texts } = await json(`public/demo/words/${language}.json`);
  return texts[sentence];
}

const addButton = (page) => main(page).locator(".buy-box .add-to-cart");
const answer = (page) => main(page).locator(".buy-box__answer--no");
// What can be bought instead: the row before the product's description.
const instead = (page) => main(page).locator(".product-details__row").first().getByRole("article");

for (const story of stories) {
  test(`a shopper ${story.who}`, async ({ page }) => {
    const { place, language } = story;
    await page.goto(`${place}/`);
    await expect(page.locator("html")).toHaveAttribute("lang", language);
    await expect(page.locator("html")).toHaveAttribute("dir", story.isRightToLeft ? "rtl" : "ltr");
    await expect(main(page).getByRole("article").first()).toBeVisible();

    if (story.withheld) {
      const [slug, why] = story.withheld;
      await page.goto(`${place}/product/${slug}`);
      await expect(answer(page)).toContainText(await inWords(language, why));
      await expect(addButton(page)).toHaveCount(0);
      // Each region that sells it leads to its page there.
      await expect(main(page).locator(`a[href*="/product/${slug}"]`).first()).toBeVisible();
      // What is proposed instead can be bought here: at most four, and the first one is.
      const proposed = await instead(page).count();
      expect(proposed).toBeGreaterThan(0);
      expect(proposed).toBeLessThanOrEqual(4);
      await instead(page).first().getByRole("link").first().click();
      await expect(addButton(page)).toBeVisible();
    }
    if (story.shown) {
      const [slug, why] = story.shown;
      await page.goto(`${place}/product/${slug}`);
      await expect(answer(page)).toContainText(await inWords(language, why));
      await expect(addButton(page)).toHaveCount(0);
    }
    if (story.announced) {
      await page.goto(`${place}/product/${story.announced}`);
      await expect(answer(page)).toBeVisible();
      await expect(main(page).getByRole("timer")).toHaveCount(0);
      await expect(addButton(page)).toHaveCount(0);
    }
    if (story.dated) {
      await page.goto(`${place}/product/${story.dated}`);
      await expect(main(page).getByRole("timer").first()).toBeVisible();
      await expect(addButton(page)).toHaveCount(0);
    }
    if (story.buys) {
      const [slug, price] = story.buys;
      await page.goto(`${place}/product/${slug}`);
      await expect(main(page).locator(".buy-box__price")).toContainText(price);
      const amount = await main(page).locator(".buy-box__price .price-tag__amount").innerText();
      await addButton(page).click();
      await expect(page.locator(".cart-contents__sum").first()).toContainText(amount);
      await page.goto(`${place}/cart`);
      await expect(main(page).locator(".cart-contents__sum")).toContainText(amount);
    }
  });
}
