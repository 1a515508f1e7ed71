// What the shop says of an offer, wherever it says it: prices, what is sent later, what to buy instead, what differs
// between regions, and what search engines read.
import { expect, test } from "./support/journey.mjs";
import { addButton, addToCart, cards, cartLines, chooseRegionInEnglish, closeSheet, goToCart, heading, listControls, main, offer } from "./support/shopper.mjs";

const notSoldHere = async (page) => (await listControls(page)).getByRole("combobox", { name: "What is not sold here" });
const found = (page) => main(page).locator("#found");

// What the page says to search engines; nothing where it says nothing.
const structuredData = (page) =>
  page.evaluate(() => {
    const [script, ...others] = document.querySelectorAll('script[type="application/ld+json"]');
    if (others.length) throw new Error("more than one");
    return script ? JSON.parse(script.textContent) : null;
  });

// The number in an amount as English writes it.
const number = (text) => Number(text.replaceAll(/[^\d.]/g, ""));

test.describe("prices", () => {
  test("a unit's price and the lowest of late stand beside the price, on the page and on cards", async ({ page }) => {
    await page.goto("de-en/product/cable-braid");
    await expect(offer(page)).toContainText("€31.98 per m");
    await page.goto("de-en/product/drift-lite");
    await expect(offer(page)).toContainText("Lowest price of the last 30 days: €159");
    await page.goto("de-en/category/audio");
    const card = cards(page).filter({ hasText: "Halvik Drift Lite" });
    await expect(card).toContainText("Lowest price of the last 30 days: €159");
  });

  test("a converted price is marked wherever it stands, and dated where it is asked for", async ({ page, shop }) => {
    await shop.editStore((store) => {
      store.regions.push({ key: "ch", name: "Switzerland", countries: ["CH"], currency: "CHF", languages: ["en-CH"], shipping: "In 2 days.", free_shipping_from: "400" });
      store.rates = { base: "USD", date: "2026-11-20", rates: { CHF: "0.80" } };
    });
    await page.goto("ch/product/drift");
    await expect(offer(page).locator(".price-tag")).toContainText("≈ CHF 199.20");
    await expect(offer(page).locator(".price-tag")).toContainText("approximate price");
    await expect(offer(page)).toContainText("Converted at the exchange rates of 20 Nov 2026, so it is approximate.");
    await addButton(page).click();
    const cart = page.getByRole("dialog", { name: "Cart" });
    await expect(cart).toContainText("≈ CHF 199.20");
    await expect(cart).toContainText("Only CHF 200.80 more to free delivery.");
    await page.keyboard.press("Escape");
    await page.goto("ch/cart");
    await page.getByRole("button", { name: "One more" }).click();
    await page.getByRole("button", { name: "One more" }).click();
    await expect(main(page).locator(".cart-contents__sum")).toContainText("≈ CHF 597.60");
    await expect(main(page)).toContainText("≈ CHF 199.20 each");
    await expect(main(page)).toContainText("Delivery is free.");
    await page.goto("ch/search?q=drift");
    await expect(cards(page).first()).toContainText("≈ CHF");
  });

  test("a cart that is more than one order can be says which limit it does not keep", async ({ page, shop }) => {
    await shop.editStore((store) => {
      store.regions.find(({ key }) => key === "us").order = { pieces: 2, least_total: "300", most_total: "700" };
    });
    await page.goto("us/product/drift");
    await addToCart(page);
    await goToCart(page);
    await expect(main(page)).toContainText("An order has to come to $300 at least.");
    const more = page.getByRole("button", { name: "One more" });
    await more.click();
    await expect(main(page).getByText("An order has to come to")).toHaveCount(0);
    await more.click();
    await expect(main(page)).toContainText("One order can have 2 pieces at most.");
    await expect(main(page)).toContainText("An order can come to $700 at most.");
  });
});

