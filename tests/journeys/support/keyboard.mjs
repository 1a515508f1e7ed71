// Going through a page with the Tab key, and seeing where one is.
import { expect } from "@playwright/test";

// Presses Tab until `target` has the focus, and expects that one sees it there.
export async function tabTo(page, target, most = 160) {
  await expect(target).toBeVisible();
  for (let steps = 0; steps < most; steps++) {
    await page.keyboard.press("Tab");
    if (await target.evaluate((element) => element === document.activeElement)) {
      return expectFocusShown(page, String(target));
    }
  }
  throw new Error(`${most} times Tab do not lead to ${target}`);
}

// Expects an outline around what has the focus, or around the label, the card or the field that draws it.
export async function expectFocusShown(page, where) {
  const shown = () =>
    page.evaluate(() => {
      const focused = document.activeElement;
      const around = [focused, ...["label", "form", "article"].map((name) => focused.closest(name))].filter(Boolean);
      const isOutlined = ({ outlineStyle, outlineWidth }) => outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 1;
      const hasOutline = (element) =>
        [null, "::before", "::after"].some((part) => isOutlined(getComputedStyle(element, part)));
      const { width, height, bottom, top } = (focused.closest("label") ?? focused).getBoundingClientRect();
      const isInView = width > 0 && height > 0 && bottom > 0 && top < innerHeight;
      return { hasOutline: around.some(hasOutline), isInView };
    });
  await expect.poll(shown, { message: `the focus is seen: ${where}` }).toEqual({ hasOutline: true, isInView: true });
}
