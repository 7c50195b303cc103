// Answers the queries on standard input, one a line, from the index in the folder that is named; one line of JSON each.
'use strict';
const fs = require('node:fs');
const { engine, openIndex } = require('./engine.js');

async function main() {
  const index = await openIndex(process.argv[2]);
  for (const query of fs.readFileSync(0, 'utf8').split('\n')) {
    if (!query) continue;
    const { query: { phrases }, concepts, hits: found } = await engine.findPages(index, query, false);
    const hits = await engine.verifyPhrases(index, found, phrases);
    const corrections = concepts.filter(({ meant }) => meant).map(({ word }) => word);
    const results = await Promise.all(hits.map(async ({ page, score }, i) => {
      const result = { url: (await index.card(page)).u, score };
      if (i >= 3) return result;
      const { excerpt, links } = await engine.details(index, page, concepts);
      return { ...result, excerpt: excerpt.join(''), section: links[0]?.anchor ?? null };
    }));
    process.stdout.write(`${JSON.stringify({
      query, corrections, total: hits.length, withAllWords: hits.filter(({ isWhole }) => isWhole).length, results,
    })}\n`);
  }
}

main();