test.describe("states of an offer", () => {
  test("a pre-order says when it is sent, before and after it is in the cart", async ({ page, time }) => {
    await time.start("2026-12-01T12:00:00Z");
    await page.goto("gb/product/kite-flip");
    await expect(offer(page)).toContainText("Pre-order in the United Kingdom");
    await expect(offer(page)).toContainText(/Sent from .*2027/);
    await expect(offer(page)).toContainText("leaves our warehouse in the middle of February");
    await main(page).getByRole("button", { name: "Pre-order" }).first().click();
    await expect(page.getByRole("dialog", { name: "Cart" })).toContainText(/Sent from .*2027/);
  });

  test("what a rule's end or the maker keeps from a region says so, and from when it is sold here", async ({ page, shop, time }) => {
    await time.start("2026-12-01T12:00:00Z");
    await shop.editStore((store) => {
      store.rules.push(
        { name: "over", regions: ["us"], products: { slugs: ["drift"] }, effect: { sell: { until: "2026-11-30T00:00:00Z" } } },
        { name: "later", regions: ["us"], from: "2026-12-24T00:00:00Z", products: { slugs: ["drift"] }, effect: { sell: {} } },
      );
    });
    await page.goto("us/product/drift");
    await expect(offer(page)).toContainText("Not sold in the United States");
    await expect(offer(page)).toContainText("The sale is over.");
    await expect(offer(page)).toContainText(/On sale here from December 24, 2026/);
    await expect(offer(page).getByRole("timer")).toContainText("22 days");
    await expect(addButton(page)).toHaveCount(0);
  });

  test("a closed region says so on each of its pages, with or without a note", async ({ page, shop }) => {
    await shop.editStore((store) => {
      store.regions.find(({ key }) => key === "gb").opening = { closed: {} };
      store.regions.find(({ key }) => key === "us").opening = { browse_only: { note: "Back in spring." } };
    });
    await page.goto("gb/product/drift");
    await expect(offer(page)).toContainText("Our shop in the United Kingdom is closed.");
    await page.goto("gb/");
    await expect(main(page)).toContainText("Our shop in the United Kingdom is closed.");
    await page.goto("us/");
    await expect(main(page)).toContainText("only shows its range: nothing can be bought there now. Back in spring.");
  });
});

test.describe("what is not sold here", () => {
  const apart = (page) => main(page).locator("section").filter({ has: page.getByRole("heading", { name: "Not sold in the United States" }) });

  test("stands at the end, apart or nowhere, as the shopper chooses, and the choice is remembered", async ({ page }) => {
    await page.goto("us/category/home");
    await expect(found(page)).toContainText("9 products");
    await expect(cards(page).nth(8)).toContainText("Not sold here");
    await expect(apart(page)).toHaveCount(0);

    await (await notSoldHere(page)).selectOption({ label: "Apart" });
    await closeSheet(page);
    await expect(page).toHaveURL("us/category/home?not-sold=apart");
    await expect(apart(page).getByRole("article")).toHaveCount(6);
    await expect(cards(page)).toHaveCount(9);
    await page.goto("us/category/phones");
    await expect(apart(page).getByRole("article").first()).toBeVisible();

    await (await notSoldHere(page)).selectOption({ label: "Hidden" });
    await closeSheet(page);
    await expect(apart(page)).toHaveCount(0);
    await page.goto("us/category/home");
    await expect(cards(page)).toHaveCount(3);
    // Taking the filter off is a choice as well.
    await main(page).getByRole("button", { name: "Remove Only what is sold here" }).click();
    await expect(cards(page)).toHaveCount(9);
    await page.reload();
    await expect(cards(page)).toHaveCount(9);
  });

  test("counts for no filter, since nobody here can buy it", async ({ page }) => {
    await page.goto("us/category/home");
    const total = async () => number(await found(page).innerText().then((text) => /^\d+/.exec(text)[0]));
    await expect.poll(total).toBe(9);
    // But for the one that asks for just that.
    const groups = (await listControls(page)).locator(".filter-panel__group").filter({ hasNotText: "Not for sale here" });
    const values = groups.locator(".filter-panel__count");
    const counts = (await values.allInnerTexts()).map(Number);
    expect(counts.length).toBeGreaterThan(0);
    expect(Math.max(...counts)).toBeLessThanOrEqual(3);
  });

  test("has up to four others instead, none of them one that cannot be bought here", async ({ page, shop }) => {
    await shop.editStore((store) => {
      store.rules.push(
        { name: "no-drift", regions: ["de"], products: { slugs: ["drift"] }, effect: { withhold: { reason: "Not now." } } },
        { name: "rather", regions: ["de"], products: { slugs: ["drift"] }, effect: { substitute: { products: ["watch-4-trail", "cabin"], by: "best_rated" } } },
      );
    });
    await page.goto("de-en/product/drift");
    await expect(heading(page, "Halvik Drift")).toBeVisible();
    const instead = main(page).locator("section", { has: page.getByRole("heading", { name: "For sale here instead" }) }).getByRole("article");
    await expect(instead).toHaveCount(4);
    // The watch opens later; what follows is of the same category.
    await expect(instead.first()).toContainText("Cabin");
    const badges = await instead.locator(".product-card__badge").allInnerTexts();
    expect(badges.filter((badge) => badge !== "Few left")).toEqual([]);
  });
});

