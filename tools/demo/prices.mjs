// The market function: one price in US dollars becomes a price in each of the nine currencies.
//
//   local = nearest habitual price point of (US price × factor)
//
// `factor` is a rounded exchange rate times what the market adds: tax where prices are shown with tax
// (VAT, GST, ICMS …), import duty, and how keenly the market is priced. The US price has neither tax nor rounding.
// `points` are the bands of habitual price points: below `under`, prices are `step` apart and end in `ending`
// (a step of 100 that ends in 99 gives 1099, 1199 …). The last band has no upper end.

export const MARKETS = {
  USD: { factor: 1, digits: 2 },
  EUR: { factor: 1.08, digits: 2, points: [
    { under: 25, step: 1, ending: 0.99 }, { under: 60, step: 5, ending: 4 }, { under: 500, step: 10, ending: 9 }, { step: 50, ending: 49 }] },
  GBP: { factor: 0.94, digits: 2, points: [
    { under: 25, step: 1, ending: 0.99 }, { under: 60, step: 5, ending: 4 }, { under: 500, step: 10, ending: 9 }, { step: 50, ending: 49 }] },
  BRL: { factor: 6.88, digits: 2, points: [
    { under: 1000, step: 10, ending: 9 }, { step: 100, ending: 99 }] },
  RUB: { factor: 100, digits: 2, points: [
    { under: 10000, step: 100, ending: 90 }, { under: 20000, step: 500, ending: 490 }, { step: 1000, ending: 990 }] },
  INR: { factor: 88, digits: 2, points: [
    { under: 5000, step: 100, ending: 99 }, { under: 20000, step: 500, ending: 499 }, { step: 1000, ending: 999 }] },
  AED: { factor: 3.85, digits: 2, points: [
    { under: 1000, step: 10, ending: 9 }, { step: 50, ending: 49 }] },
  CNY: { factor: 6.6, digits: 2, points: [
    { under: 1000, step: 10, ending: 9 }, { step: 100, ending: 99 }] },
  JPY: { factor: 156, digits: 0, points: [
    { under: 10000, step: 100, ending: 0 }, { under: 30000, step: 500, ending: 300 }, { step: 1000, ending: 800 }] },
};

export const CURRENCIES = ['USD', 'BRL', 'RUB', 'INR', 'EUR', 'GBP', 'AED', 'CNY', 'JPY'];

/** The price in `currency` of what costs `usd` in the United States, as text with the currency's decimals. */
export function localPrice(usd, currency) {
  const { factor, digits, points } = MARKETS[currency];
  let price = usd * factor;
  if (points) {
    const { step, ending } = points.find(({ under }) => under === undefined || price < under);
    price = Math.max(0, Math.round((price - ending) / step)) * step + ending;
  }
  return price.toFixed(digits);
}

export const localPrices = (usd) =>
  Object.fromEntries(CURRENCIES.map((currency) => [currency, localPrice(usd, currency)]));
