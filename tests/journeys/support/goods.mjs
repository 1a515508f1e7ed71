// Products that nobody makes, for the APIs of the journeys.
const materials = ["Ash", "Birch", "Cork", "Linen", "Slate", "Tin", "Wool", "Brass", "Clay", "Felt"];
const things = ["Lantern", "Bowl", "Stool", "Kettle", "Whistle", "Basket", "Ladder", "Clock", "Comb", "Kite", "Spoon", "Bell", "Rug"];
const categories = ["quiet-corners", "kitchen", "workbench", "garden"];

// Amounts that a float or a careless rounding gets wrong, among plain ones.
const prices = [4.35, 0.07, 1299.5, 12, 109.95, 19.9, 64.1, 8.2, 2499.99, 33.33];

export const hostileHtml =
  '<p>Holds <b>two</b> litres.</p><script>globalThis.__pwned = "script"</script>' +
  '<img src="/pwned.png" onerror="globalThis.__pwned = \'image\'"><p onclick="globalThis.__pwned = 1">Rinse &amp; dry.</p>' +
  '<a href="javascript:globalThis.__pwned = 2">More</a>';

// The nth thing: its name, its price, its category. No two have the same name.
export function thing(index) {
  const name = `${materials[index % materials.length]} ${things[Math.floor(index / materials.length) % things.length]}`;
  return { id: index + 1, name, price: prices[index % prices.length], category: categories[index % categories.length] };
}

export const goods = (count) => Array.from({ length: count }, (_, index) => thing(index));
