// What the catalog's texts are made of: real words of shops where a shopper would type them, and made-up ones in the
// numbers that a language has.

export const departments = {
  Kitchen: ["Kettles", "Pans", "Knives", "Jars", "Scales", "Toasters"],
  Garden: ["Spades", "Planters", "Hoses", "Hammocks", "Lanterns"],
  Clothing: ["Shirts", "Trousers", "Coats", "Scarves", "Gloves", "Socks", "Dresses"],
  Shoes: ["Boots", "Sandals", "Trainers", "Slippers"],
  Electronics: ["Headphones", "Speakers", "Chargers", "Cameras", "Keyboards", "Monitors", "Cables"],
  Home: ["Lamps", "Rugs", "Cushions", "Curtains", "Mirrors", "Shelves"],
  Sports: ["Tents", "Rackets", "Helmets", "Bottles", "Skates"],
  Toys: ["Puzzles", "Kites", "Blocks", "Dolls", "Trains"],
  Beauty: ["Soaps", "Brushes", "Lotions", "Combs"],
  Office: ["Notebooks", "Pens", "Folders", "Staplers", "Chairs"],
  Pets: ["Leashes", "Bowls", "Baskets", "Aquariums"],
  Food: ["Teas", "Coffees", "Olives", "Biscuits", "Spices"],
};

export const adjectives =
  "quiet folding heavy slim woven brushed insulated magnetic portable washable padded striped rounded stackable foldable robust soft bright matte compact waterproof cordless adjustable reversible organic vintage modern rugged silent hollow".split(" ");
export const materials =
  "oak ash linen wool copper brass clay stone paper felt cork glass steel cotton leather bamboo silk marble rubber canvas titanium walnut hemp porcelain".split(" ");
export const colours = "ink snow ember fog moss sand rose plum teal rust honey slate coral olive navy cream".split(" ");
export const sizes = ["XS", "S", "M", "L", "XL", "XXL", "0.5 l", "1 l", "2 l", "5 l", "10 cm", "20 cm", "40 cm", "80 cm", "120 cm", "200 g", "500 g", "1 kg"];
export const tags = "gift bestseller handmade recycled vegan sale outdoor winter summer travel kids refurbished local limited repairable dishwasher new classic".split(" ");
export const regions = "at br ch de es fi fr jp nl no uk us".split(" ");

const common = "the and of to a in is for with it on that from by as at this be or are its an not will which your has all".split(" ");
const heads = "b br c ch cl d dr f fl g gl gr h j k kl l m n p pl pr qu r s sc sh sk sl sp st str t th tr v w z".split(" ");
const hearts = "a e i o u ai ea ee ou oa ie au".split(" ");
const tails = ["", "", "", "n", "r", "l", "s", "m", "nd", "rt", "ck", "st", "x", "ng"];

function invented(random, syllables) {
  let word = "";
  for (let at = 0; at < syllables; at++) word += random.pick(heads) + random.pick(hearts) + random.pick(tails);
  return word;
}

// So many different words, the commonest first.
export function vocabulary(random, count) {
  const words = new Set(common);
  while (words.size < count) words.add(invented(random, random.between(1, 3)));
  return [...words];
}

export const names = (random, count, syllables) => {
  const found = new Set();
  while (found.size < count) {
    const word = invented(random, syllables);
    found.add(word[0].toUpperCase() + word.slice(1));
  }
  return [...found];
};
