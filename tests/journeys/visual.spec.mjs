// What pages look like, compared with stored pictures: the tops of the pages that shoppers see most.
//
// All letters are boxes in these pictures, so that they do not depend on a machine's fonts, and photographs are blurred.
// After a change that is meant, or of the demo's pictures, renew them, look at them, and commit them:
//
//     cargo xtask test journeys --no-build -- visual --update-snapshots
import { expect, test } from "./support/journey.mjs";
import { freeze, settle } from "./support/likeness.mjs";
import { addButton, cards, cartLines, main } from "./support/shopper.mjs";

// Room for the edges that another machine smooths otherwise, not for an element that has moved.
const tolerance = { maxDiffPixelRatio: 0.03, scale: "css" };

const heights = { phone: 640, desktop: 720 };

test.beforeEach(async ({ page, time }, { project }) => {
  await page.setViewportSize({ width: project.name === "phone" ? 390 : 1280, height: heights[project.name] });
  await freeze(page, time);
});

async function openList(page) {
  await page.goto("us/category/audio");
  await expect(cards(page)).not.toHaveCount(0);
  // Below the category's own picture.
  await page.locator(".list-page__columns").evaluate((columns) => columns.scrollIntoView({ behavior: "instant" }));
  await settle(page);
}

const pages = {
  home: async (page) => {
    await page.goto("us/");
    await expect(cards(page)).not.toHaveCount(0);
  },
  list: openList,
  product: async (page) => {
    await page.goto("us/product/drift");
    await expect(addButton(page)).toBeVisible();
    // On a phone the facts stand below the pictures, which `product-ae` shows.
    if (page.viewportSize().width < 768) {
      await page.locator(".product-details__facts").evaluate((facts) => facts.scrollIntoView({ behavior: "instant" }));
    }
  },
  cart: async (page) => {
    for (const product of ["drift", "bank-20"]) {
      await page.goto(`us/product/${product}`);
      await addButton(page).click();
      await expect(page.getByRole("dialog", { name: "Cart" })).toBeVisible();
    }
    await page.goto("us/cart");
    await expect(cartLines(page)).toHaveCount(2);
  },
  "product-ae": async (page) => {
    await page.goto("ae/product/kite-fold");
    await expect(main(page).getByRole("heading", { level: 1 })).toBeVisible();
  },
};

for (const [name, open] of Object.entries(pages)) {
  test(`${name} looks as it did`, async ({ page }) => {
    await open(page);
    await settle(page);
    await expect(page).toHaveScreenshot(`${name}.png`, tolerance);
  });
}

test("a component that loses its style is noticed", async ({ page, shop }) => {
  const name = /href="\.\/(shop-[^"]+\.css)"/.exec(await shop.file("index.html"))[1];
  const css = await shop.file(name);
  const bare = css.replaceAll(/\.product-card(?![\w-])/g, ".no-such-card");
  expect(bare).not.toBe(css);
  shop.exchange(name, { type: "text/css; charset=utf-8", body: bare });
  await openList(page);
  await expect(page).not.toHaveScreenshot("list.png", tolerance);
});
