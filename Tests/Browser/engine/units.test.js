// What the browser's engine does by itself: words, files that are damaged, distances, numbers.
'use strict';
const assert = require('node:assert');
const fs = require('node:fs');
const path = require('node:path');
const test = require('node:test');
const zlib = require('node:zlib');
const { engine, openIndex, root } = require('./engine.js');

// The folder of an index that was built before; the tests of files need one.
const folder = process.env.HANDBOOK_INDEX;

test('every vector of the tokeniser gives its tokens', () => {
  const vectors = JSON.parse(fs.readFileSync(path.join(root, 'Tests/SearchTests/Fixtures/tokens.json'), 'utf8'));
  assert.ok(vectors.length > 200);
  for (const { in: text, title, out } of vectors) {
    const tokens = engine.tokenize(text, title).map(({ form, isPart }) => (isPart ? `~${form}` : form));
    assert.deepStrictEqual(tokens, out, text);
  }
});

test('a token says where it stands in its text', () => {
  const text = 'Co\u00f6rdinatie \u{1f9ea} e\u2011mail, foto\u2019s';
  const places = engine.tokenize(text).map(({ start, end }) => text.slice(start, end));
  assert.deepStrictEqual(places, ['Co\u00f6rdinatie', 'e\u2011mail', 'mail', 'foto\u2019s']);
});

test('keys are ordered as their bytes are', () => {
  const keys = ['a', 'ab', 'b', 'z', '\u00e9', '\u4e00', '\uffee', '\u{10400}', '\u{1f9ea}'];
  for (const [i, a] of keys.entries()) {
    for (const [j, b] of keys.entries()) assert.strictEqual(Math.sign(engine.compare(a, b)), Math.sign(i - j), a + b);
  }
});

test('typing errors that are common in Dutch cost half', () => {
  const costs = {
    'beoordelng beoordeling': 2, 'gemeetne gemeente': 2, 'kommissie commissie': 1, 'comissie commissie': 1,
    'gebeid gebijd': 1, 'vergaderingh vergadering': 2, 'goud gaud': 1, 'archieg archiech': 1, 'beleit beleid': 1,
    'dat tat': 2, 'zaak saak': 1, 'abc abc': 0, 'huis muizen': 7,
  };
  for (const [pair, cost] of Object.entries(costs)) assert.strictEqual(engine.distance(...pair.split(' ')), cost, pair);
});

test('the logarithm is that of mathematics to fifteen digits', () => {
  for (let y = 1; y < 1e6; y *= 1.37) assert.ok(Math.abs(engine.logarithm(y) - Math.log(y)) <= 1e-14 * Math.max(1, Math.log(y)));
});

/** Chance that is the same in every run. */
function chance(seed) {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor(state / 2 ** 32 * limit);
  };
}

async function search(index, query) {
  const { concepts, hits } = await engine.findPages(index, query, false);
  await engine.countFacets(index, hits, {});
  for (const { page } of hits.slice(0, 3)) await engine.details(index, page, concepts);
  return hits;
}

test('a shard with flipped or cut bytes is called damaged, or gives an answer, and ends', { skip: !folder }, async () => {
  const entry = JSON.parse(fs.readFileSync(path.join(folder, 'index.json'), 'utf8'));
  const data = new Uint8Array(zlib.gunzipSync(fs.readFileSync(path.join(folder, entry.bundle))));
  const shard = [...engine.readBundle(data)].find(([name]) => name.startsWith('s/'))[1];
  const pick = chance(7);
  let faults = 0;
  for (let round = 0; round < 300; round += 1) {
    const bytes = shard.slice();
    // Half of the faults fall in the first part, where the lengths are.
    const at = pick(round % 2 ? bytes.length : 400);
    const changed = round % 3 ? bytes : bytes.subarray(0, at);
    if (round % 3) bytes[at] ^= 1 << pick(8);
    try {
      const { forms, classes, areas: [pages, impacts] } = engine.readShard(changed, entry.pages);
      for (const list of [...forms, ...classes].slice(0, 500)) {
        engine.readPostings(
          pages.subarray(list.pagesAt, list.pagesAt + list.length),
          impacts.subarray(list.impactsAt, list.impactsAt + Math.ceil(list.df / 2)), list.df, entry.pages);
      }
    } catch (error) {
      // A text that is no UTF-8 is the one fault that the decoder of the platform finds.
      assert.ok(error instanceof engine.Damaged || error.code === 'ERR_ENCODING_INVALID_ENCODED_DATA', error.stack);
      faults += 1;
    }
    assert.ok(round % 3 || faults, 'a shard that was cut is whole');
  }
  assert.ok(faults > 150, `${faults} faults were found`);
});

test('a file whose compressed bytes are flipped or cut is named in the error', { skip: !folder }, async () => {
  const entry = JSON.parse(fs.readFileSync(path.join(folder, 'index.json'), 'utf8'));
  const pick = chance(11);
  for (let round = 0; round < 40; round += 1) {
    const index = openIndex(folder, (name, bytes) => {
      if (name !== entry.bundle) return bytes;
      if (round % 2) return bytes.subarray(0, 2 + pick(bytes.length - 2));
      const changed = bytes.slice();
      changed[10 + pick(bytes.length - 10)] ^= 1 << pick(8);
      return changed;
    });
    await assert.rejects(index, (error) => error instanceof engine.Damaged && error.message === entry.bundle, `round ${round}`);
  }
});

test('a text file that is damaged stops the excerpt, not the search', { skip: !folder }, async () => {
  const index = await openIndex(folder, (name, bytes) => (name.startsWith('t/') ? bytes.subarray(0, 40) : bytes));
  const { concepts, hits } = await engine.findPages(index, 'gemeente', false);
  assert.ok(hits.length);
  await assert.rejects(engine.details(index, hits[0].page, concepts), engine.Damaged);
});

test('queries full of signs give an answer', { skip: !folder }, async () => {
  const index = await openIndex(folder);
  for (const query of [
    '', ' ', '-', '--', '"', '""', '" "', '-"a', '"""', '__proto__', 'constructor -__proto__', 'a'.repeat(5000),
    'a-'.repeat(500), '\u0301', '\ud800', '\u{1f9ea}', '$&', '(((', 'a b c d e f g h i j k l m n o p', '<script>',
  ]) await search(index, query);
});

test('an excluded word keeps its pages out, a phrase keeps others out', { skip: !folder }, async () => {
  const index = await openIndex(folder);
  const all = await search(index, 'archief');
  const without = await search(index, 'archief -gemeente');
  assert.ok(without.length && without.length < all.length);
  const { query, hits } = await engine.findPages(index, '"Zeeuws Archief"', false);
  const kept = await engine.verifyPhrases(index, hits, query.phrases);
  assert.ok(kept.length && kept.length <= hits.length);
});

test('the count beside a value is what choosing it alone gives', { skip: !folder }, async () => {
  const index = await openIndex(folder);
  const { hits } = await engine.findPages(index, 'gemeente', false);
  const narrowed = async (facets) => engine.narrow(hits, await engine.chosenFacets(index, facets));
  const base = { soort: ['praktijk'] };
  for (const { key, values } of await engine.countFacets(index, hits, base)) {
    for (const { value, count } of values.slice(0, 20)) {
      assert.strictEqual((await narrowed({ ...base, [key]: [value] })).length, count, `${key} ${value}`);
    }
  }
  const both = await narrowed({ soort: ['praktijk', 'plan'] });
  assert.strictEqual(
    both.length, (await narrowed(base)).length + (await narrowed({ soort: ['plan'] })).length, 'values of a facet widen');
});
