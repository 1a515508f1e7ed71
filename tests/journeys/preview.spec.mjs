// Staff looks at the shop as of another moment, elsewhere, or as on a first visit.
import { expectAccessible } from "./support/accessible.mjs";
import { expect, test } from "./support/journey.mjs";
import { addButton, addToCart, cartButton, main } from "./support/shopper.mjs";

const panel = (page) => page.getByRole("complementary", { name: "Preview" });
const open = (page) => panel(page).locator("summary").click();
const moment = (page) => panel(page).getByLabel("Date and time");

test("a shop that nobody previews has no panel", async ({ page }) => {
  await page.goto("us/");
  await expect(main(page).getByRole("article").first()).toBeVisible();
  await expect(panel(page)).toHaveCount(0);
});

test("the whole shop is as of the moment that is looked at, until the preview is ended", async ({ page }) => {
  await page.goto("de-en/product/watch-4-trail?preview");
  await expect(panel(page)).toContainText("Preview: the shop as it is now");
  await expect(addButton(page)).toHaveCount(0);
  await open(page);
  await moment(page).fill("2027-03-01T07:59:30");
  await moment(page).blur();
  await expect(panel(page)).toContainText("Preview: the shop as of March 1, 2027");
  await expect(addButton(page)).toHaveCount(0);
  await moment(page).fill("2027-03-01T08:00:00");
  await moment(page).blur();
  await expect(addButton(page)).toBeVisible();

  // Another page, and a reload, are of that moment too.
  await page.goto("de-en/category/wearables");
  await expect(panel(page)).toContainText("March 1, 2027");
  await page.reload();
  await expect(panel(page)).toContainText("March 1, 2027");
  await open(page);
  await panel(page).getByRole("button", { name: "End preview" }).click();
  await expect(panel(page)).toHaveCount(0);
  await page.goto("de-en/product/watch-4-trail");
  await expect(main(page).getByRole("timer").first()).toBeVisible();
  await expect(addButton(page)).toHaveCount(0);
});

test("an address can name the moment", async ({ page }) => {
  await page.goto("de-en/product/watch-4-trail?preview=2027-03-01T09:00:00%2B01:00");
  await expect(panel(page)).toContainText("March 1, 2027");
  await expect(addButton(page)).toBeVisible();
});

test("another region is looked at on the same page", async ({ page }) => {
  await page.goto("us/product/fjord-x2?preview");
  await open(page);
  await panel(page).getByLabel("Region").selectOption("br");
  await expect(page).toHaveURL(/\/br\/product\/fjord-x2/);
  await expect(main(page).locator(".buy-box .add-to-cart")).toBeVisible();
  await expect(page.locator(".preview-panel")).toBeVisible();
});

test("a first visit has nothing that this browser keeps, and takes nothing from it", async ({ page }) => {
  await page.goto("us/product/drift");
  await addToCart(page);
  await page.goto("us/?preview");
  await expect(cartButton(page)).toHaveAccessibleName(/1 item/);
  await open(page);
  await panel(page).getByLabel("As on a first visit").check();
  await expect(panel(page).getByLabel("As on a first visit")).toBeChecked();
  await expect(cartButton(page)).not.toHaveAccessibleName(/1 item/);
  await page.goto("us/product/thermo");
  await expect(addButton(page)).toBeVisible();
  await open(page);
  await panel(page).getByRole("button", { name: "End preview" }).click();
  await expect(panel(page)).toHaveCount(0);
  await expect(cartButton(page)).toHaveAccessibleName(/1 item/);
});

test("the report names what changes in the next days, and leads to the moment", async ({ page, time }) => {
  await time.start("2026-11-25T12:00:00Z");
  await page.goto("de-en/product/daypack?preview");
  await open(page);
  const report = panel(page).locator("section");
  await expect(report).toContainText("What changes in the next 90 days");
  await expect(report).toContainText("Tramontane Daypack: New price €84.15");
  await expect(report).not.toContainText("Halvik Watch 4 Trail");
  await report.getByLabel("Days ahead").fill("120");
  await report.getByLabel("Days ahead").blur();
  await expect(report).toContainText("Halvik Watch 4 Trail: Opens");
  await expect(main(page).locator(".buy-box__price")).toContainText("€99");
  await report.getByRole("button", { name: "Look at that moment" }).first().click();
  await expect(panel(page)).toContainText("December 4, 2026");
  await expect(main(page).locator(".buy-box__price")).toContainText("€84.15");
  await expectAccessible(page, "the preview");
});
