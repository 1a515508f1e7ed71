// What a list can be narrowed by: values of every kind with what each would leave, and prices with a picture.
import { expect, test } from "./support/journey.mjs";
import { cards, listControls, main } from "./support/shopper.mjs";

const found = (page) => main(page).getByRole("status");
const applied = (page) => main(page).getByRole("list", { name: "Filters" }).getByRole("listitem");
const group = (panel, name) => panel.getByRole("group", { name, exact: true });

// A facet further down the panel is closed at first.
async function openFacet(panel, name) {
  const facet = panel.locator("details", { has: panel.page().locator("summary", { hasText: new RegExp(`^${name}$`) }) });
  if (!(await facet.evaluate((details) => details.open))) await facet.locator("summary").click();
  return group(panel, name);
}

// How many of the products that were found are sold here.
async function sold(page) {
  const [total, not = 0] = (await found(page).textContent()).match(/\d+/g)?.map(Number) ?? [0];
  return total - not;
}

const count = (value) => value.evaluate((box) => Number(box.closest("label").querySelector(".filter-panel__count").textContent));

// What stands behind a value is how many products that are sold here choosing it leaves.
async function choose(page, value) {
  const promised = await count(value);
  await value.check();
  await expect.poll(() => sold(page)).toBe(promised);
  return promised;
}

test("a value of each kind leaves as many products as it says, and is taken off as a chip", async ({ page }) => {
  const ways = [
    ["us/search", "Categories", "checkbox", /^Bands and watches/, "in=wearables", "Bands and watches"],
    ["us/search", "Availability", "checkbox", /^Can be bought now/, "when=now", "Can be bought now"],
    ["us/search", "Brand", "checkbox", /^Tramontane/, "brand=Tramontane", "Tramontane"],
    ["us/category/audio", "Rating", "radio", /^4 stars and up/, "stars=4", "4 stars and up"],
    ["us/category/audio", "Codecs", "checkbox", /^LC3/, "has.Codecs=LC3", "Codecs: LC3"],
  ];
  for (const [address, facet, role, value, parameter, chip] of ways) {
    await page.goto(address);
    const panel = await listControls(page);
    await choose(page, (await openFacet(panel, facet)).getByRole(role, { name: value }));
    expect(new URL(page.url()).search).toBe(`?${parameter}`);
    // On a phone the chips are below the sheet.
    await page.reload();
    await expect(applied(page)).toHaveText([chip]);
    await applied(page).getByRole("button", { name: `Remove ${chip}` }).click();
    await expect(page).toHaveURL(address);
    await expect(applied(page)).toHaveCount(0);
  }
});

test("within a facet one value or another will do, and what would find nothing cannot be chosen", async ({ page }) => {
  await page.goto("us/search");
  const panel = await listControls(page);
  const categories = await openFacet(panel, "Categories");
  const bands = await choose(page, categories.getByRole("checkbox", { name: /^Bands and watches/ }));
  const phones = categories.getByRole("checkbox", { name: /^Phones/ });
  const more = await count(phones);
  await phones.check();
  await expect.poll(() => sold(page)).toBe(bands + more);

  // In an address may be what nothing has: it can be given up, and nothing else be chosen.
  await page.goto("us/search?in=phones&tag=nonsense");
  await expect(found(page)).toContainText("No products");
  const empty = await listControls(page);
  await expect(group(empty, "Categories").getByRole("checkbox", { name: /^Phones 0/ })).toBeEnabled();
  const others = group(empty, "Categories").getByRole("checkbox", { checked: false });
  for (const other of await others.all()) await expect(other).toBeDisabled();
});

test("a facet of many values shows some of them, all of them, or those of a name", async ({ page }) => {
  await page.goto("us/category/audio");
  const contents = await openFacet(await listControls(page), "Contents");
  const values = contents.getByRole("checkbox");
  await expect(values).toHaveCount(8);
  const field = contents.getByRole("searchbox", { name: "Find in Contents" });
  await field.fill("POUCH");
  await expect(values).not.toHaveCount(8);
  for (const label of await contents.locator("label").allInnerTexts()) expect(label.toLowerCase()).toContain("pouch");
  await field.fill("nothing of this name");
  await expect(values).toHaveCount(0);
  await expect(contents.getByText("No such value.")).toBeVisible();
  await field.fill("");
  await expect(values).toHaveCount(8);
  await contents.getByRole("button", { name: /^Show all \d+$/ }).click();
  const all = await values.count();
  expect(all).toBeGreaterThan(12);

  // One that is given up again keeps its row, and the focus.
  await page.reload();
  const again = await openFacet(await listControls(page), "Contents");
  await again.getByRole("searchbox").fill("pouch");
  const pouch = again.getByRole("checkbox", { name: /^pouch/ }).first();
  await pouch.focus();
  await page.keyboard.press("Space");
  await expect(page).toHaveURL(/has\.Contents=pouch/);
  await page.keyboard.press("Space");
  await expect(page).toHaveURL("us/category/audio");
  await expect(pouch).toBeFocused();
});

