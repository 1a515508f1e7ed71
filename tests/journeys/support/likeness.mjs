// Makes a page look alike on each machine, so that it can be compared with a stored picture.
import { boxFont } from "./box-font.mjs";

// The moment at which the demo's countdowns and dates are looked at.
export const moment = "2026-11-24T12:00:00Z";

// To be called before the page is opened.
export async function freeze(page, time) {
  await time.freeze(moment);
  await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
  await page.addInitScript(dressInBoxes, boxFont());
}

// Runs in the page before its own scripts: all letters are boxes, and nothing moves. A font and a style sheet that are
// made by script are not among what the page's content security policy forbids.
function dressInBoxes(bytes) {
  const font = new FontFace("Boxes", new Uint8Array(bytes).buffer);
  document.fonts.add(font);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    *, ::before, ::after, ::placeholder {
      font-family: Boxes !important; font-weight: 400 !important; font-style: normal !important;
      font-variant: normal !important; letter-spacing: 0 !important; text-decoration-thickness: 1px !important;
      animation: none !important; transition: none !important; caret-color: transparent !important;
    }
    html { scrollbar-gutter: auto !important; scrollbar-width: none !important }
    img { filter: blur(6px) }
  `);
  document.adoptedStyleSheets = [sheet];
  globalThis.dressed = font.load().then(() => true);
}

// Waits until everything in sight is there.
export async function settle(page) {
  if (!(await page.evaluate(() => globalThis.dressed))) throw new Error("the font of boxes was not accepted");
  await page.waitForLoadState("networkidle");
  await picturesInSight(page);
}

// Waits for the pictures that are in sight.
export async function picturesInSight(page) {
  await page.waitForFunction(() => {
    const isInSight = ({ top, bottom, left, right }) => bottom > 0 && top < innerHeight && right > 0 && left < innerWidth;
    return [...document.images].every((image) => image.complete || !isInSight(image.getBoundingClientRect()));
  });
  await page.evaluate(() => Promise.all([...document.images].filter((image) => image.complete && image.src).map((image) => image.decode().catch(() => {}))));
}
