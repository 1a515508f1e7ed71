// The same files at a site's root and in a folder of it, on a host that knows nothing of the shop's addresses.
import { expect, test } from "./support/journey.mjs";
import { addToCart, cartLines, chooseVariant, closeSheet, goToCart, heading, listControls, main, offer, switchRegion } from "./support/shopper.mjs";

for (const folder of ["/", "/shop/"]) {
  test.describe(`in ${folder}`, () => {
    test.use({ folder });

    test("the way from the home page to the cart stays in the folder", async ({ page, shop }) => {
      await page.goto("");
      await expect(page).toHaveURL("us/");
      await main(page).getByRole("link", { name: "Headphones and earbuds" }).first().click();
      await expect(page).toHaveURL("us/category/audio");
      await main(page).getByRole("link", { name: "Halvik Drift", exact: true }).click();
      await expect(page).toHaveURL("us/product/drift");
      await chooseVariant(page, "Colour", "Chalk");
      await expect(page).toHaveURL("us/product/drift?variant=drift-chalk");
      await addToCart(page);
      await page.getByRole("banner").getByRole("button", { name: "Search" }).click();
      await page.getByRole("dialog", { name: "Search" }).getByRole("searchbox").fill("bank");
      await page.keyboard.press("Enter");
      await expect(page).toHaveURL("us/search?q=bank");
      await (await listControls(page)).getByRole("combobox", { name: "Sort by" }).selectOption("price-up");
      await expect(page).toHaveURL("us/search?q=bank&sort=price-up");
      await closeSheet(page);
      await goToCart(page);
      await expect(page).toHaveURL("us/cart");
      await expect(cartLines(page)).toContainText("Halvik Drift");
      await switchRegion(page, /Brazil/);
      await expect(page).toHaveURL("br/cart");
      await page.getByRole("banner").getByRole("link", { name: "Halvik", exact: true }).click();
      await expect(page).toHaveURL("br/");
      expect(page.url().startsWith(shop.url)).toBe(true);
    });

    test("a deep link and its reload show that page", async ({ page }) => {
      await page.goto("br-en/product/fjord-se?variant=fjord-se-fog-128");
      await expect(heading(page, "Halvik Fjord SE")).toBeVisible();
      await page.reload();
      await expect(heading(page, "Halvik Fjord SE")).toBeVisible();
      await expect(offer(page).getByText(/R\$1,999/)).toBeVisible();
      await expect(page).toHaveURL("br-en/product/fjord-se?variant=fjord-se-fog-128");
      await expect(main(page).getByRole("img", { name: /Fog/ }).first()).toBeVisible();

      await page.goto("us");
      await expect(heading(page, "Quiet things that last.")).toBeVisible();
      await page.goto("us/category/audio?sort=price-up");
      await expect(heading(page, "Headphones and earbuds")).toBeVisible();
    });

    test("an address that is no page of the shop says so and leads home", async ({ page, journey }) => {
      // The page looks for its own files in the folders of the address, the likeliest first.
      journey.allow(/404.*\/((shop|boot)-\w+\.(js|css)|shop-\w+_bg\.wasm)/);
      await page.goto("us/nonsense/x/y");
      await expect(heading(page, "This page does not exist")).toBeVisible();
      await expect(page).toHaveURL("us/nonsense/x/y");
      await main(page).getByRole("link", { name: "To the home page" }).click();
      await expect(page).toHaveURL("us/");
      await expect(heading(page, "Quiet things that last.")).toBeVisible();

      await page.goto("what/ever/else");
      await expect(heading(page, "This page does not exist")).toBeVisible();
      await main(page).getByRole("link", { name: "To the home page" }).click();
      await expect(page).toHaveURL("us/");

      await page.goto("us/product/no-such-thing");
      await expect(heading(page, "There is no such product")).toBeVisible();
      await page.goto("us/category/no-such-thing");
      await expect(heading(page, "There is no such category")).toBeVisible();
    });

    test("store.json, edited on the host, takes effect on reload", async ({ page, shop }) => {
      await page.goto("us/product/drift");
      await expect(page).toHaveTitle("Halvik Drift – Halvik");
      await shop.editStore((store) => {
        store.name = "Corner Shop";
        store.notice = "Closed on Mondays.";
        store.regions[0].shipping = "Brought by bicycle.";
        store.rules.push({ name: "no-drift", products: { slugs: ["drift"] }, effect: { withhold: { reason: "It is being mended." } } });
      });
      await page.reload();
      await expect(page).toHaveTitle("Halvik Drift – Corner Shop");
      await expect(page.getByText("Closed on Mondays.")).toBeVisible();
      await expect(page.getByRole("contentinfo").getByText("Brought by bicycle.")).toBeVisible();
      await expect(offer(page).getByText("It is being mended.")).toBeVisible();
    });
  });
}

test("the page lets only its own scripts run", async ({ page, shop, journey }) => {
  for (const file of ["index.html", "404.html"]) {
    const policy = /http-equiv="Content-Security-Policy" content="([^"]+)"/i.exec(await shop.file(file))?.[1];
    const directive = (name) => policy.split(";").map((part) => part.trim()).find((part) => part.startsWith(`${name} `)) ?? "";
    expect(directive("script-src"), file).toContain("'self'");
    expect(directive("script-src"), file).toContain("'wasm-unsafe-eval'");
    expect(directive("script-src"), file).not.toMatch(/unsafe-inline|'unsafe-eval'|\*|https?:/);
    expect(directive("object-src"), file).toBe("object-src 'none'");
  }

  // It is not only written down: the browser keeps to it.
  journey.allow(/policy violation|Content Security Policy/);
  await page.goto("us/cart");
  await expect(heading(page, "Cart")).toBeVisible();
  await page.evaluate(() => {
    const script = document.createElement("script");
    script.textContent = "globalThis.__inline = true";
    document.head.append(script);
  });
  expect(await page.evaluate(() => globalThis.__inline)).toBeUndefined();
});
