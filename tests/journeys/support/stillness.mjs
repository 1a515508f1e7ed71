// Whether a page holds still while it loads, by the browser's own measure of layout shifts.
import { expect } from "@playwright/test";

// Runs in each page before its own scripts. Shifts that follow the shopper's own input do not count.
export function noteLayoutShifts() {
  const nameOf = (node) => (node ? [node.localName, ...(node.classList ?? [])].join(".") : "a node that has gone");
  globalThis.layoutShifts = [];
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries().filter((entry) => !entry.hadRecentInput)) {
      const moved = entry.sources.map((source) => `${nameOf(source.node?.nodeType === 1 ? source.node : source.node?.parentElement)} by ${source.currentRect.y - source.previousRect.y} px`);
      globalThis.layoutShifts.push({ value: entry.value, moved });
    }
  }).observe({ type: "layout-shift", buffered: true });
}

// Expects that nothing has moved so far; the message names what did.
export async function expectStill(page) {
  await page.waitForLoadState("networkidle");
  const shifts = await page.evaluate(() => globalThis.layoutShifts);
  const total = shifts.reduce((sum, shift) => sum + shift.value, 0);
  const moved = shifts.map(({ value, moved }) => `${value.toFixed(4)}: ${moved.join(", ")}`).join("\n");
  expect(total, `the page moved while it loaded\n${moved}`).toBeLessThanOrEqual(0.01);
}
