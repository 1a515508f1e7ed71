// Openings and closings by the clock: to the second, over sleeps, in each time zone, and on devices whose clock is wrong.
import { readFile } from "node:fs/promises";
import { expectAccessible, expectNarrowEnough } from "./support/accessible.mjs";
import { expect, test } from "./support/journey.mjs";
import { addButton, addToCart, buy, cartLines, goToCart, heading, main, offer } from "./support/shopper.mjs";
import { expectStill } from "./support/stillness.mjs";

const countdown = (page) => main(page).getByRole("timer");
const notice = (page) => page.locator(".clock-notice");
const announced = (page, words) => main(page).getByRole("status").filter({ hasText: words });
const secondsBefore = (instant, seconds) => new Date(new Date(instant).getTime() - seconds * 1000).toISOString();

// The store sells the headphones in the United States as the effect says.
const sell = (shop, effect) =>
  shop.editStore((store) => {
    store.rules.push({ name: "by-the-clock", regions: ["us"], products: { slugs: ["drift"] }, effect: { sell: effect } });
  });

async function openDrift(page) {
  await page.goto("us/product/drift");
  await expect(heading(page, "Halvik Drift")).toBeVisible();
}

// The opening is the same instant everywhere; what is told of it is the shopper's wall clock.
const openings = [
  { what: "in winter", zone: "UTC", at: "2027-01-12T08:00:00Z", told: /from January 12, 2027 at 8:00 AM/ },
  { what: "in the first hour of Berlin's summer time", zone: "Europe/Berlin", at: "2027-03-28T03:00:00+02:00", told: /from March 28, 2027 at 3:00 AM/ },
  { what: "in the last second of Berlin's winter time", zone: "Europe/Berlin", at: "2027-03-28T01:59:59+01:00", told: /from March 28, 2027 at 1:59 AM/ },
  { what: "in the hour that Berlin has twice, the first time", zone: "Europe/Berlin", at: "2027-10-31T02:30:00+02:00", told: /from October 31, 2027 at 2:30 AM/ },
  { what: "in the hour that Berlin has twice, the second time", zone: "Europe/Berlin", at: "2027-10-31T02:30:00+01:00", told: /from October 31, 2027 at 2:30 AM/ },
  { what: "in the first hour of New York's summer time", zone: "America/New_York", at: "2027-03-14T03:00:00-04:00", told: /from March 14, 2027 at 3:00 AM/ },
  { what: "in the hour that New York has twice, the second time", zone: "America/New_York", at: "2027-11-07T01:30:00-05:00", told: /from November 7, 2027 at 1:30 AM/ },
  { what: "on a leap day", zone: "Europe/Berlin", at: "2028-02-29T00:00:00+01:00", told: /from February 29, 2028 at 12:00 AM/ },
  { what: "on a leap day that is still the 28th in New York", zone: "America/New_York", at: "2028-02-29T00:00:00Z", told: /from February 28, 2028 at 7:00 PM/ },
];

for (const { what, zone, at, told } of openings) {
  test.describe(`an opening ${what}`, () => {
    test.use({ timezoneId: zone });

    test("is not passed a second before, and passed at its second", async ({ page, shop, time }) => {
      await sell(shop, { from: at });
      await time.start(secondsBefore(at, 90));
      await openDrift(page);
      await expect(offer(page)).toContainText(told);
      await time.pauseAt(secondsBefore(at, 1));
      await expect(countdown(page)).toHaveText(/Opens in\s+1 second$/);
      await time.pass(999);
      await expect(addButton(page)).toHaveCount(0);
      await time.pass(1);
      await expect(addButton(page)).toBeVisible();
      await expect(countdown(page)).toHaveCount(0);
      await expect(announced(page, "Now for sale: Halvik Drift")).toHaveCount(1);
      await time.resume();
      await addToCart(page);
    });
  });
}

test("a closing takes the button away at its second, and says so", async ({ page, shop, time }) => {
  const at = "2028-02-29T12:00:00Z";
  await sell(shop, { until: at });
  await time.start(secondsBefore(at, 90));
  await openDrift(page);
  await expect(addButton(page)).toBeVisible();
  await time.pauseAt(secondsBefore(at, 1));
  await time.pass(999);
  await expect(addButton(page)).toBeVisible();
  await expect(announced(page, /for sale/)).toHaveCount(0);
  await time.pass(1);
  await expect(addButton(page)).toHaveCount(0);
  await expect(announced(page, "No longer for sale: Halvik Drift")).toHaveCount(1);
});

test("what closes while it is in the cart is parked there", async ({ page, shop, time }) => {
  const at = "2027-05-01T12:00:00Z";
  await sell(shop, { until: at });
  await time.start(secondsBefore(at, 600));
  await buy(page, "us/product/drift");
  await goToCart(page);
  const kept = main(page).locator("section", { has: page.getByRole("heading", { name: "Kept for you, not for sale here now" }) });
  await expect(cartLines(page)).toHaveCount(1);
  await expect(kept).toHaveCount(0);
  await time.pauseAt(secondsBefore(at, 1));
  await expect(kept).toHaveCount(0);
  await time.pass(1_000);
  await expect(kept).toContainText("Halvik Drift");
});

