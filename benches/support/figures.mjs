// What many measurements come down to.

// The value that a share of all are at or below.
export function percentile(numbers, share) {
  const sorted = numbers.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))];
}

export const median = (numbers) => numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)];
export const mean = (numbers) => numbers.reduce((sum, number) => sum + number, 0) / numbers.length;

// Three digits that say something, as a reader wants them: 1234, 12.3, 0.0123.
export function digits(number) {
  if (number === undefined || Number.isNaN(number)) return "–";
  if (number === 0) return "0";
  return Math.abs(number) >= 100 ? String(Math.round(number)) : String(Number(number.toPrecision(3)));
}

export const table = (head, rows) => {
  const line = (cells) => `| ${cells.join(" | ")} |`;
  return [line(head), `|---|${"--:|".repeat(head.length - 1)}`, ...rows.map(line)].join("\n");
};
