// A product's page: its pictures, its variants, and what it takes to buy it.
import { expect, test } from "./support/journey.mjs";
import { main, pictures } from "./support/shopper.mjs";

// Which picture of a strip is in view, counted from nought.
const shown = (strip) => strip.evaluate((strip) => Math.round(Math.abs(strip.scrollLeft) / strip.clientWidth));

test("pictures are moved by arrow keys, and another variant starts with its first", async ({ page }) => {
  await page.goto("gb/product/fjord-x2");
  await pictures(page).focus();
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => shown(pictures(page))).toBe(1);
  await main(page).locator("label").filter({ hasText: "Lichen" }).click();
  await expect.poll(() => shown(pictures(page))).toBe(0);
  await expect(pictures(page).getByRole("img").first()).toHaveAccessibleName(/Lichen/);
});

test("a picture is looked at from near over the whole window, and the page stays where one left off", async ({ page }) => {
  await page.goto("gb/product/fjord-x2");
  await pictures(page).hover();
  await main(page).getByRole("button", { name: "Enlarge the picture" }).click();
  const viewer = page.getByRole("dialog", { name: "Halvik Fjord X2" });
  await expect(viewer).toBeVisible();
  await viewer.getByRole("button", { name: "Next picture" }).click();
  await expect(viewer.getByText("2 / 2")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(viewer).toBeHidden();
  await expect.poll(() => shown(pictures(page))).toBe(1);
});

test("the bar to buy comes once the button has gone, and buys the chosen variant", async ({ page }) => {
  await page.goto("us/product/drift?variant=drift-chalk");
  const bar = page.locator(".buy-bar");
  await expect(main(page).getByRole("button", { name: "Add to cart" })).toBeVisible();
  await expect(bar).toBeHidden();
  await main(page).getByRole("heading", { name: "Specifications" }).scrollIntoViewIfNeeded();
  await page.mouse.wheel(0, 1200);
  await expect(bar).toBeVisible();
  await bar.getByRole("button", { name: "Add to cart" }).click();
  const cart = page.getByRole("dialog", { name: "Cart" });
  await expect(cart.getByText("Chalk")).toBeVisible();
});

test("reviews are narrowed by their stars", async ({ page }) => {
  await page.goto("us/product/drift");
  const bar = main(page).getByRole("button", { name: /^1 star: / });
  await bar.click();
  await expect(bar).toHaveAttribute("aria-pressed", "true");
  const reviews = main(page).locator(".review-list__review");
  await expect(reviews.first()).toContainText("1 out of 5 stars");
  await expect(reviews.filter({ hasText: "5 out of 5 stars," })).toHaveCount(0);
  await bar.click();
  await expect(bar).toHaveAttribute("aria-pressed", "false");
});

test("a quick view from a card leads into the cart without leaving the list", async ({ page, isMobile }) => {
  test.skip(isMobile, "a finger goes to the page itself");
  await page.goto("us/category/audio");
  await main(page).getByRole("article").filter({ hasText: "Halvik Drift Lite" }).hover();
  await main(page).getByRole("button", { name: "Quick view: Halvik Drift Lite" }).click();
  const quickView = page.getByRole("dialog", { name: "Quick view" });
  await quickView.locator("label").filter({ hasText: "Rose" }).click();
  await quickView.getByRole("button", { name: "Add to cart" }).click();
  await expect(page.getByRole("dialog", { name: "Cart" }).getByText("Rose")).toBeVisible();
  await expect(quickView).toBeHidden();
  await expect(page).toHaveURL("us/category/audio");
});
