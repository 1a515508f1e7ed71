// Pictures: few bytes, in the size that is shown, in their place before they come, and a sign where they do not.
import { expect, test } from "./support/journey.mjs";
import { expectStill } from "./support/stillness.mjs";
import { cards, main, pictures } from "./support/shopper.mjs";

// As a shopper looks through a page: to its end, with time to look.
async function lookThrough(page) {
  const step = page.viewportSize().height * 0.8;
  for (let seen = 0; ; seen += step) {
    await page.mouse.wheel(0, step);
    await page.waitForTimeout(120);
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    if (seen > height) break;
  }
  await page.waitForLoadState("networkidle");
}

test("a phone loads little for the pictures of the home page and of a list, all the way down", async ({ page, isMobile }) => {
  test.skip(!isMobile, "a phone's budget");
  const sizes = [];
  page.on("response", async (response) => {
    const type = response.headers()["content-type"] ?? "";
    const path = new URL(response.url()).pathname;
    if (!type.startsWith("image/") && !/\.(avif|webp|png|jpg|svg)$/.test(path)) return;
    sizes.push(response.body().then((body) => ({ path, size: body.length }), () => ({ path, size: 0 })));
  });
  for (const address of ["us/", "us/category/audio"]) {
    await page.goto(address);
    await expect(cards(page).first()).toBeVisible();
    await lookThrough(page);
  }
  const all = await Promise.all(sizes);
  const total = all.reduce((sum, { size }) => sum + size, 0);
  const largest = all.toSorted((one, other) => other.size - one.size).slice(0, 5);
  expect(all.length).toBeGreaterThan(10);
  expect(total, `the largest of ${all.length}: ${JSON.stringify(largest)}`).toBeLessThanOrEqual(400 * 1024);
});

test("of a picture's sizes the browser takes AVIF, and the smallest that is sharp", async ({ page }) => {
  for (const address of ["us/", "us/category/audio", "us/product/drift"]) {
    await page.goto(address);
    await expect(main(page).getByRole("article").first()).toBeVisible();
    await lookThrough(page);
    const shown = await page.evaluate(() =>
      [...document.querySelectorAll("main picture img")]
        .filter((image) => image.checkVisibility() && image.currentSrc)
        .map((image) => {
          const widths = [...(image.parentElement.querySelector("source")?.srcset ?? "").matchAll(/(\d+)w/g)].map(([, width]) => Number(width));
          const box = image.getBoundingClientRect();
          return { source: image.currentSrc, widths, needed: Math.max(box.width, box.height) * devicePixelRatio };
        }),
    );
    expect(shown.length, address).toBeGreaterThan(0);
    expect(shown.filter(({ source }) => !source.endsWith(".avif")).map(({ source }) => source), address).toEqual([]);
    // What is there already for a larger picture of the same is as good for a smaller one.
    const most = (source) => Math.max(...shown.filter((other) => other.source === source).map(({ needed }) => needed));
    const wasteful = shown.filter(({ source, widths }) => {
      const taken = Number(/-(\d+)\.avif$/.exec(source)?.[1]);
      const needed = most(source);
      // What `sizes` says is a little more than what is shown: a step too large is not.
      return widths.some((width) => width < taken && width >= needed * 1.25);
    });
    expect(wasteful, `${address}: larger than it is shown`).toEqual([]);
  }
});

test("a picture that does not come leaves a sign in its place", async ({ page, shop, journey }) => {
  journey.allow(/404.*\/pictures\/drift-/);
  shop.exchange(/^demo\/pictures\/drift-/, { status: 404, type: "text/plain", body: "not here" });
  await page.goto("us/product/drift");
  await expect(pictures(page).getByText("No picture").first()).toBeVisible();
  await page.goto("us/category/audio");
  const card = cards(page).filter({ has: page.getByRole("link", { name: "Halvik Drift", exact: true }) });
  const other = cards(page).filter({ has: page.getByRole("link", { name: "Halvik Buds 2", exact: true }) });
  await expect(card.getByText("No picture").first()).toBeVisible();
  await expect(other.getByRole("img", { includeHidden: true }).or(other.locator("img")).first()).toBeVisible();
  // The sign has the room that the picture would have had.
  const box = await card.locator(".picture").first().boundingBox();
  const otherBox = await other.locator(".picture").first().boundingBox();
  expect(Math.abs(box.height - otherBox.height)).toBeLessThanOrEqual(1);
});

test("nothing moves while pictures arrive", async ({ page }) => {
  await page.route(/\/demo\/pictures\//, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 300));
    await route.continue();
  });
  for (const address of ["us/", "us/category/audio", "us/product/drift", "ae/"]) {
    await page.goto(address);
    await expect(main(page).getByRole("article").first()).toBeVisible();
    await lookThrough(page);
    await expectStill(page, address);
  }
});
