// Narrowing a list: at once, in the address, and without losing one's place.
import { expect, test } from "./support/journey.mjs";
import { cards, listControls, main } from "./support/shopper.mjs";

const found = (page) => main(page).getByRole("status");
const focused = (page) => page.locator(":focus");
const isPhone = (page) => page.viewportSize().width < 1024;

test("a filter narrows the list at once, is in the address, and keeps the focus and the place", async ({ page }) => {
  await page.goto("us/category/phones");
  await expect(cards(page)).toHaveCount(8);
  const panel = await listControls(page);
  await panel.getByRole("checkbox", { name: /^Ink/ }).focus();
  await page.keyboard.press("Space");
  await expect(page).toHaveURL("us/category/phones?is.Colour=Ink");
  await expect(cards(page)).toHaveCount(7);
  await expect(focused(page)).toHaveAccessibleName(/^Ink/);
  await panel.getByRole("checkbox", { name: /^256 GB/ }).focus();
  const scrolled = await page.evaluate(() => scrollY);
  await page.keyboard.press("Space");
  await expect(page).toHaveURL("us/category/phones?is.Colour=Ink&is.Storage=256%20GB");
  await expect(cards(page)).toHaveCount(2);
  await expect(focused(page)).toHaveAccessibleName(/^256 GB/);
  expect(await page.evaluate(() => scrollY)).toBe(scrolled);

  await page.reload();
  await expect(cards(page)).toHaveCount(2);
  await expect((await listControls(page)).getByRole("checkbox", { name: /^Ink/ })).toBeChecked();
});

test("a card that stays in the list keeps its element, and so its picture", async ({ page }) => {
  await page.goto("us/category/phones");
  await expect(cards(page)).toHaveCount(8);
  await cards(page).filter({ hasText: "Halvik Fjord X2 Mini" }).evaluate((card) => (card.dataset.mark = "kept"));
  await (await listControls(page)).getByRole("checkbox", { name: /^256 GB/ }).check();
  await expect(cards(page)).toHaveCount(2);
  await expect(main(page).locator("[data-mark=kept]")).toHaveCount(1);
});

test("a price is applied when the field is left or Enter is pressed, and not before", async ({ page }) => {
  await page.goto("us/category/audio");
  await expect(cards(page)).toHaveCount(10);
  const panel = await listControls(page);
  const most = panel.getByRole("spinbutton", { name: "To" });
  await most.fill("120");
  await expect(page).toHaveURL("us/category/audio");
  await most.press("Enter");
  await expect(page).toHaveURL("us/category/audio?price-to=120");
  await expect(most).toBeFocused();
  await expect(cards(page)).not.toHaveCount(10);
  await most.fill("");
  await most.press("Tab");
  await expect(page).toHaveURL("us/category/audio");
  await expect(cards(page)).toHaveCount(10);
});

test("applied filters are taken off one by one or all at once", async ({ page }) => {
  await page.goto("us/search?q=halvik&brand=Halvik&is.Colour=Ink&reduced=yes&price-from=20&price-to=500&stars=3");
  const applied = main(page).getByRole("list", { name: "Filters" });
  await expect(applied.getByRole("listitem")).toHaveText(["Only reduced", "$20 to $500", "Halvik", "Ink", "3 stars and up"]);
  await applied.getByRole("button", { name: "Remove Only reduced" }).click();
  await expect(page).toHaveURL("us/search?q=halvik&brand=Halvik&is.Colour=Ink&price-from=20&price-to=500&stars=3");
  // The button that had the focus is gone: what is found now is said instead.
  await expect(found(page)).toBeFocused();
  await main(page).getByRole("button", { name: "Clear all" }).click();
  await expect(page).toHaveURL("us/search?q=halvik");
  await expect(applied).toHaveCount(0);
});

test("filters that leave nothing can be taken off where it says so", async ({ page }) => {
  await page.goto("us/category/audio?is.Colour=Ink&price-from=5000");
  await expect(main(page).getByRole("heading", { name: "There is nothing here that fits." })).toBeVisible();
  await main(page).getByRole("button", { name: "Clear the filters" }).click();
  await expect(page).toHaveURL("us/category/audio");
  await expect(cards(page)).toHaveCount(10);
});

test("the sheet of a phone says how many products there will be, and shows them", async ({ page }) => {
  test.skip(!isPhone(page), "beside the list there is no sheet");
  await page.goto("gb/category/phones");
  const sheet = await listControls(page);
  await expect(sheet.getByRole("button", { name: "Show 8 products" })).toBeVisible();
  await sheet.getByRole("checkbox", { name: /^Fog/ }).check();
  await sheet.getByRole("combobox", { name: "Sort by" }).selectOption("rating");
  await sheet.getByRole("button", { name: "Show 3 products" }).click();
  await expect(sheet).toBeHidden();
  await expect(page).toHaveURL("gb/category/phones?is.Colour=Fog&sort=rating");
  await expect(main(page).getByRole("button", { name: "Filter and sort 1 filter" })).toBeFocused();
});

test("the search answers while one types, and the arrow keys lead through what it finds", async ({ page }) => {
  await page.goto("us/");
  await page.getByRole("banner").getByRole("button", { name: "Search" }).click();
  const dialog = page.getByRole("dialog", { name: "Search" });
  const field = dialog.getByRole("searchbox");
  await expect(field).toBeFocused();
  await field.pressSequentially("drift");
  await expect(dialog.getByRole("status")).toHaveText("4 products");
  await page.keyboard.press("ArrowDown");
  await expect(focused(page)).toHaveAccessibleName(/^Halvik Drift/);
  await page.keyboard.press("ArrowUp");
  await expect(field).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL("us/search?q=drift");

  // It is remembered, and forgotten when asked to.
  await page.getByRole("banner").getByRole("button", { name: "Search" }).click();
  await field.fill("");
  await expect(dialog.getByRole("button", { name: "drift", exact: true })).toBeVisible();
  await dialog.getByRole("button", { name: "Forget “drift”" }).click();
  await expect(dialog.getByRole("button", { name: "drift", exact: true })).toHaveCount(0);
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
});

test("a region is found by any of its names", async ({ page }) => {
  await page.goto("us/category/phones?sort=price-up");
  await page.getByRole("banner").getByRole("button", { name: /^Region: / }).click();
  const dialog = page.getByRole("dialog", { name: "Choose a region" });
  const field = dialog.getByRole("searchbox", { name: "Search a region" });
  await field.fill("nowhere");
  await expect(dialog.getByText("No region of that name.")).toBeVisible();
  for (const name of ["germ", "deutsch", "DE", "eur"]) {
    await field.fill(name);
    await expect(dialog.getByRole("link", { name: /Deutschland/ })).toBeVisible();
    await expect(dialog.getByRole("link", { name: /^Brasil/ })).toBeHidden();
  }
  await field.fill("kingdom");
  await field.press("Enter");
  await expect(page).toHaveURL("gb/category/phones?sort=price-up");
  await expect(dialog).toBeHidden();
});