test("one that opens later than timers can wait opens on its day, and not before", async ({ page, shop, time }) => {
  const at = "2027-04-20T08:00:00Z";
  await sell(shop, { from: at });
  await time.start(secondsBefore(at, 40 * 86_400));
  await openDrift(page);
  await expect(countdown(page)).toContainText(/(40|39) days/);
  await time.pauseAt(secondsBefore(at, 26 * 86_400));
  await time.pass(5_000);
  await expect(countdown(page)).toContainText("25 days23 hours59 minutes55 seconds");
  await expect(addButton(page)).toHaveCount(0);
  // The laptop sleeps until after the opening.
  await time.pauseAt(secondsBefore(at, -3_600));
  await time.pass(1_000);
  await expect(addButton(page)).toBeVisible();
});

test.describe("where a night lacks an hour", () => {
  test.use({ timezoneId: "Europe/Berlin" });

  test("noon is 23 hours after noon", async ({ page, shop, time }) => {
    await sell(shop, { from: "2027-03-28T12:00:00+02:00" });
    await time.start("2027-03-27T11:59:00+01:00");
    await openDrift(page);
    await time.pauseAt("2027-03-27T12:00:00+01:00");
    await time.pass(1_000);
    await expect(countdown(page)).toHaveText(/Opens in\s+22 hours59 minutes59 seconds$/);
  });
});

test("a countdown rests in a tab that nobody sees, and is right when it is seen again", async ({ page, shop, time }) => {
  const at = "2027-05-01T12:00:00Z";
  const show = (visibility) =>
    page.evaluate((visibility) => {
      Object.defineProperty(document, "hidden", { value: visibility === "hidden", configurable: true });
      document.dispatchEvent(new Event("visibilitychange"));
    }, visibility);
  await sell(shop, { from: at });
  await time.start(secondsBefore(at, 300));
  await openDrift(page);
  await time.pauseAt(secondsBefore(at, 240));
  await time.pass(1_000);
  await expect(countdown(page)).toContainText("3 minutes59 seconds");
  await show("hidden");
  await time.pass(30_000);
  await expect(countdown(page)).toContainText("3 minutes59 seconds");
  await show("visible");
  await expect(countdown(page)).toContainText("3 minutes29 seconds");
});

