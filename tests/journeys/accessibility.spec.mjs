// axe finds nothing on any page, in light and in dark; and no page is wider than a narrow phone.
import { expectAccessible, expectNarrowEnough } from "./support/accessible.mjs";
import { expect, test } from "./support/journey.mjs";
import { addToCart, buy, cards, cartLines, heading, main, openDialog, regionPicker } from "./support/shopper.mjs";

const arrived = (page) => main(page).getByRole("heading", { level: 1 });

// Each leads to a page as a shopper would see it.
const pages = {
  "home pages": {
    home: async (page) => {
      await page.goto("us/");
      await expect(cards(page)).not.toHaveCount(0);
    },
    "home of a region that is not open": async (page) => {
      await page.goto("jp-en/");
      await expect(main(page).getByText(/is not open yet/)).toBeVisible();
    },
    "home in a region that writes from right to left": async (page) => {
      await page.goto("ae/");
      await expect(cards(page)).not.toHaveCount(0);
    },
  },
  lists: {
    category: async (page) => {
      await page.goto("us/category/home");
      await expect(cards(page)).toHaveCount(9);
    },
    search: async (page) => {
      await page.goto("us/search?q=bank");
      await expect(cards(page)).not.toHaveCount(0);
    },
    "a search that finds nothing": async (page) => {
      await page.goto("us/search?q=submarine");
      await expect(main(page).getByText(/Nothing fits/)).toBeVisible();
    },
  },
  products: {
    "a product that is sold": async (page) => {
      await page.goto("us/product/drift");
      await expect(main(page).getByRole("button", { name: "Show more reviews" })).toBeVisible();
      await addToCart(page);
    },
    "a product that is withheld": async (page) => {
      await page.goto("cn-en/product/bank-30");
      await expect(main(page).getByText("Not sold in China")).toBeVisible();
      await expect(main(page).getByRole("button", { name: /^5 stars: / })).toBeVisible();
    },
    "a product that is to come": async (page) => {
      await page.goto("de-en/product/watch-4-trail");
      await expect(main(page).getByText(/On sale in Germany from/)).toBeVisible();
      await expect(main(page).getByRole("button", { name: /^5 stars: / })).toBeVisible();
    },
  },
  "carts, and the open region list": {
    "an empty cart": async (page) => {
      await page.goto("us/cart");
      await expect(main(page).getByText("Your cart is empty.")).toBeVisible();
    },
    "an open region list": async (page) => {
      await page.goto("us/cart");
      await regionPicker(page).click();
      await expect(openDialog(page).getByRole("link", { name: /India/ })).toBeVisible();
    },
    "a cart with a line that is kept apart": async (page) => {
      await buy(page, "br-en/product/fjord-se");
      await buy(page, "br-en/product/drift");
      await page.goto("us/cart");
      await expect(main(page).getByRole("heading", { name: "Kept for you, not for sale here now" })).toBeVisible();
      await expect(cartLines(page)).toHaveCount(2);
    },
  },
  "addresses that lead nowhere": {
    "not found": async (page, { journey }) => {
      // The page looks for its own files below the address first.
      journey.allow(/404.*\/us\/(shop|boot)-/);
      await page.goto("us/nonsense");
      await expect(heading(page, "This page does not exist")).toBeVisible();
    },
    "an unknown region": async (page) => {
      await page.goto("zz/");
      await expect(heading(page, /no region/)).toBeVisible();
    },
    "a product that is not there": async (page) => {
      await page.goto("us/product/no-such-thing");
      await expect(arrived(page)).toBeVisible();
    },
  },
  "pages that something is wrong with": {
    "a page that loads": async (page, { shop }) => {
      shop.exchange("demo/products-1.json", () => new Promise(() => {}));
      await page.goto("us/");
      await expect(page.getByRole("banner")).toBeVisible();
      await expect(page.getByText("This is taking longer than usual.")).toBeVisible();
    },
    "products that did not arrive": async (page, { shop, journey }) => {
      journey.allow(/404.*no-products\.json/);
      await shop.readFrom("no-products.json");
      await page.goto("us/");
      await expect(page.getByRole("alert")).toBeVisible();
    },
    "a wrong store.json": async (page, { shop }) => {
      await shop.editStore((store) => (store.regions[1].currency = 986));
      await page.goto("us/");
      await expect(page.getByRole("alert")).toBeVisible();
    },
  },
};

for (const [group, ways] of Object.entries(pages)) {
  test(`${group}: axe finds nothing, and 320 pixels are wide enough`, async ({ page, shop, journey }) => {
    const size = page.viewportSize();
    for (const [name, open] of Object.entries(ways)) {
      await test.step(name, async () => {
        await page.setViewportSize(size);
        await open(page, { shop, journey });
        await expectAccessible(page, name);
        await expectNarrowEnough(page, name);
      });
    }
  });
}

test("nothing keeps a shopper from zooming", async ({ shop }) => {
  const viewport = /<meta name="viewport" content="([^"]+)"/.exec(await shop.file("index.html"))?.[1];
  expect(viewport).not.toMatch(/user-scalable|maximum-scale/);
});

test("words in other languages are marked as such", async ({ page }) => {
  await page.goto("us/");
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  // Names of regions and of languages are marked as what they are.
  await regionPicker(page).click();
  await expect(openDialog(page).getByText("الإمارات")).toHaveAttribute("lang", "ar-AE");
  await expect(openDialog(page).getByRole("link", { name: "Deutsch", exact: true })).toHaveAttribute("lang", "de");
});
