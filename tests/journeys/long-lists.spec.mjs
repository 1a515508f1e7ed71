// More of a list: appended to what is there, or page by page; light for the browser, and where it was on Back.
import { expect, test } from "./support/journey.mjs";
import { dummyJson } from "./support/apis.mjs";
import { cards, heading, main } from "./support/shopper.mjs";

// What is far from the window is not drawn: it has a text, and none that is seen.
const names = (page) => cards(page).getByRole("heading").allTextContents();
const more = (page) => main(page).getByRole("button", { name: "Show more" });
const pages = (page) => main(page).getByRole("navigation", { name: "Pages" });
const top = (locator) => locator.evaluate((element) => Math.round(element.getBoundingClientRect().top));

test("the next page is appended: what is there stays, the focus goes to what is new, the address says both", async ({ page }) => {
  await page.goto("us/search");
  await expect(main(page).getByText("Products 1 to 24 of 70")).toBeVisible();
  const first = await names(page);
  await cards(page).nth(3).evaluate((card) => (card.dataset.mark = "kept"));
  await more(page).focus();
  const scrolled = await page.evaluate(() => scrollY);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL("us/search?page=1-2");
  await expect(cards(page)).toHaveCount(48);
  expect((await names(page)).slice(0, 24)).toEqual(first);
  await expect(main(page).locator("[data-mark=kept]")).toHaveCount(1);
  await expect(cards(page).nth(24).getByRole("link")).toBeFocused();
  expect(await page.evaluate(() => scrollY)).toBe(scrolled);
  await expect(main(page).getByText("Products 1 to 48 of 70")).toBeVisible();
  await expect(pages(page).getByText("Pages 1 to 2 of 3")).toBeVisible();

  await more(page).click();
  await expect(page).toHaveURL("us/search?page=1-3");
  await expect(cards(page)).toHaveCount(70);
  await expect(more(page)).toBeHidden();
  await expect(pages(page)).toHaveCount(0);
  const all = await names(page);
  expect(new Set(all).size).toBe(70);

  await page.reload();
  await expect(cards(page).getByRole("heading")).toHaveText(all);
});

test("pages have numbers: another one begins at its top, and from any of them there is more", async ({ page }) => {
  await page.goto("us/search");
  await pages(page).getByRole("link", { name: "Page 2" }).click();
  await expect(page).toHaveURL("us/search?page=2");
  await expect(cards(page)).toHaveCount(24);
  await expect(pages(page).getByRole("link", { name: "Page 2" })).toHaveAttribute("aria-current", "page");
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(0);
  const second = await names(page);
  await more(page).click();
  await expect(page).toHaveURL("us/search?page=2-3");
  await expect(cards(page)).toHaveCount(46);
  expect((await names(page)).slice(0, 24)).toEqual(second);
  await pages(page).getByRole("link", { name: "Previous" }).click();
  await expect(page).toHaveURL("us/search");

  // A filter begins anew, and a page behind the end is the last one.
  await page.goto("us/search?page=1-2&brand=Halvik");
  await expect(cards(page)).toHaveCount(48);
  await main(page).getByRole("button", { name: "Remove Halvik" }).click();
  await expect(page).toHaveURL("us/search");
  await page.goto("us/search?page=9");
  await expect(cards(page)).toHaveCount(22);
});

test("Back from a product far down leads to as many products, and to the same one at the same place", async ({ page, shop, startApi }) => {
  const api = await startApi(dummyJson(300));
  await shop.readFrom(`${api.url}/products`);
  await page.goto("us/search?page=1-4");
  await expect(cards(page)).toHaveCount(96);
  const link = cards(page).nth(80).getByRole("link");
  const name = await link.textContent();
  await link.evaluate((element) => element.scrollIntoView({ block: "center" }));
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 300)));
  const before = await top(link);
  await link.click();
  await expect(heading(page, name)).toBeVisible();
  await page.goBack();
  await expect(cards(page)).toHaveCount(96);
  await expect(async () => expect(Math.abs((await top(link)) - before)).toBeLessThanOrEqual(4)).toPass({ timeout: 5000 });
  await expect(link).toHaveText(name);
});

test("a list does not grow for ever: after ten pages the next one stands alone", async ({ page, shop, startApi }) => {
  const api = await startApi(dummyJson(300));
  await shop.readFrom(`${api.url}/products`);
  await page.goto("us/search?page=1-9");
  await expect(cards(page)).toHaveCount(216);
  await more(page).click();
  await expect(page).toHaveURL("us/search?page=1-10");
  await expect(cards(page)).toHaveCount(240);
  await expect(more(page)).toBeHidden();
  await pages(page).getByRole("link", { name: "Next" }).click();
  await expect(page).toHaveURL("us/search?page=11");
  await expect(cards(page)).toHaveCount(24);
  await expect(main(page).getByText("Products 241 to 264 of 300")).toBeVisible();

  // What is far from the window is not drawn, and is found all the same.
  await page.goto("us/search?page=1-10&sort=newest");
  await expect(cards(page)).toHaveCount(240);
  const isDrawn = (at) => cards(page).nth(at).evaluate((card) => card.checkVisibility({ contentVisibilityAuto: true }));
  await expect.poll(() => isDrawn(0)).toBe(true);
  await expect.poll(() => isDrawn(239)).toBe(false);
  await cards(page).nth(239).scrollIntoViewIfNeeded();
  await expect.poll(() => isDrawn(239)).toBe(true);
});
