// From looking around to a cart that is still there tomorrow.
import { expect, test } from "./support/journey.mjs";
import { addButton, addToCart, buy, cartButton, cartLines, chooseLanguage, chooseRegion, chooseVariant, goToCart, heading, main, offer } from "./support/shopper.mjs";

test("a shopper in Brazil chooses a variant, changes its quantity, and finds the cart again after a reload", async ({ page }) => {
  await page.goto("");
  await expect(page).toHaveURL("us/");
  await expect(main(page).getByText(/\$\d/).first()).toBeVisible();

  await chooseRegion(page, /Brazil/);
  await expect(page).toHaveURL("br/");
  await expect(page.locator("html")).toHaveAttribute("lang", "pt-BR");
  await expect(main(page).getByText(/R\$\s?\d/).first()).toBeVisible();
  await expect(main(page).getByText(/(?<!R)\$\d/)).toHaveCount(0);
  await chooseLanguage(page, "English");
  await expect(page).toHaveURL("br-en/");

  await main(page).getByRole("link", { name: "Phones", exact: true }).click();
  await expect(heading(page, "Phones")).toBeVisible();
  await main(page).getByRole("link", { name: "Halvik Fjord SE" }).click();
  await expect(page).toHaveURL("br-en/product/fjord-se");
  await expect(offer(page).getByText(/R\$1,699/)).toBeVisible();

  await chooseVariant(page, "Storage", "128 GB");
  await chooseVariant(page, "Colour", "Fog");
  await expect(page).toHaveURL("br-en/product/fjord-se?variant=fjord-se-fog-128");
  await expect(offer(page).getByText(/R\$1,999/)).toBeVisible();
  await addToCart(page);
  await expect(cartButton(page)).toHaveAccessibleName("Cart, 1 item");

  await goToCart(page);
  await expect(heading(page, "Cart")).toBeVisible();
  await expect(cartLines(page)).toHaveCount(1);
  await expect(cartLines(page)).toContainText("Fog, 128 GB");
  const quantity = page.getByRole("textbox", { name: "Quantity" });
  await page.getByRole("button", { name: "One more" }).click();
  await expect(quantity).toHaveValue("2");
  await expect(main(page).getByText(/Total\s+R\$3,998/)).toBeVisible();
  await quantity.fill("5");
  await quantity.press("Enter");
  await expect(main(page).getByText(/Total\s+R\$9,995/)).toBeVisible();
  await expect(cartButton(page)).toHaveAccessibleName("Cart, 5 items");

  await page.reload();
  await expect(quantity).toHaveValue("5");
  await expect(main(page).getByText(/Total\s+R\$9,995/)).toBeVisible();
  await expect(cartButton(page)).toHaveAccessibleName("Cart, 5 items");
  await expect(cartLines(page).getByRole("link", { name: "Halvik Fjord SE" })).toHaveAttribute("href", /variant=fjord-se-fog-128$/);

  await page.getByRole("button", { name: /^Remove/ }).click();
  await expect(main(page).getByText("Your cart is empty.")).toBeVisible();
  await expect(cartButton(page)).toHaveAccessibleName("Cart, empty");
  await page.reload();
  await expect(main(page).getByText("Your cart is empty.")).toBeVisible();
});

test("a variant's address shows that variant, with its own price and pictures", async ({ page }) => {
  await page.goto("us/product/trails-plus?variant=trails-plus-2years");
  await expect(main(page).getByRole("radio", { name: "2 years" })).toBeChecked();
  await expect(main(page).getByText("$69", { exact: true }).first()).toBeVisible();

  await page.goto("us/product/drift?variant=drift-chalk");
  await expect(main(page).getByRole("img", { name: /Chalk/ }).first()).toBeVisible();
  await chooseVariant(page, "Colour", "Lichen");
  await expect(main(page).getByRole("img", { name: /Lichen/ }).first()).toBeVisible();
  await expect(main(page).getByText("Only 3 left.")).toBeVisible();
});

