// What every journey has: the shop on a host of its own, APIs to read from, and a watch over what a shopper can't see.
import { expect, test as base } from "@playwright/test";
import { startApi } from "./apis.mjs";
import { Shop } from "./shop.mjs";
import { noteLayoutShifts } from "./stillness.mjs";
import { Time } from "./time.mjs";
import { tellPolicyViolations, Watch } from "./watch.mjs";

export { expect };

export const test = base.extend({
  // The folder of its host that the shop lies in.
  folder: ["/", { option: true }],

  shop: async ({ folder }, use) => {
    const shop = await Shop.open(folder);
    await use(shop);
    await shop.host.close();
  },

  // Addresses in a journey are relative to the shop: `page.goto("us/cart")`.
  baseURL: async ({ shop }, use) => use(shop.url),

  // What time it is, for the page and for the host.
  time: async ({ page, shop }, use) => use(new Time(page, shop)),

  watch: async ({ context }, use) => {
    const watch = new Watch(context);
    await context.addInitScript(tellPolicyViolations);
    await context.addInitScript(noteLayoutShifts);
    await use(watch);
  },

  // Starts one of the APIs of `apis.mjs`.
  startApi: async ({ watch }, use) => {
    const started = [];
    await use(async (answer) => {
      // Some of their pictures are missing, as pictures are.
      watch.allow(/404.*\/pictures\/missing-/);
      // What the store does not name is recognised, which its developer is told.
      watch.allow(/it has the shape of the preset|neither `preset` nor `mapping` is named/);
      const api = await startApi(answer);
      started.push(api);
      return api;
    });
    await Promise.all(started.map((api) => api.close()));
  },

  // Looks back on the journey while its pages and servers are still there, which is why it names them all.
  journey: [
    async ({ watch, context, page, shop, startApi }, use) => {
      await use({ allow: (pattern) => watch.allow(pattern) });
      // What the pages have said already arrives before their answer to a question.
      await Promise.all(context.pages().map((page) => page.evaluate(() => true).catch(() => false)));
      expect(watch.complaints(), "the console and the network have nothing to complain of").toEqual([]);
    },
    { auto: true },
  ],
});