test("any two regions are compared: only what differs, each price as it is written there", async ({ page }) => {
  await page.goto("us/product/vault");
  await expect(main(page).getByText(/^Sold in \d regions$/)).toBeVisible();
  await main(page).getByText("Compare regions").click();
  const table = main(page).locator(".region-differences__table");
  const first = main(page).getByRole("combobox", { name: "First region" });
  const second = main(page).getByRole("combobox", { name: "Second region" });
  // To begin with, here and the first region that has it otherwise.
  await expect(first).toHaveValue("us");
  await expect(second).toHaveValue("ru");
  await expect(table.getByRole("row", { name: /^Availability/ })).toContainText("For sale");
  await expect(table.getByRole("row", { name: /^Availability/ })).toContainText("Not sold");

  await second.selectOption({ label: "United Arab Emirates" });
  await expect(table.getByRole("row", { name: /^Name/ })).toContainText("Halvik Vault with Safe");
  await expect(table.getByRole("row", { name: /^Relay/ })).toContainText("Not offered here");
  await expect(table.getByRole("row", { name: /^On-device safe/ })).toContainText("In place of the relay");
  await expect(table.getByRole("row", { name: /^Particulars/ })).toContainText("The private relay is not offered here.");
  await expect(table.getByRole("row", { name: /^Availability/ })).toHaveCount(0);

  await first.selectOption({ label: "Germany" });
  await second.selectOption({ label: "Brazil" });
  const price = table.getByRole("row", { name: /^Price/ });
  await expect(price).toContainText("€");
  await expect(price).toContainText("R$");

  await second.selectOption({ label: "Germany" });
  await expect(main(page).getByRole("status").filter({ hasText: "No difference between the two." })).toBeVisible();
  await expect(table).toHaveCount(0);

  await second.selectOption({ label: "Brazil" });
  await table.getByRole("link", { name: "Brazil" }).click();
  await expect(page).toHaveURL(/br(-en)?\/product\/vault/);
});

test.describe("what search engines read", () => {
  test("follows the region, and is gone with the page", async ({ page }) => {
    await page.goto("us/product/drift");
    await expect.poll(() => structuredData(page)).toMatchObject({
      "@context": "https://schema.org",
      "@type": "Product",
      name: "Halvik Drift",
      brand: { "@type": "Brand" },
    });
    const { url, offers } = await structuredData(page);
    expect(url).toMatch(/^http:.*\/us\/product\/drift$/);
    expect(offers[0]).toMatchObject({ price: "249.00", priceCurrency: "USD", availability: "https://schema.org/InStock", eligibleRegion: ["US"] });

    await chooseRegionInEnglish(page, /Germany/);
    await expect.poll(async () => (await structuredData(page))?.offers?.[0].priceCurrency).toBe("EUR");
    expect((await structuredData(page)).offers[0].eligibleRegion).toEqual(["DE", "AT"]);
    await page.goto("us/product/fjord-lite");
    await expect.poll(async () => (await structuredData(page))?.name).toBe("Halvik Fjord Lite");
    expect((await structuredData(page)).offers).toBeUndefined();

    await page.getByRole("banner").getByRole("link", { name: "Halvik" }).first().click();
    await expect(page).toHaveURL("us/");
    await expect.poll(() => structuredData(page)).toBeNull();
  });

  test("is data, whatever a product is called", async ({ page, shop }) => {
    const products = JSON.parse(await shop.file("demo/products-1.json"));
    const drift = products.products.find(({ slug }) => slug === "drift");
    // The source may write text as markup: this is a name that spells a script, not one that is one.
    drift.name = '&lt;/script>&lt;script>globalThis.__pwned = "name"&lt;/script>"';
    shop.exchange("demo/products-1.json", { body: JSON.stringify(products) });
    await page.goto("us/product/drift");
    await expect.poll(async () => (await structuredData(page))?.name).toBe('</script><script>globalThis.__pwned = "name"</script>"');
    expect(await page.evaluate(() => globalThis.__pwned)).toBeUndefined();
  });
});

