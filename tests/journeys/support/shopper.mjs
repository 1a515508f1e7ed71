// What a shopper does and looks at, in a shopper's words.
import { expect } from "@playwright/test";

// The price and the answer to "can I buy this, here, now?" are in the page's main part.
export const main = (page) => page.getByRole("main");
export const heading = (page, name) => main(page).getByRole("heading", { level: 1, name });
export const addButton = (page) => main(page).getByRole("button", { name: "Add to cart" });
export const cartLink = (page) => page.getByRole("banner").getByRole("link", { name: /^Cart, / });
export const regionPicker = (page) => page.getByRole("banner").getByLabel(/^Region: |^Choose a region$/);
export const cards = (page) => main(page).getByRole("article");
export const cartLines = (page) => main(page).getByRole("listitem").filter({ has: page.getByRole("button", { name: /^Remove/ }) });

export async function chooseRegion(page, name) {
  await regionPicker(page).click();
  await page.getByRole("banner").getByRole("link", { name }).click();
}

// Order and filters of a list: on a phone they are in a sheet over the page, else beside the list.
export async function listControls(page) {
  if (page.viewportSize().width >= 1024) return main(page);
  const sheet = page.getByRole("dialog", { name: "Filter and sort" });
  if (!(await sheet.isVisible())) await main(page).getByRole("button", { name: /^Filter and sort/ }).click();
  return sheet;
}

// A value is chosen by its label, as a finger does: the radio button itself is drawn by the label.
export async function chooseVariant(page, option, value) {
  await main(page).getByRole("group", { name: option }).locator("label").filter({ hasText: value }).click();
}

export async function addToCart(page) {
  await addButton(page).click();
  // The cart opens beside the page, and is closed again.
  const cart = page.getByRole("dialog", { name: "Cart" });
  await expect(cart).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(cart).toBeHidden();
}

// Opens a product at its address and puts one into the cart.
export async function buy(page, address) {
  await page.goto(address);
  await addToCart(page);
}

// The amounts that are to be paid in a text such as "from $799 before: $849", the first of each card.
export async function shownPrices(page) {
  const texts = await cards(page).allInnerTexts();
  const amounts = texts.map((text) => /\$([\d,]+(?:\.\d+)?)/.exec(text)?.[1]);
  return amounts.filter(Boolean).map((amount) => Number(amount.replaceAll(",", "")));
}
