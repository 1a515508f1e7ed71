// What comes does not push away what is there.
import { expect, test } from "./support/journey.mjs";
import { expectStill } from "./support/stillness.mjs";
import { buy, cards, heading, main } from "./support/shopper.mjs";

// A catalog that takes a moment, so that the skeletons are seen.
async function slowDown(shop) {
  for (const name of ["demo/products-1.json", "demo/products-2.json"]) {
    const body = await shop.file(name);
    shop.exchange(name, () => new Promise((resolve) => setTimeout(resolve, 250, { body })));
  }
}

const pages = {
  "us/": (page) => heading(page, "Quiet things that last."),
  "us/category/audio": (page) => cards(page).last(),
  "us/search?q=bank": (page) => cards(page).last(),
  "us/product/drift": (page) => main(page).getByRole("button", { name: "Add to cart" }),
  "us/product/fjord-lite": (page) => main(page).getByText("Not sold in the United States"),
  "jp-en/": (page) => heading(page, "A phone to keep."),
  "us/cart": (page) => main(page).getByText("Your cart is empty."),
};

test("every page holds still while it loads", async ({ page, shop }) => {
  await slowDown(shop);
  for (const [address, arrived] of Object.entries(pages)) {
    await test.step(address, async () => {
      await page.goto(address);
      await expect(main(page).getByText("Loading", { exact: true }).first()).toBeAttached();
      await expect(arrived(page)).toBeAttached();
      await expectStill(page, address);
    });
  }
});

test("a filled cart holds still while it loads", async ({ page, shop }) => {
  await buy(page, "us/product/drift");
  await slowDown(shop);
  await page.goto("us/cart");
  await expect(main(page).getByText(/Total\s+\$249/)).toBeVisible();
  await expectStill(page, "us/cart");
});
