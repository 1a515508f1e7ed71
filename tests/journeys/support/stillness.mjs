// Whether a page holds still while it loads, by the browser's own measure of layout shifts.
import { expect } from "@playwright/test";

// Runs in each page before its own scripts. Shifts that follow the shopper's own input do not count.
export function noteLayoutShifts() {
  const nameOf = (node) => (node ? [node.localName, ...(node.classList ?? [])].join(".") : "a node that has gone");
  globalThis.layoutShifts = [];
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries().filter((entry) => !entry.hadRecentInput)) {
      const moved = entry.sources.map(({ node, previousRect, currentRect }) => {
        const element = node?.nodeType === Node.TEXT_NODE ? node.parentElement : node;
        return `${nameOf(element)} by ${currentRect.y - previousRect.y} px`;
      });
      globalThis.layoutShifts.push({ value: entry.value, moved });
    }
  }).observe({ type: "layout-shift", buffered: true });
}

// Expects that nothing has moved so far; the message names what did.
export async function expectStill(page, where) {
  await page.waitForLoadState("networkidle");
  const shifts = await page.evaluate(() => globalThis.layoutShifts);
  const total = shifts.reduce((sum, shift) => sum + shift.value, 0);
  const moved = shifts.map(({ value, moved }) => `${value.toFixed(4)}: ${moved.join(", ")}`).join("\n");
  expect(total, `${where} moved\n${moved}`).toBeLessThanOrEqual(0.01);
}
