// What a shopper does and looks at, in a shopper's words.
import { expect } from "@playwright/test";

// The price and the answer to "can I buy this, here, now?" are in the page's main part.
export const main = (page) => page.getByRole("main");
export const heading = (page, name) => main(page).getByRole("heading", { level: 1, name });
// What is asked for the product, whether it can be bought here, and the button: once on its page, whatever is repeated further
// down.
export const offer = (page) => main(page).locator(".buy-box");
export const pictures = (page) => main(page).locator("#pictures");
export const addButton = (page) => main(page).getByRole("button", { name: "Add to cart" });
export const cartButton = (page) => page.getByRole("banner").getByRole("button", { name: /^Cart, / });
// Its words are of the page's language, and it leads out of each of them.
export const regionPicker = (page) => page.getByRole("banner").locator(".site-header__region");
export const openDialog = (page) => page.locator("dialog[open]");
export const cards = (page) => main(page).getByRole("article");
export const cartLines = (page) => main(page).getByRole("listitem").filter({ has: page.getByRole("button", { name: /^Remove/ }) });

// A dialog that closes is gone from sight a moment later.
export async function expectNoDialog(page) {
  await expect(page.locator("dialog").filter({ visible: true })).toHaveCount(0);
}

async function choosePlace(page, list, name) {
  await regionPicker(page).click();
  await openDialog(page).locator(list).getByRole("link", { name }).click();
  await expectNoDialog(page);
}

// A region is found in the list by its own name or the reader's; the shop goes on in the region's language.
export const chooseRegion = (page, name) => choosePlace(page, ".region-list__regions", name);
// With something in the cart, the shopper is shown first what becomes of it.
export const switchDialog = (page) => page.locator("dialog[open]", { has: page.locator(".switch-dialog") });

// To a region with the cart, which is looked at and agreed to.
export async function switchRegion(page, name) {
  await regionPicker(page).click();
  await openDialog(page).locator(".region-list__regions").getByRole("link", { name }).click();
  await expect(switchDialog(page).getByRole("table")).toBeVisible();
  await switchDialog(page).locator(".switch-dialog__ways").getByRole("button").first().click();
  await expectNoDialog(page);
}

// A language is found by its own name: the region stays.
export const chooseLanguage = (page, name) => choosePlace(page, ".region-dialog__languages", name);

// To a region, and to its page in English.
export async function chooseRegionInEnglish(page, name, choose = chooseRegion) {
  const before = new URL(page.url()).pathname;
  await choose(page, name);
  await page.waitForURL((url) => url.pathname !== before);
  await chooseLanguage(page, "English");
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
}

// Order and filters of a list: on a phone they are in a sheet over the page, else beside the list.
export async function listControls(page) {
  if (page.viewportSize().width >= 1024) return main(page);
  const sheet = page.getByRole("dialog", { name: "Filter and sort" });
  if (!(await sheet.isVisible())) await main(page).getByRole("button", { name: /^Filter and sort/ }).click();
  return sheet;
}

// The sheet of a phone lies over the page until it is closed.
export async function closeSheet(page) {
  if (!(await openDialog(page).count())) return;
  await page.keyboard.press("Escape");
  await expectNoDialog(page);
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

// The drawer of the cart leads to the cart's own page.
export async function goToCart(page) {
  await cartButton(page).click();
  await page.getByRole("dialog", { name: "Cart" }).getByRole("link", { name: "View cart" }).click();
  await expect(page).toHaveURL(/\/cart$/);
  await expect(page.getByRole("dialog", { name: "Cart" })).toBeHidden();
  await expect(heading(page, "Cart")).toBeVisible();
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
