// What axe finds on a page.
import AxeBuilder from "@axe-core/playwright";
import { expect } from "@playwright/test";

// Another color scheme changes colors and nothing else, so in the dark only these can find something new.
const rulesOfColor = ["color-contrast", "link-in-text-block"];

// Expects that axe finds nothing at all, in light and in dark; the message names each rule with the elements that
// break it.
export async function expectAccessible(page, where) {
  for (const colorScheme of ["light", "dark"]) {
    await page.emulateMedia({ colorScheme });
    await page.evaluate(settle);
    // The shop has no frames; this mode spares axe a page of its own.
    const axe = new AxeBuilder({ page }).setLegacyMode(true);
    if (colorScheme === "dark") axe.withRules(rulesOfColor);
    const { violations } = await axe.analyze();
    expect.soft(violations.map(inWords), `axe on ${where}, ${colorScheme}`).toEqual([]);
  }
}

// Another scheme fades in: half way, colors are of neither. What moves for ever, such as a skeleton, is not waited for.
function settle() {
  const ends = (animation) => Number.isFinite(animation.effect.getComputedTiming().endTime);
  const ended = (animation) => animation.finished.catch(() => undefined);
  return Promise.all(document.getAnimations().filter(ends).map(ended)).then(() => undefined);
}

function inWords({ id, help, nodes }) {
  const elements = nodes.map((node) => `${node.target.join(" ")}: ${node.failureSummary.replaceAll(/\s+/g, " ")}`);
  return `${id}: ${help}. ${elements.join("; ")}`;
}

// Expects that nothing sticks out of a narrow phone; the message names what does.
export async function expectNarrowEnough(page, where) {
  await page.setViewportSize({ width: 320, height: 640 });
  const { width, wide } = await page.evaluate(() => {
    const sticksOut = (element) => element.checkVisibility() && element.getBoundingClientRect().right > 320.5;
    const wide = [...document.querySelectorAll("body *")].filter(sticksOut);
    return { width: document.documentElement.scrollWidth, wide: wide.map((element) => element.className || element.localName) };
  });
  expect.soft(width, `${where} at 320 px, stuck out by ${wide.join(", ")}`).toBeLessThanOrEqual(320);
}
