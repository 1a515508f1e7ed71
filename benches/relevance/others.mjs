// The other engines. Of the ways that their documentation shows, each has the one that found the most here: all words or
// any, typing errors or none, accents, stemmers, which fields. Languages without spaces are cut into words by `Intl`.
import { createRequire } from "node:module";

const packages = createRequire(new URL("../search/", import.meta.url));
const MiniSearch = packages("minisearch");
const { create, insertMultiple, search } = packages("@orama/orama");

const withoutSpaces = ["ja", "zh-Hans"];
const details = ({ tags, highlights, specifications }) => [...tags, ...highlights, ...specifications.map(({ name, value }) => `${name} ${value}`)].join(" ");
const plain = (word) => word.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "");

function segments(language) {
  const segmenter = new Intl.Segmenter(language, { granularity: "word" });
  return (text) => Array.from(segmenter.segment(text)).filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment);
}

export const minisearch = {
  name: "MiniSearch",
  open(documents, language) {
    const index = new MiniSearch({
      fields: ["title", "brand", "category", "description", "details"],
      extractField: (document, field) => (field === "details" ? details(document) : document[field]),
      processTerm: plain,
      ...(withoutSpaces.includes(language) && { tokenize: segments(language) }),
      searchOptions: { boost: { title: 5, brand: 3, category: 3 }, prefix: true, fuzzy: 0.2 },
    });
    index.addAll(documents);
    return (text) =>
      index
        .search(text)
        .slice(0, 10)
        .map(({ id }) => id);
  },
};

const languages = { ar: "arabic", de: "german", en: "english", es: "spanish", fr: "french", "pt-BR": "portuguese", ru: "russian" };

// Its stemmers are a package of its own; for a language without spaces it takes a tokenizer.
function tokenizer(language) {
  if (withoutSpaces.includes(language)) {
    const cut = segments(language);
    return { language: "english", normalizationCache: new Map(), tokenize: (text) => (typeof text === "string" ? cut(text).map(plain) : [text]) };
  }
  const { stemmer } = packages(`@orama/stemmers/${languages[language]}`);
  return { language: languages[language], stemmer, stemming: true };
}

export const orama = {
  name: "Orama",
  async open(documents, language) {
    const fields = ["title", "brand", "category", "description", "details"];
    const schema = Object.fromEntries(fields.map((field) => [field, "string"]));
    const database = create({ schema, components: { tokenizer: tokenizer(language) } });
    await insertMultiple(database, documents.map((document) => ({ ...document, details: details(document), tags: undefined })));
    const asked = (term, tolerance) => search(database, { term, limit: 10, tolerance, properties: fields, boost: { title: 5, brand: 3, category: 3 } });
    return async (text) => {
      const right = await asked(text, 0);
      const found = right.count > 0 ? right : await asked(text, 1);
      return found.hits.map(({ id }) => id);
    };
  },
};
