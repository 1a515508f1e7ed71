// What lies over the page: it takes the focus, keeps the page behind it out of reach, tells what changes, and goes by
// each of the ways that one expects.
import { expect, test } from "./support/journey.mjs";
import { addButton, addToCart, cartButton, expectNoDialog, main, openDialog, regionPicker } from "./support/shopper.mjs";

const headerButton = (page, name) => page.getByRole("banner").getByRole("button", { name });

// Where each is opened, by which button, and a control of the page behind it.
const overlays = {
  "the search": { address: "us/cart", opener: (page) => headerButton(page, "Search"), name: "Search" },
  "the regions": { address: "us/cart", opener: regionPicker, name: "Choose a region" },
  "the cart": { address: "us/cart", opener: cartButton, name: "Cart" },
  "the menu": { address: "us/cart", opener: (page) => headerButton(page, "Open the menu"), name: "Menu", on: "phone" },
  "the filters": {
    address: "us/category/audio",
    opener: (page) => main(page).getByRole("button", { name: /^Filter and sort/ }),
    name: "Filter and sort",
    on: "phone",
  },
  "the quick view": {
    address: "us/category/audio",
    opener: (page) => main(page).getByRole("button", { name: "Quick view: Halvik Drift", exact: true }),
    name: "Quick view",
    on: "desktop",
  },
};

// A point of the window where nothing of the dialog is but what is around its panel.
const besidePanel = (dialog) =>
  dialog.evaluate((dialog) => {
    const panel = dialog.firstElementChild.getBoundingClientRect();
    const points = [[4, 4], [4, innerHeight - 4], [innerWidth - 4, innerHeight - 4], [innerWidth - 4, 4]];
    return points.find(([x, y]) => x < panel.left || x > panel.right || y < panel.top || y > panel.bottom);
  });

for (const [what, { address, opener, name, on }] of Object.entries(overlays)) {
  test(`${what}: takes the focus, keeps it, and gives it back`, async ({ page, isMobile }) => {
    test.skip(on !== undefined && (on === "phone") !== isMobile, `only at the size of a ${on}`);
    await page.goto(address);
    await expect(main(page).getByRole("heading", { level: 1 })).toBeVisible();
    const dialog = page.getByRole("dialog", { name, exact: true });
    const open = async () => {
      await opener(page).focus();
      await page.keyboard.press("Enter");
      await expect(dialog).toBeVisible();
      await expect(dialog.locator(":focus")).toHaveCount(1);
    };
    const expectClosed = async () => {
      await expectNoDialog(page);
      await expect(opener(page)).toBeFocused();
    };

    await test.step("Tab stays in it, and what is behind it cannot be reached", async () => {
      await open();
      for (let steps = 0; steps < 12; steps++) {
        await page.keyboard.press(steps < 8 ? "Tab" : "Shift+Tab");
        // Between the last and the first the browser's own controls have their turn.
        const isInside = await dialog.evaluate((it) => it.contains(document.activeElement) || document.activeElement === document.body);
        expect(isInside).toBe(true);
      }
      const reached = await page.evaluate(() => {
        const controls = document.querySelectorAll("header a, header button, main a, main button, footer a");
        const behind = [...controls].filter((control) => !control.closest("dialog"));
        return behind.filter((element) => (element.focus(), element === document.activeElement)).length;
      });
      expect(reached).toBe(0);
    });
    await test.step("Escape closes it", async () => {
      await page.keyboard.press("Escape");
      await expectClosed();
    });
    await test.step("its button closes it", async () => {
      await open();
      await dialog.getByRole("button", { name: "Close" }).press("Enter");
      await expectClosed();
    });
    await test.step("a press beside it closes it", async () => {
      await open();
      await page.waitForTimeout(400);
      const beside = await besidePanel(dialog);
      // Where it fills the window there is no beside.
      if (beside) await page.mouse.click(...beside);
      else await page.keyboard.press("Escape");
      await expectNoDialog(page);
    });
    await test.step("the page behind it stays where it was", async () => {
      await expect(page).toHaveURL(address);
    });
  });
}

test("the search has the focus in its field each time, and says how much it finds", async ({ page }) => {
  await page.goto("us/");
  for (const [words, found] of [["drift", "4 products"], ["submarine", "No products"]]) {
    await headerButton(page, "Search").click();
    const dialog = page.getByRole("dialog", { name: "Search" });
    await expect(dialog.getByRole("searchbox")).toBeFocused();
    await page.keyboard.type(words);
    await expect(dialog.getByRole("status")).toHaveText(found);
    await page.keyboard.press("Escape");
    // The first Escape empties the field of a search in some browsers.
    if (await dialog.isVisible()) await page.keyboard.press("Escape");
    await expectNoDialog(page);
  }
});

test("what is added and removed is said", async ({ page }) => {
  await page.goto("us/product/drift");
  await expect(addButton(page)).toBeVisible();
  const said = main(page).locator(".buy-box").getByRole("status");
  await expect(said).toHaveText("");
  await addButton(page).click();
  await expect(said).toHaveText("Halvik Drift is in the cart.");
  const cart = page.getByRole("dialog", { name: "Cart" });
  await expect(cart.getByRole("status").first()).toHaveText("Cart, 1 item");
  await cart.getByRole("button", { name: "One more" }).click();
  await expect(cart.getByRole("status").first()).toHaveText("Cart, 2 items");
  await expect(cart.getByRole("button", { name: "One more" })).toBeVisible();
  await cart.getByRole("button", { name: "Remove Halvik Drift" }).click();
  await expect(cart.getByRole("status").first()).toHaveText("Cart, empty");
  await expect(cart.getByText("Your cart is empty.")).toBeVisible();
  await cart.getByRole("link", { name: "All products" }).click();
  await expect(page).toHaveURL("us/search");
  await expectNoDialog(page);
});

test("how many regions a name fits is said", async ({ page }) => {
  await page.goto("us/cart");
  await regionPicker(page).click();
  const said = openDialog(page).getByRole("status");
  await openDialog(page).getByRole("searchbox").fill("united");
  await expect(said).toHaveText("3 regions");
  await openDialog(page).getByRole("searchbox").fill("nowhere");
  await expect(said).toHaveText("No region of that name.");
  await expect(said).toBeVisible();
});

test("the cart keeps its quantities while it is closed and opened again, and continues shopping where one was", async ({ page }) => {
  await page.goto("us/product/drift");
  await addToCart(page);
  await addToCart(page);
  await cartButton(page).click();
  const cart = page.getByRole("dialog", { name: "Cart" });
  await expect(cart.getByRole("textbox", { name: "Quantity" })).toHaveValue("2");
  await cart.getByRole("button", { name: "Continue shopping" }).click();
  await expectNoDialog(page);
  await expect(page).toHaveURL("us/product/drift");
});
