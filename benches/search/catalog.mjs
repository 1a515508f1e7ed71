// A catalog as large as asked for, the same for the same seed.
import { chance } from "../support/chance.mjs";
import { adjectives, colours, departments, materials, names, regions, sizes, tags, vocabulary } from "./words.mjs";

const capital = (word) => word[0].toUpperCase() + word.slice(1);
const singular = (kind) => kind.replace(/(ch|sh|x|ve)es$/, "$1").replace(/s$/, "");

export function catalog(count, seed) {
  const random = chance(seed);
  const words = vocabulary(random, 24_000);
  const brands = names(random, 500, 2);
  const series = names(random, Math.max(200, Math.round(count / 4)), 2);
  const places = Object.entries(departments).flatMap(([department, kinds]) => kinds.map((kind) => [department, kind]));

  const product = (id) => {
    const [department, kind] = random.pickEarly(places);
    const material = random.pick(materials);
    const colour = random.pick(colours);
    const title = [random.pick(series), capital(random.pick(adjectives)), capital(material), singular(kind)];
    if (random.happens(0.25)) title.splice(1, 0, capital(random.pick(adjectives)));
    if (random.happens(0.2)) title.push(`${random.between(1, 30) * 50}`);
    const about = Array.from({ length: random.between(20, 55) }, () => random.pickEarly(words));
    // A description speaks of its product.
    for (const word of [material, colour, ...title.slice(0, 2)]) about.splice(random.between(0, about.length), 0, word);
    return {
      id,
      title: title.join(" "),
      brand: random.pickEarly(brands),
      category: `${department} > ${kind}`,
      description: `${capital(about.join(" "))}.`,
      colour,
      size: random.pick(sizes),
      material,
      tags: random.some(tags, random.between(0, 4)),
      price: Math.round(Math.exp(1 + random.next() * 5.5) * 100) / 100,
      rating: Math.round((2.5 + random.next() * 2.5) * 10) / 10,
      regions: regions.filter(() => random.happens(0.6)),
    };
  };
  return Array.from({ length: count }, (_, id) => product(id));
}