test.describe("a device whose clock is wrong", () => {
  const at = "2027-05-01T12:00:00Z";
  const minutes = 60_000;

  for (const { fast, says } of [
    { fast: 10 * minutes, says: "The clock of this device is 10 minutes fast. Times here follow the shop’s server." },
    { fast: -10 * minutes, says: "The clock of this device is 10 minutes slow. Times here follow the shop’s server." },
    { fast: -3 * 24 * 60 * minutes, says: "The clock of this device is 3 days slow. Times here follow the shop’s server." },
  ]) {
    test(`by ${fast / minutes} minutes is told so, and opens with the others`, async ({ page, shop, time }) => {
      await sell(shop, { from: at });
      await time.start(secondsBefore(at, 180), { fast });
      await openDrift(page);
      await expect(notice(page)).toContainText(says);
      await expect(countdown(page)).toHaveText(/Opens in\s+2 minutes[45]\d seconds$/);
      await expect(addButton(page)).toHaveCount(0);
      await expectStill(page, "the page with the notice");
      // The server's seconds are whole: the shop knows its time to about one.
      await time.pauseAt(secondsBefore(at, 2));
      await expect(addButton(page)).toHaveCount(0);
      await time.pass(3_000);
      await expect(addButton(page)).toBeVisible();

      await notice(page).getByRole("button", { name: "Close" }).click();
      await expect(notice(page)).toHaveCount(0);
      // Once is enough: on the next visit the shopper knows.
      await page.reload();
      await expect(heading(page, "Halvik Drift")).toBeVisible();
      await time.pass(2_000);
      await expect(addButton(page)).toBeVisible();
      await expect(notice(page)).toHaveCount(0);
    });
  }

  test("is told so where everybody can read it", async ({ page, shop, time }) => {
    await sell(shop, { from: at });
    await time.start(secondsBefore(at, 86_400), { fast: -90 * minutes });
    for (const place of ["us", "ae", "de"]) {
      await page.goto(`${place}/product/drift`);
      await expect(notice(page)).toBeVisible();
      await expectAccessible(page, `the notice in ${place}`);
    }
    await expectNarrowEnough(page, "the notice");
  });

  test("by 30 seconds is told nothing, and opens with the others", async ({ page, shop, time }) => {
    await sell(shop, { from: at });
    await time.start(secondsBefore(at, 180), { fast: 30_000 });
    await openDrift(page);
    await expect(countdown(page)).toHaveText(/Opens in\s+2 minutes[45]\d seconds$/);
    await time.pauseAt(secondsBefore(at, 15));
    await expect(addButton(page)).toHaveCount(0);
    await time.pass(16_000);
    await expect(addButton(page)).toBeVisible();
    await expect(notice(page)).toHaveCount(0);
  });

  test("is found out when the clock is set while the page is open", async ({ page, shop, time }) => {
    await sell(shop, { from: at });
    await time.start(secondsBefore(at, 3_600));
    await openDrift(page);
    await expect(countdown(page)).toHaveText(/Opens in\s+59 minutes[45]\d seconds$/);
    await time.pauseAt(secondsBefore(at, 3_000));
    await time.pass(1_000);
    await time.setDevice({ fast: 20 * minutes });
    await time.pass(3_000);
    await expect(notice(page)).toContainText("20 minutes fast");
    await time.pass(1_000);
    await expect(countdown(page)).toHaveText(/Opens in\s+49 minutes5\d seconds$/);
  });

  test("keeps its own time where the host says none", async ({ page, shop, time }) => {
    await sell(shop, { from: at });
    await time.start(secondsBefore(at, 180), { fast: 2 * minutes });
    shop.hideTime();
    const asked = page.waitForRequest((request) => request.method() === "HEAD");
    await openDrift(page);
    await asked;
    await page.waitForLoadState("networkidle");
    await expect(countdown(page)).toHaveText(/Opens in\s+[45]\d seconds$/);
    await expect(notice(page)).toHaveCount(0);
  });

  test("is not thought wrong where a cache has had the answer for a day", async ({ page, shop, time }) => {
    await sell(shop, { from: at });
    await time.start(secondsBefore(at, 180));
    shop.cacheFor(86_400);
    const answered = page.waitForResponse((response) => response.request().method() === "HEAD");
    await openDrift(page);
    expect((await answered).headers()).toMatchObject({ age: "86400" });
    await page.waitForLoadState("networkidle");
    await expect(countdown(page)).toHaveText(/Opens in\s+2 minutes[45]\d seconds$/);
    await expect(notice(page)).toHaveCount(0);
  });
});

// What a calendar reads in a file: its lines unfolded, each a name with its value.
function linesOf(file) {
  expect(file.endsWith("\r\n")).toBe(true);
  expect(file.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
  for (const line of file.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  const lines = file.replaceAll("\r\n ", "").trimEnd().split("\r\n");
  return lines.map((line) => [line.slice(0, line.indexOf(":")), line.slice(line.indexOf(":") + 1)]);
}

test("an opening goes into the shopper's calendar, in any language", async ({ page, shop, time }) => {
  await time.start("2027-02-01T12:00:00Z");
  for (const [address, name, summary] of [
    ["de-en/product/watch-4-trail", /^Add to calendar/, "Halvik Watch 4 Trail: on sale in Germany"],
    ["de/product/watch-4-trail", /^In den Kalender eintragen/, "Halvik Watch 4 Trail: erhältlich in Deutschland"],
    ["de-en/", /^Add to calendar/, "Halvik Watch 4 Trail: on sale in Germany"],
  ]) {
    await page.goto(address);
    const download = page.waitForEvent("download");
    await main(page).getByRole("button", { name }).click();
    const file = await download;
    expect(file.suggestedFilename()).toBe("watch-4-trail-de.ics");
    const lines = linesOf(await readFile(await file.path(), "utf8"));
    expect(lines[0]).toEqual(["BEGIN", "VCALENDAR"]);
    expect(lines.at(-1)).toEqual(["END", "VCALENDAR"]);
    const values = Object.fromEntries(lines.toReversed());
    const place = address.split("/")[0];
    expect(values).toMatchObject({
      VERSION: "2.0",
      UID: `watch-4-trail-de.${Date.UTC(2027, 2, 1, 8)}@127.0.0.1`,
      DTSTAMP: expect.stringMatching(/^20270201T1200\d\dZ$/),
      DTSTART: "20270301T080000Z",
      DURATION: "PT15M",
      SUMMARY: summary,
      TRIGGER: "-PT15M",
      URL: `${shop.url}${place}/product/watch-4-trail`,
    });
  }
});

test("what has no date has no reminder", async ({ page }) => {
  await page.goto("us/product/fjord-x2");
  await expect(main(page).getByText(/date to be announced/)).toBeVisible();
  await expect(main(page).getByRole("button", { name: /^Add to calendar/ })).toHaveCount(0);
  await page.goto("jp-en/");
  await expect(main(page).getByText("Date to be announced")).toBeVisible();
  await expect(main(page).getByRole("button", { name: /^Add to calendar/ })).toHaveCount(0);
});