test.describe("every surface agrees", () => {
  const states = [
    [/^Sold in/, "sold"],
    [/^Pre-order in/, "pre-order"],
    [/^(On sale in|Coming to)/, "soon"],
    [/^Sold out/, "sold out"],
    [/^Not sold in/, "not sold"],
    [/^(Not for sale in|No price for)/, "only shown"],
  ];
  const badges = { "Few left": "sold", "Pre-order": "pre-order", "Coming soon": "soon", "Sold out": "sold out", "Not sold here": "not sold", "Not for sale": "only shown", "No price here": "only shown" };
  // What schema.org has for each; nothing for what is no offer.
  const available = { sold: "InStock", "pre-order": "PreOrder", soon: "OutOfStock", "sold out": "OutOfStock" };

  const stateOf = (text) => states.find(([pattern]) => pattern.test(text.trim()))?.[1] ?? `unknown: ${text}`;
  // The amount in the first price of an element, and the state that its badge tells.
  const told = async (element, badge) => {
    const amount = element.locator(".price-tag__amount").first();
    const text = (await element.locator(badge).count()) ? await element.locator(badge).first().textContent() : "";
    return {
      price: (await amount.count()) ? number(await amount.textContent()) : null,
      state: text === "" ? "sold" : (badges[text] ?? `unknown: ${text}`),
    };
  };
  const toldByBox = async (box) => ({
    price: (await box.locator(".price-tag__amount").count()) ? number(await box.locator(".price-tag__amount").first().textContent()) : null,
    state: stateOf(await box.locator(".buy-box__heading").first().textContent()),
  });

  // A product, its category, its name, and what each place is expected to say of it.
  const products = [
    ["drift-lite", "audio", "Halvik Drift Lite", { us: "sold", "de-en": "sold", "jp-en": "soon", gb: "sold" }],
    ["kite-flip", "phones", "Halvik Kite Flip", { us: "not sold", gb: "pre-order", "cn-en": "sold" }],
    ["bank-30", "power", "Halvik Bank 30", { us: "not sold", "br-en": "sold" }],
    ["pebble", "phones", "Halvik Pebble", { gb: "only shown", "in": "sold" }],
    ["watch-4-trail", "wearables", "Halvik Watch 4 Trail", { "de-en": "soon", us: "sold" }],
  ];

  for (const [slug, category, name, places] of products) {
    test(`about ${name}`, async ({ page, time, isMobile }) => {
      test.setTimeout(90_000);
      await time.start("2026-12-01T12:00:00Z");
      for (const [place, expected] of Object.entries(places)) {
        const link = `a[href$="/${place}/product/${slug}"]`;
        const said = {};
        await page.goto(`${place}/product/${slug}`);
        await expect(offer(page).locator(".buy-box__heading")).toBeVisible();
        said.page = await toldByBox(offer(page));
        const { price } = said.page;
        const isBuyable = ["sold", "pre-order"].includes(expected);

        await expect.poll(() => structuredData(page)).not.toBeNull();
        const offers = (await structuredData(page)).offers ?? [];
        expect(offers.length > 0, `${place}: an offer for search engines`).toBe(expected in available);
        for (const { availability } of offers.slice(0, 1)) expect(availability).toBe(`https://schema.org/${available[expected]}`);
        if (offers.length) said.searchEngines = { price: number(offers[0].price), state: expected };

        await expect(page.locator(".buy-bar")).toHaveCount(isBuyable ? 1 : 0);
        if (isBuyable) {
          const amount = await page.locator(".buy-bar .price-tag__amount").textContent();
          said.buyBar = { price: number(amount), state: expected };
          await offer(page).getByRole("button", { name: expected === "sold" ? "Add to cart" : "Pre-order" }).click();
          const drawer = page.getByRole("dialog", { name: "Cart" });
          const line = drawer.locator(".cart-line").filter({ has: page.locator(`a[href*="/product/${slug}?"]`) });
          await expect(line).toBeVisible();
          const lineTold = async (line) => ({ price: number(await line.locator(".cart-line__price bdi").first().textContent()), state: expected });
          said.miniCart = await lineTold(line);
          await page.keyboard.press("Escape");
          await page.goto(`${place}/cart`);
          const cartLine = cartLines(page).filter({ has: page.locator(`a[href*="/product/${slug}?"]`) });
          await expect(cartLine).toBeVisible();
          said.cart = await lineTold(cartLine);
          await cartLine.getByRole("button", { name: /^Remove/ }).click();
        }

        await page.goto(`${place}/category/${category}`);
        const card = cards(page).filter({ has: page.locator(link) });
        await expect(card).toBeVisible();
        said.card = await told(card, ".product-card__badge");
        if (!isMobile) {
          await card.hover();
          await card.getByRole("button", { name: `Quick view: ${name}` }).click();
          const quickView = page.getByRole("dialog", { name: "Quick view" });
          await expect(quickView.locator(".buy-box__heading")).toBeVisible();
          said.quickView = await toldByBox(quickView.locator(".buy-box"));
          await page.keyboard.press("Escape");
        }

        await page.goto(`${place}/search?q=${encodeURIComponent(name)}`);
        const hit = cards(page).filter({ has: page.locator(link) });
        await expect(hit).toBeVisible();
        said.search = await told(hit, ".product-card__badge");
        await page.getByRole("banner").getByRole("button", { name: "Search" }).click();
        const overlay = page.locator("dialog[open]");
        await overlay.getByRole("searchbox").fill(name);
        const foundProduct = overlay.locator(link);
        await expect(foundProduct).toBeVisible();
        said.overlay = await told(foundProduct, ".found-product__badge");
        await page.keyboard.press("Escape");

        for (const [surface, tale] of Object.entries(said)) {
          expect(tale, `${name} in ${place}: ${surface}`).toEqual({ price, state: expected });
        }
        expect(price === null).toBe(expected === "not sold");
      }
    });
  }
});
