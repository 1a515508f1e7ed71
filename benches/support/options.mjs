// `--name value` of the command line, as numbers or texts like the values they have otherwise.
export function options(otherwise) {
  const given = { ...otherwise };
  const words = process.argv.slice(2);
  for (let at = 0; at < words.length; at += 2) {
    const name = words[at].replace(/^--/, "");
    if (!(name in otherwise) || words[at + 1] === undefined) {
      throw new Error(`${words[at]} is not understood; there are ${Object.keys(otherwise).map((name) => `--${name} VALUE`).join(", ")}`);
    }
    given[name] = typeof otherwise[name] === "number" ? Number(words[at + 1]) : words[at + 1];
    if (Number.isNaN(given[name])) throw new Error(`--${name} wants a number`);
  }
  return given;
}
