// The keyboard alone leads through the whole shop, and one always sees where one is.
import { expect, test } from "./support/journey.mjs";
import { expectFocusShown, tabTo } from "./support/keyboard.mjs";
import { addButton, cards, cartButton, cartLines, expectNoDialog, heading, main, openDialog, regionPicker } from "./support/shopper.mjs";

test("by keyboard alone: a region, a list and its filter, a product and its variant, the cart", async ({ page }) => {
  test.slow();
  await page.goto("us/");
  await expect(cards(page)).not.toHaveCount(0);

  await test.step("choose a region", async () => {
    await tabTo(page, regionPicker(page));
    await page.keyboard.press("Enter");
    await expect(openDialog(page)).toBeVisible();
    await tabTo(page, openDialog(page).getByRole("link", { name: /^United Kingdom/ }));
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL("gb/");
    await expectNoDialog(page);
    await expect(main(page)).toBeFocused();
  });

  await test.step("open a list and filter it", async () => {
    await expect(cards(page)).not.toHaveCount(0);
    await tabTo(page, main(page).getByRole("link", { name: "Headphones and earbuds" }).first());
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL("gb/category/audio");
    await expect(cards(page)).toHaveCount(10);
    const isPhone = page.viewportSize().width < 1024;
    const open = main(page).getByRole("button", { name: /^Filter and sort/ });
    if (isPhone) {
      await tabTo(page, open);
      await page.keyboard.press("Enter");
      await expect(openDialog(page)).toBeVisible();
    }
    const ink = (isPhone ? openDialog(page) : main(page)).getByRole("checkbox", { name: /^Ink/ });
    await tabTo(page, ink);
    await page.keyboard.press("Space");
    await expect(page).toHaveURL("gb/category/audio?is.Colour=Ink");
    await expect(ink).toBeFocused();
    await expect(cards(page)).not.toHaveCount(10);
    if (isPhone) {
      await page.keyboard.press("Escape");
      await expectNoDialog(page);
      await expect(open).toBeFocused();
      await expectFocusShown(page, "the way to the filters");
    }
  });

  await test.step("open a product and choose a variant", async () => {
    await tabTo(page, main(page).getByRole("link", { name: "Halvik Drift", exact: true }));
    await page.keyboard.press("Enter");
    await expect(heading(page, "Halvik Drift")).toBeVisible();
    await expect(main(page)).toBeFocused();
    await tabTo(page, main(page).getByRole("radio", { name: "Ink" }));
    await page.keyboard.press("ArrowDown");
    await expect(page).toHaveURL("gb/product/drift?variant=drift-chalk");
    await expect(main(page).getByRole("radio", { name: "Chalk" })).toBeFocused();
    await expectFocusShown(page, "the chosen variant");
  });

  await test.step("add it to the cart and go there", async () => {
    await tabTo(page, addButton(page));
    await page.keyboard.press("Enter");
    const drawer = page.getByRole("dialog", { name: "Cart" });
    await expect(drawer).toBeVisible();
    await tabTo(page, drawer.getByRole("link", { name: "View cart" }));
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL("gb/cart");
    await expect(heading(page, "Cart")).toBeVisible();
    await expectNoDialog(page);
    await expect(cartLines(page)).toContainText("Chalk");
    await tabTo(page, main(page).getByRole("button", { name: "One more" }));
    await page.keyboard.press("Enter");
    await expect(main(page).getByRole("textbox", { name: "Quantity" })).toHaveValue("2");
    await expect(main(page).getByRole("button", { name: "One more" })).toBeFocused();
  });
});

test("a dialog that Escape closes gives the focus back to what opened it, where one sees it", async ({ page, isMobile }) => {
  await page.goto("us/product/drift");
  await expect(addButton(page)).toBeVisible();
  const banner = page.getByRole("banner");
  const openers = {
    menu: isMobile && banner.getByRole("button", { name: "Open the menu" }),
    region: regionPicker(page),
    search: banner.getByRole("button", { name: "Search" }),
    cart: cartButton(page),
    "the product's button": addButton(page),
    "the region at the foot": page.getByRole("contentinfo").getByRole("button", { name: "Choose a region" }),
  };
  for (const [name, opener] of Object.entries(openers).filter(([, opener]) => opener)) {
    await test.step(name, async () => {
      await tabTo(page, opener);
      await page.keyboard.press("Enter");
      await expect(openDialog(page)).toBeVisible();
      await expect(openDialog(page).locator(":focus")).toHaveCount(1);
      await expectFocusShown(page, `in what ${name} opens`);
      await page.keyboard.press("Escape");
      await expectNoDialog(page);
      await expect(opener).toBeFocused();
      await expectFocusShown(page, name);
    });
  }
});