test("the slider of prices works by keyboard: each thumb stops at the other, and at its end it asks for nothing", async ({ page }) => {
  await page.goto("us/category/audio");
  const price = group(await listControls(page), "Price");
  const [from, to] = [price.getByRole("slider", { name: "From" }), price.getByRole("slider", { name: "To" })];
  await expect(from).toHaveAttribute("aria-valuetext", "$49");
  await expect(to).toHaveAttribute("aria-valuetext", "$249");
  await expect(price.getByText(/^Prices from \$49 to \$249, most often between/)).toHaveCount(1);
  const chosenBars = price.locator(".price-slider__bar--chosen");
  const allBars = await chosenBars.count();
  expect(allBars).toBeGreaterThan(5);

  await to.focus();
  await page.keyboard.press("PageDown");
  await expect(page).toHaveURL(/\?price-to=\d+$/);
  await expect(to).toBeFocused();
  expect(await chosenBars.count()).toBeLessThan(allBars);
  const most = Number(new URL(page.url()).searchParams.get("price-to"));
  await expect(price.getByRole("spinbutton", { name: "To" })).toHaveValue(String(most));
  await expect(to).toHaveAttribute("aria-valuetext", `$${most}`);

  await from.focus();
  await page.keyboard.press("End");
  await expect(page).toHaveURL(`us/category/audio?price-from=${most}&price-to=${most}`);
  await page.keyboard.press("Home");
  await expect(page).toHaveURL(`us/category/audio?price-to=${most}`);
  await to.focus();
  await page.keyboard.press("End");
  await expect(page).toHaveURL("us/category/audio");
  await expect(cards(page)).toHaveCount(10);
});

test("a thumb that is dragged shows where it is, and asks when it is let go", async ({ page, isMobile }) => {
  test.skip(isMobile, "a finger's gesture is the browser's own; the pointer's is the same to the page");
  await page.goto("us/category/audio");
  const price = group(await listControls(page), "Price");
  const track = await price.locator(".price-slider__track").boundingBox();
  const middle = track.y + track.height / 2;
  await page.mouse.move(track.x + track.width - 12, middle);
  await page.mouse.down();
  await page.mouse.move(track.x + track.width / 2, middle, { steps: 5 });
  await expect(price.getByRole("spinbutton", { name: "To" })).not.toHaveValue("");
  await expect(page).toHaveURL("us/category/audio");
  const shown = await price.getByRole("spinbutton", { name: "To" }).inputValue();
  await page.mouse.up();
  await expect(page).toHaveURL(`us/category/audio?price-to=${shown}`);
  await expect(cards(page)).not.toHaveCount(10);
});

test("where lines run from right to left, prices do too", async ({ page }) => {
  await page.goto("ae/category/audio");
  await expect(cards(page).first()).toBeVisible();
  if (page.viewportSize().width < 1024) await main(page).locator(".list-controls__filter").click();
  const panel = page.locator(".filter-panel").filter({ visible: true });
  const [from, to] = [panel.getByRole("slider").nth(0), panel.getByRole("slider").nth(1)];
  await from.focus();
  // Onwards is to the left.
  await page.keyboard.press("ArrowLeft");
  await expect(page).toHaveURL(/\?price-from=\d+$/);
  await page.keyboard.press("ArrowRight");
  await expect(page).toHaveURL(/audio$/);
  await to.focus();
  await page.keyboard.press("PageDown");
  await expect(page).toHaveURL(/\?price-to=\d+$/);
  const [track, chosen] = [await panel.locator(".price-slider__track").boundingBox(), await panel.locator(".price-slider__chosen").boundingBox()];
  expect(track.x + track.width - (chosen.x + chosen.width)).toBeLessThan(chosen.x - track.x);
});
