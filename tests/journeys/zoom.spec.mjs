// Large text, a narrow window and the reader's own colours: everything stays to be seen and used.
import { expect, test } from "./support/journey.mjs";
import { addButton, buy, cartLines, cards, main, offer } from "./support/shopper.mjs";

const pages = {
  home: { address: "", arrived: (page) => cards(page).first() },
  "a list": { address: "category/audio", arrived: (page) => cards(page).first() },
  "a product": { address: "product/drift", arrived: (page) => offer(page).getByRole("button") },
  "the cart": { address: "cart", arrived: (page) => main(page).locator(".cart-line").first() },
};

// How far the page can be moved sideways, and what sticks out of it; not what is cut off or scrolls in its own frame.
const sticksOut = (page) =>
  page.evaluate(() => {
    const isFramed = (element) => {
      for (let frame = element.parentElement; frame && frame !== document.body; frame = frame.parentElement) {
        if (getComputedStyle(frame).overflowX !== "visible") return true;
      }
      return false;
    };
    const width = document.documentElement.clientWidth;
    const reaches = ({ left, right }) => left < -0.5 || right > width + 0.5;
    const wide = [...document.querySelectorAll("body *")]
      .filter((element) => element.checkVisibility() && reaches(element.getBoundingClientRect()) && !isFramed(element))
      .filter((element) => !element.classList.contains("skip-link") && !element.closest(".visually-hidden"));
    const excess = Math.max(0, document.documentElement.scrollWidth - width);
    return { excess, wide: wide.map((element) => element.getAttribute("class") ?? element.localName) };
  });

for (const region of ["us", "ae"]) {
  test(`${region}: nothing sticks out of 320 pixels, nor with text of twice its size`, async ({ page }) => {
    test.slow();
    const size = page.viewportSize();
    await page.goto(`${region}/product/drift`);
    await offer(page).getByRole("button").click();
    await expect(page.locator("dialog[open] .cart-line")).toHaveCount(1);
    for (const [name, { address, arrived }] of Object.entries(pages)) {
      await test.step(name, async () => {
        await page.setViewportSize(size);
        await page.goto(`${region}/${address}`);
        await expect(arrived(page)).toBeVisible();
        await page.setViewportSize({ width: 320, height: 640 });
        expect.soft(await sticksOut(page), `${name} at 320 pixels`).toEqual({ excess: 0, wide: [] });
        await page.setViewportSize(size);
        await page.evaluate(() => (document.documentElement.style.fontSize = "200%"));
        expect.soft(await sticksOut(page), `${name} with large text`).toEqual({ excess: 0, wide: [] });
        await page.setViewportSize({ width: 320, height: 640 });
        expect.soft(await sticksOut(page), `${name} with large text at 320 pixels`).toEqual({ excess: 0, wide: [] });
      });
    }
  });
}

test("with text of twice its size a product can still be bought", async ({ page }) => {
  await page.goto("us/product/drift");
  await expect(addButton(page)).toBeVisible();
  await page.evaluate(() => (document.documentElement.style.fontSize = "200%"));
  await addButton(page).click();
  const cart = page.getByRole("dialog", { name: "Cart" });
  await cart.getByRole("link", { name: "View cart" }).click();
  await expect(cart).toBeHidden();
  await expect(cartLines(page)).toHaveCount(1);
});

test("in the reader's own colours each button has a border, and a chosen value is seen", async ({ page }) => {
  await buy(page, "us/product/drift");
  await page.emulateMedia({ forcedColors: "active" });
  const withoutBorder = () =>
    page.evaluate(() => {
      const isBordered = (element) => {
        const { borderTopStyle, borderTopWidth, borderBottomStyle } = getComputedStyle(element);
        return borderTopStyle !== "none" && borderBottomStyle !== "none" && Number.parseFloat(borderTopWidth) >= 1;
      };
      const buttons = [...document.querySelectorAll(".button, .variant-picker__value, .chip, .quantity-picker")];
      const shown = buttons.filter((button) => button.checkVisibility());
      return { shown: shown.length, bare: shown.filter((button) => !isBordered(button)).map((button) => button.className) };
    });
  for (const address of ["us/", "us/category/audio", "us/product/drift", "us/cart"]) {
    await page.goto(address);
    await expect(main(page).getByRole("link").first()).toBeVisible();
    await expect.poll(async () => (await withoutBorder()).shown, address).toBeGreaterThan(0);
    expect.soft((await withoutBorder()).bare, `${address}: without a border`).toEqual([]);
  }
  await page.goto("us/product/drift");
  const look = (name) =>
    main(page).locator(".variant-picker__value").filter({ hasText: name }).evaluate((value) => {
      const { outline, border, backgroundColor, color, boxShadow } = getComputedStyle(value);
      return [outline, border, backgroundColor, color, boxShadow].join(" | ");
    });
  await expect(offer(page)).toBeVisible();
  expect(await look("Ink")).not.toBe(await look("Chalk"));
});
