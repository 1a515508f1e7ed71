// What a screen reader finds in the main part of each page, in its order: headings, links, buttons, and what tells of
// changes. What the store says in between may be anything.
import { expect, test } from "./support/journey.mjs";
import { buy, cartLines, cards, main, offer } from "./support/shopper.mjs";

test("home: the opening, the range, and rows of products with a way to all of each", async ({ page }) => {
  await page.goto("us/");
  await expect(cards(page).first()).toBeVisible();
  await expect(main(page)).toMatchAriaSnapshot(`
    - main:
      - heading /.+/ [level=1]
      - link /Halvik Drift/:
        - /url: /us/product/drift
      - heading "The range" [level=2]
      - list:
        - listitem:
          - heading "Phones" [level=3]:
            - link "Phones":
              - /url: /us/category/phones
        - listitem:
          - heading "Headphones and earbuds" [level=3]:
            - link "Headphones and earbuds"
      - heading "Bought most" [level=2]
      - link /See all.*Bought most/
      - list:
        - listitem:
          - article:
            - heading /.+/ [level=3]:
              - link /.+/
      - heading "New" [level=2]
      - link /See all.*New/
      - heading "What customers write" [level=2]
  `);
});

test("a list: where one is, how much is found, its order, and a heading before the products", async ({ page }) => {
  await page.goto("us/category/audio");
  await expect(cards(page)).toHaveCount(10);
  await expect(main(page)).toMatchAriaSnapshot(`
    - main:
      - navigation "You are here":
        - list:
          - listitem:
            - link "Home"
          - listitem: Headphones and earbuds
      - heading "Headphones and earbuds" [level=1]
      - status: 10 products
      - heading "Products" [level=2]
      - list:
        - listitem:
          - article:
            - heading /.+/ [level=3]:
              - link /.+/
  `);
});

test("a list's controls: beside it on a desktop, behind a button on a phone", async ({ page, isMobile }) => {
  await page.goto("us/category/audio");
  await expect(cards(page)).toHaveCount(10);
  const controls = `
      - checkbox "Only reduced"
      - combobox "What is not sold here":
        - option "At the end" [selected]
        - option "Apart"
        - option "Hidden"
      - group:
        - group "Price":
          - slider "From"
          - slider "To"
          - spinbutton "From"
          - spinbutton "To"
      - group:
        - group "Colour":
          - checkbox /^Ink \\d+$/
      - group:
        - group "Rating":
          - radio "Any rating" [checked]
          - radio /^4 stars and up \\d+$/
  `;
  if (isMobile) await main(page).getByRole("button", { name: "Filter and sort" }).click();
  const form = page.getByRole("form", { name: "Filters" });
  await expect(form).toMatchAriaSnapshot(`
    - form "Filters":${controls}`);
});

test("a product: its pictures, its variants, its price and button, and what is told of it below", async ({ page }) => {
  await page.goto("us/product/drift");
  await expect(offer(page).getByRole("button")).toBeVisible();
  await expect(main(page).getByRole("heading", { name: "Reviews" })).toBeVisible();
  await expect(main(page).getByRole("button", { name: /^5 stars: / })).toBeVisible();
  await expect(main(page)).toMatchAriaSnapshot(`
    - main:
      - navigation "You are here":
        - list:
          - listitem:
            - link "Home"
          - listitem:
            - link "Headphones and earbuds"
          - listitem: Halvik Drift
      - article:
        - list "Halvik Drift":
          - listitem:
            - img /Halvik Drift in Ink/
        - button "Enlarge the picture"
        - heading "Halvik Drift" [level=1]
        - button /out of 5 stars, \\d+ reviews/
        - group /Colour/:
          - radio "Ink" [checked]
          - radio "Chalk"
        - paragraph: /\\$\\d+/
        - button "Add to cart"
        - status
        - heading "About it" [level=2]
        - heading "Specifications" [level=2]
        - table:
          - rowgroup:
            - row:
              - rowheader "Sound"
            - row:
              - rowheader "Driver"
        - heading "In other regions" [level=2]
        - heading "Goes with it" [level=2]
        - heading "Reviews" [level=2]
        - list "Rating":
          - listitem:
            - button /^5 stars/
        - button "Show more reviews"
        - heading "More like this" [level=2]
  `);
});

test("a product that is not sold here: why, and where it is", async ({ page }) => {
  await page.goto("us/product/fjord-lite");
  await expect(main(page).getByText("Not sold in the United States")).toBeVisible();
  await expect(main(page)).toMatchAriaSnapshot(`
    - main:
      - article:
        - heading "Halvik Fjord Lite" [level=1]
        - paragraph: Not sold in the United States
        - paragraph: It is sold in
        - list:
          - listitem:
            - link "Brazil"
        - heading "About it" [level=2]
  `);
});

test("the cart: each line with its quantity, and the total in a part of its own", async ({ page }) => {
  await buy(page, "us/product/drift");
  await page.goto("us/cart");
  await expect(cartLines(page)).toHaveCount(1);
  await expect(main(page)).toMatchAriaSnapshot(`
    - main:
      - heading "Cart" [level=1]
      - status: Cart, 1 item
      - list:
        - listitem:
          - link "Halvik Drift":
            - /url: /us/product/drift?variant=drift-ink
          - 'group "Quantity: Halvik Drift"':
            - button "One fewer" [disabled]
            - textbox "Quantity"
            - button "One more"
          - button "Remove Halvik Drift"
      - region "Total":
        - paragraph: Total $249
        - link "Continue shopping"
  `);
});

test("an empty cart and a search that finds nothing lead on", async ({ page }) => {
  await page.goto("us/cart");
  await expect(main(page).getByText("Your cart is empty.")).toBeVisible();
  await expect(main(page)).toMatchAriaSnapshot(`
    - main:
      - heading "Cart" [level=1]
      - status: Cart, empty
      - heading "Your cart is empty." [level=2]
      - link "Look around"
      - link "All products"
  `);
  await page.goto("us/search?q=submarine");
  await expect(main(page).getByText(/Nothing fits/)).toBeVisible();
  await expect(main(page)).toMatchAriaSnapshot(`
    - main:
      - heading "Results for “submarine”" [level=1]
      - status: No products
      - heading /Nothing fits/ [level=2]
      - link "All products"
  `);
});

test("header and footer: the store, its parts, and how many things are in the cart", async ({ page, isMobile }) => {
  await page.goto("us/cart");
  await expect(main(page).getByText("Your cart is empty.")).toBeVisible();
  const menu = isMobile ? `
      - button "Open the menu"` : "";
  await expect(page.getByRole("banner")).toMatchAriaSnapshot(`
    - banner:${menu}
      - link "Halvik"
      - 'button "Region: United States, prices in USD"'
      - button "Search"
      - button "Cart, empty"
  `);
  await expect(page.getByRole("contentinfo")).toMatchAriaSnapshot(`
    - contentinfo:
      - navigation "Shop":
        - heading "Shop" [level=2]
        - list:
          - listitem:
            - link "Phones"
      - navigation "Help and legal":
        - heading "Help and legal" [level=2]
        - list:
          - listitem:
            - link /.+/
      - heading "Region and language" [level=2]
      - button "Choose a region"
  `);
});
