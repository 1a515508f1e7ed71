// Filters, counts and the order by price for libraries that have none: typed arrays, as careful JavaScript has them.

const facets = ["brand", "category", "colour", "size", "material", "tags"];

export class Columns {
  constructor(products) {
    const regions = [...new Set(products.flatMap((product) => product.regions))];
    this.regionBit = new Map(regions.map((region, at) => [region, 1 << at]));
    this.regions = Uint32Array.from(products, (product) => product.regions.reduce((bits, region) => bits | this.regionBit.get(region), 0));
    this.prices = Float64Array.from(products, (product) => product.price);
    this.byPrice = Uint32Array.from(products.keys()).sort((one, other) => this.prices[one] - this.prices[other] || one - other);
    this.facets = Object.fromEntries(facets.map((facet) => [facet, column(products.map((product) => [product[facet]].flat()))]));
  }

  // What of `matches` (all, when undefined) is wanted: how many, the first by price, and the counts of every facet.
  answer(matches, { filters, region, limit }) {
    const bit = this.regionBit.get(region) ?? 0;
    const wanted = Object.entries(filters).map(([facet, values]) => {
      const { codes } = this.facets[facet];
      const is = new Uint8Array(codes.size);
      for (const value of values) if (codes.has(value)) is[codes.get(value)] = 1;
      return [this.facets[facet], is];
    });
    const holds = (at) => {
      if (!(this.regions[at] & bit)) return false;
      return wanted.every(([{ starts, values }, is]) => {
        for (let place = starts[at]; place < starts[at + 1]; place++) if (is[values[place]]) return true;
        return false;
      });
    };
    const found = [];
    if (matches === undefined) {
      for (const at of this.byPrice) if (holds(at)) found.push(at);
    } else {
      for (const at of matches) if (holds(at)) found.push(at);
      found.sort((one, other) => this.prices[one] - this.prices[other] || one - other);
    }
    const counts = {};
    for (const [facet, { codes, starts, values }] of Object.entries(this.facets)) {
      const sums = new Uint32Array(codes.size);
      for (const at of found) for (let place = starts[at]; place < starts[at + 1]; place++) sums[values[place]]++;
      counts[facet] = {};
      for (const [value, code] of codes) if (sums[code]) counts[facet][value] = sums[code];
    }
    return { total: found.length, ids: found.slice(0, limit), facets: counts };
  }
}

// The values of all products one after the other, as numbers, and where each product's begin.
function column(lists) {
  const codes = new Map();
  const starts = new Uint32Array(lists.length + 1);
  const values = [];
  lists.forEach((list, at) => {
    for (const value of list) {
      if (!codes.has(value)) codes.set(value, codes.size);
      values.push(codes.get(value));
    }
    starts[at + 1] = values.length;
  });
  return { codes, starts, values: Uint32Array.from(values) };
}
