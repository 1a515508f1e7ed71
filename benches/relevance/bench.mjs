// How well the engine finds what people mean, beside two others: nDCG@10 over queries that were judged by hand
// (judgments.json: 3 what was wanted, 2 good, 1 better than nothing).
//
//   cargo xtask bench relevance [-- --bodies FOLDER --show QUERY --unjudged yes]
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { machineAlone } from "../support/browser.mjs";
import { mean, table } from "../support/figures.mjs";
import { options } from "../support/options.mjs";
import { bodies, demoDocuments } from "./documents.mjs";
import { minisearch, orama } from "./others.mjs";

const given = options({ bodies: fileURLToPath(new URL("../../../shared/api-bodies/large", import.meta.url)), show: "", unjudged: "" });
const module = new URL("../search/vitrine.assets/vitrine_catalog.js", import.meta.url);
const engines = [...(existsSync(module) ? [await import("./vitrine.mjs")] : []), minisearch, orama];

const large = bodies(given.bodies);
const judgments = JSON.parse(readFileSync(new URL("judgments.json", import.meta.url), "utf8"));
const asked = judgments.filter(({ catalog }) => catalog === "demo" || large);

const gain = (grade) => 2 ** grade - 1;
const discounted = (grades) => grades.slice(0, 10).reduce((sum, grade, at) => sum + gain(grade) / Math.log2(at + 2), 0);

function ndcg(found, grades) {
  const ideal = discounted([...grades.values()].toSorted((one, other) => other - one));
  return discounted(found.map((id) => grades.get(id) ?? 0)) / ideal;
}

// The engine over one catalog, opened once.
const opened = new Map();
async function ask(engine, { catalog, language, query }) {
  const key = `${engine.name} ${catalog} ${language}`;
  const documents = catalog === "demo" ? demoDocuments(language) : large[catalog];
  if (!opened.has(key)) opened.set(key, { search: await engine.open(documents, language), documents });
  return (await opened.get(key).search(query)).slice(0, 10);
}

const results = [];
for (const judgment of asked) {
  const grades = new Map(Object.entries(judgment.grades).flatMap(([grade, ids]) => ids.map((id) => [id, Number(grade)])));
  const scores = [];
  for (const engine of engines) {
    const found = await ask(engine, judgment);
    scores.push(ndcg(found, grades));
    if (given.show === judgment.query || given.unjudged) show(engine, judgment, found, grades);
  }
  results.push({ ...judgment, scores });
}

// For judging what an engine found and nobody had thought of.
function show(engine, { query, catalog, language }, found, grades) {
  const { documents } = opened.get(`${engine.name} ${catalog} ${language}`);
  const wanted = given.show ? found : found.filter((id) => !grades.has(id));
  for (const id of wanted) {
    const { title, category } = documents.find((document) => document.id === id);
    console.error(`${query} | ${engine.name} | ${catalog} ${id} | ${grades.get(id) ?? "–"} | ${title} | ${category}`);
  }
}

const percent = (number) => number.toFixed(3);
const group = (name, of) => [`${name} (${of.length})`, ...engines.map((_, at) => percent(mean(of.map(({ scores }) => scores[at]))))];
const languages = [...new Set(asked.map(({ language }) => language))];
const catalogs = [...new Set(asked.map(({ catalog }) => catalog))];
const { packages } = JSON.parse(readFileSync(new URL("../search/package-lock.json", import.meta.url), "utf8"));
const versions = { MiniSearch: packages["node_modules/minisearch"].version, Orama: packages["node_modules/@orama/orama"].version };

console.log(`${machineAlone()}; ${asked.length} queries, nDCG@10\n`);
console.log(
  table(
    ["", ...engines.map(({ name }) => [name, versions[name]].filter(Boolean).join(" "))],
    [
      group("all", results),
      ...catalogs.map((catalog) => group(`catalog ${catalog}`, results.filter((result) => result.catalog === catalog))),
      ...languages.map((language) => group(language, results.filter((result) => result.language === language))),
    ],
  ),
);
if (!large) console.log(`\nThe other ${judgments.length - asked.length} queries were left out: the answers that they are over are not here (--bodies FOLDER).`);
const worst = results.toSorted((one, other) => one.scores[0] - other.scores[0]).slice(0, 10).filter(({ scores }) => scores[0] < 0.9);
console.log(`\n${engines[0].name}'s worst: ${worst.map(({ query, language, scores }) => `“${query}” (${language}) ${percent(scores[0])}`).join(", ") || "none below 0.9"}.`);