test("a product whose only variant in stock is chosen cannot be over-ordered", async ({ page }) => {
  await page.goto("us/product/drift?variant=drift-lichen");
  for (let times = 0; times < 4; times++) await addToCart(page);
  await expect(cartButton(page)).toHaveAccessibleName("Cart, 3 items");
  await goToCart(page);
  await expect(page.getByRole("button", { name: "One more" })).toBeDisabled();
  const quantity = page.getByRole("textbox", { name: "Quantity" });
  await quantity.fill("50");
  await quantity.press("Enter");
  await expect(quantity).toHaveValue("3");
  await quantity.fill("many");
  await quantity.press("Enter");
  await expect(quantity).toHaveValue("3");
  await page.getByRole("button", { name: "One fewer" }).click();
  await expect(quantity).toHaveValue("2");
  await expect(main(page).getByText("$498", { exact: true }).first()).toBeVisible();
});

test("a sold out variant says so and has no add button; another choice has one", async ({ page }) => {
  await page.goto("us/product/bottle?variant=bottle-ember-750");
  await expect(main(page).getByText("Sold out in the United States")).toBeVisible();
  await expect(addButton(page)).toHaveCount(0);
  await expect(main(page).getByRole("radio", { name: /Sold out/, checked: true })).not.toHaveCount(0);
  await chooseVariant(page, "Colour", "Ink");
  await expect(main(page).getByText("Sold in the United States")).toBeVisible();
  await expect(addButton(page)).toBeVisible();
});

test("what one tab puts into the cart is in the other tab's at once", async ({ page, context }) => {
  const other = await context.newPage();
  await other.goto("us/cart");
  await expect(main(other).getByText("Your cart is empty.")).toBeVisible();

  await buy(page, "us/product/drift");
  await expect(cartButton(page)).toHaveAccessibleName("Cart, 1 item");
  await expect(cartButton(other)).toHaveAccessibleName("Cart, 1 item");
  await expect(cartLines(other)).toHaveCount(1);

  await other.getByRole("button", { name: "One more" }).click();
  await expect(cartButton(other)).toHaveAccessibleName("Cart, 2 items");
  await expect(cartButton(page)).toHaveAccessibleName("Cart, 2 items");

  // Both tabs change the cart in turn: neither takes back what the other did.
  await addToCart(page);
  await expect(cartButton(other)).toHaveAccessibleName("Cart, 3 items");
  await other.getByRole("button", { name: /^Remove/ }).click();
  await expect(cartButton(page)).toHaveAccessibleName("Cart, empty");
});

test("the keyboard alone leads from a product to the cart", async ({ page }) => {
  await page.goto("us/product/drift");
  await expect(addButton(page)).toBeVisible();
  const focused = page.locator(":focus");
  const tabTo = async (target) => {
    for (let steps = 0; steps < 60; steps++) {
      await page.keyboard.press("Tab");
      if (await target.evaluate((element) => element === document.activeElement)) return;
    }
    throw new Error("Tab does not lead there");
  };

  await page.keyboard.press("Tab");
  await expect(focused).toHaveText("Skip to content");
  await expect(focused).toBeInViewport();
  await page.keyboard.press("Enter");
  await expect(main(page)).toBeFocused();
  await expect(heading(page, "Halvik Drift")).toBeVisible();
  await tabTo(main(page).getByRole("radio", { name: "Ink" }));
  await page.keyboard.press("ArrowDown");
  await expect(page).toHaveURL("us/product/drift?variant=drift-chalk");
  await expect(focused).toHaveAccessibleName("Chalk");
  await tabTo(addButton(page));
  await page.keyboard.press("Space");
  await expect(cartButton(page)).toHaveAccessibleName("Cart, 1 item");
  // The cart opens beside the page and takes the focus; its way to the cart's page is reached in it.
  const drawer = page.getByRole("dialog", { name: "Cart" });
  await expect(drawer).toBeVisible();
  await tabTo(drawer.getByRole("link", { name: "View cart" }));
  await page.keyboard.press("Enter");
  await expect(drawer).toBeHidden();
  await expect(heading(page, "Cart")).toBeVisible();

  await tabTo(page.getByRole("button", { name: "One more" }));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("textbox", { name: "Quantity" })).toHaveValue("2");
  // The button is where it was, so the keyboard can go on.
  await expect(page.getByRole("button", { name: "One more" })).toBeFocused();
});
