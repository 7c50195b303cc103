// The engine of search. Reads the index's files and answers queries, as the article SearchFormat says step by step.
// Runs as a worker; as a script of the page where no worker can start, and where the site is read from disk.
'use strict';
(() => {
/** A file does not hold what it should. */
class Damaged extends Error {}
/** A file is not there: the site was published anew. */
class Missing extends Error {}

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const damaged = () => { throw new Damaged('postings'); };

// 1 Words

const [other, letter, digit, apostrophe, hyphen, point, comma] = [0, 1, 2, 3, 4, 5, 6];
const signs = [[apostrophe, "'‘’ʼ´\x60"], [hyphen, '-‐‑−'], [point, '.'], [comma, ':,']];
const nothing = /^[\u00ad\u200b-\u200d\u2060\ufeff\u0300-\u036f]$/;
const latin = /^[\u00c0-\u024f\u1e00-\u1eff]$/;
const rest = {
  ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ð: 'd', þ: 'th', ħ: 'h', ı: 'i', ĳ: 'ij', ĸ: 'k', ł: 'l', ŀ: 'l',
  ŋ: 'n', ŉ: 'n', ſ: 's', ƒ: 'f', ǆ: 'dz', ǉ: 'lj', ǌ: 'nj', ǳ: 'dz',
};
const known = new Map();

/** Class and folded text of one character; null where it counts for nothing. */
function unitOf(character) {
  let unit = known.get(character);
  if (unit === undefined) known.set(character, unit = makeUnit(character));
  return unit;
}

function makeUnit(character) {
  if (nothing.test(character)) return null;
  const sign = signs.find(([, characters]) => characters.includes(character));
  if (sign) return [sign[0], character];
  if (/^\p{Nd}$/u.test(character)) return [digit, character];
  if (!/^[\p{L}\p{M}]$/u.test(character)) return [other, character];
  const lower = character.toLowerCase();
  if (!latin.test(character)) return [letter, lower];
  if (!/^\p{L}$/u.test(character)) return [other, character];
  const folded = lower.normalize('NFD').replace(/[\u0300-\u036f]/g, '');
  return [letter, folded.replace(/[^a-z]/g, (left) => rest[left] ?? left)];
}

const size = (text) => (/^[\0-\x7f]*$/.test(text) ? text.length : encoder.encode(text).length);

/**
 * The tokens of a text: folded form, whether it is a part of the token before it, where it stands, and its run.
 * A single digit counts in a title and in a query.
 */
function tokenize(text, countsDigits = false) {
  const units = [];
  let at = 0;
  for (const character of text) {
    const unit = unitOf(character);
    if (unit) units.push({ kind: unit[0], text: unit[1], start: at, end: at + character.length });
    at += character.length;
  }
  const isWord = (unit) => unit?.kind === letter || unit?.kind === digit;
  const tokens = [];
  const add = ({ text: form, start, end }, run, isPart) => {
    const length = size(form);
    if (length > 64 || (length < 2 && !(countsDigits && !isPart && /^[0-9]$/.test(form)))) return;
    tokens.push({ form, isPart, start, end, run });
  };
  for (let i = 0, run = 0; i < units.length; i += 1) {
    if (!isWord(units[i])) continue;
    const open = ({ start }) => ({ text: '', start, end: start, hasLetter: false });
    const segments = [open(units[i])];
    let sincePoint = 0;
    for (; i < units.length; i += 1) {
      const [unit, before, next] = [units[i], units[i - 1], units[i + 1]];
      const segment = segments.at(-1);
      if (isWord(unit)) {
        segment.text += unit.text;
        segment.end = unit.end;
        segment.hasLetter ||= unit.kind === letter;
        sincePoint += 1;
      } else if (unit.kind === apostrophe && isWord(before) && next?.kind === letter) {
        continue;
      } else if (unit.kind >= point && before.kind === digit && next?.kind === digit) {
        segment.text += unit.text;
        if (unit.kind === point) sincePoint = 0;
      } else if (unit.kind === point && before.kind === letter && next?.kind === letter
        && sincePoint === 1 && !isWord(units[i + 2])) {
        sincePoint = 0;
      } else if (unit.kind === hyphen && isWord(before) && isWord(next)) {
        segments.push(open(next));
        sincePoint = 0;
      } else break;
    }
    if (segments.length === 1 || !segments.some(({ hasLetter }) => hasLetter)) {
      for (const segment of segments) add(segment, run, false);
    } else {
      const whole = segments.map((segment) => segment.text).join('');
      add({ text: whole, start: segments[0].start, end: segments.at(-1).end }, run, false);
      for (const segment of segments) add(segment, run, true);
    }
    run += 1;
  }
  return tokens;
}

const wholes = (text, countsDigits) => tokenize(text, countsDigits).filter(({ isPart }) => !isPart);

/** Where the folded letters from `from` on, `length` long, stand in a text that holds them from `start`. */
function placeInside(text, start, end, from, length) {
  let [folded, first, last] = [0, end, end];
  let at = start;
  for (const character of text.slice(start, end)) {
    const unit = unitOf(character);
    const counts = unit && (unit[0] <= digit || (unit[0] >= point && /\d/.test(text[at + 1] ?? '')));
    if (counts) {
      if (folded <= from) first = at;
      folded += unit[1].length;
      if (folded >= from + length) { last = at + character.length; break; }
    }
    at += character.length;
  }
  return [first, last];
}

/** The order of UTF-8 bytes, which is that of code points. */
function compare(a, b) {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i += 1) {
    const [x, y] = [a.charCodeAt(i), b.charCodeAt(i)];
    // Halves of a pair stand for what comes after everything else.
    if (x !== y) return (x >= 0xd800 && x < 0xe000 ? x + 0x10000 : x) - (y >= 0xd800 && y < 0xe000 ? y + 0x10000 : y);
  }
  return a.length - b.length;
}

// 2 Files

class Bytes {
  constructor(bytes) { [this.bytes, this.at] = [bytes, 0]; }
  get isAtEnd() { return this.at === this.bytes.length; }
  byte() { return this.isAtEnd ? damaged() : this.bytes[this.at++]; }
  varint() {
    for (let value = 0, scale = 1, count = 0; count < 5; count += 1, scale *= 128) {
      const byte = this.byte();
      value += (byte & 127) * scale;
      if (byte < 128) return value <= 0xffffffff ? value : damaged();
    }
    return damaged();
  }
  take(length) {
    if (length > this.bytes.length - this.at) damaged();
    return this.bytes.subarray(this.at, this.at += length);
  }
  decoded(length) { return decoder.decode(this.take(length)); }
  text() { return this.decoded(this.varint()); }
  magic(text) { if (this.decoded(text.length) !== text) damaged(); }
}

const [isAcronym, isTitleKey, hasDisplay, isElsewhere] = [1, 2, 4, 8];

/** Reads forms with `readMore` for what a form of this sort of file has more. */
function readForms(bytes, count, flagsAllowed, readMore) {
  if (count > bytes.bytes.length) damaged();
  const forms = [];
  let before = new Uint8Array(0);
  for (let i = 0; i < count; i += 1) {
    const shared = bytes.varint();
    if (shared > before.length) damaged();
    const suffix = bytes.take(bytes.varint());
    const raw = new Uint8Array(shared + suffix.length);
    raw.set(before.subarray(0, shared));
    raw.set(suffix, shared);
    const key = new Bytes(raw).decoded(raw.length);
    if (i && compare(forms[i - 1].key, key) >= 0) damaged();
    const flags = bytes.byte();
    if (flags & ~flagsAllowed) damaged();
    const form = { key, flags, display: flags & hasDisplay ? bytes.text() : key };
    readMore(form);
    forms.push(form);
    before = raw;
  }
  return forms;
}

function readLexicon(data) {
  const bytes = new Bytes(data);
  bytes.magic('ZOK1');
  if (bytes.byte() !== 2) damaged();
  const forms = readForms(bytes, bytes.varint(), isAcronym | hasDisplay, (form) => { form.df = bytes.varint(); });
  return bytes.isAtEnd ? forms : damaged();
}

/** A term shard: forms in order, classes, and where the postings of each lie. */
function readShard(data, pageCount) {
  const bytes = new Bytes(data);
  bytes.magic('ZOK1');
  if (bytes.byte() !== 1 || bytes.varint() !== pageCount) damaged();
  const [formCount, classCount, pagesLength] = [bytes.varint(), bytes.varint(), bytes.varint()];
  let [pagesAt, impactsAt] = [0, 0];
  const place = (list, length) => {
    Object.assign(list, { pagesAt, length, impactsAt });
    pagesAt += length;
    impactsAt += Math.ceil(list.df / 2);
  };
  const forms = readForms(bytes, formCount, 15, (form) => {
    form.class = bytes.varint() - 1;
    form.df = bytes.varint();
    if (form.class >= classCount || form.df > pageCount) damaged();
    if (form.flags & isElsewhere) form.file = bytes.text();
    else place(form, bytes.varint());
  });
  if (classCount > data.length) damaged();
  const classes = Array.from({ length: classCount }, () => {
    const count = bytes.varint();
    if (count > data.length) damaged();
    const links = Array.from({ length: count }, () => {
      const strength = bytes.byte();
      const form = bytes.varint();
      if (strength > 100 || form > formCount) damaged();
      return { strength, key: form ? forms[form - 1].key : bytes.text() };
    });
    const parts = { links, df: bytes.varint() };
    if (parts.df > pageCount) damaged();
    place(parts, bytes.varint());
    return parts;
  });
  const areas = [bytes.take(pagesLength), bytes.take(impactsAt)];
  if (pagesAt !== pagesLength || !bytes.isAtEnd) damaged();
  return { forms, classes, areas };
}

/** The pages and impacts of a list. */
function readPostings(pageBytes, impactBytes, df, pageCount) {
  const pages = new Uint32Array(df);
  let found = 0;
  if (df * 8 <= pageCount) {
    const bytes = new Bytes(pageBytes);
    for (let page = -1; found < df; found += 1) {
      page += bytes.varint() + 1;
      if (page >= pageCount) damaged();
      pages[found] = page;
    }
    if (!bytes.isAtEnd) damaged();
  } else {
    if (pageBytes.length !== Math.ceil(pageCount / 8)) damaged();
    for (let page = 0; page < pageBytes.length * 8; page += 1) {
      if (!(pageBytes[page >> 3] >> (page & 7) & 1)) continue;
      if (found === df || page >= pageCount) damaged();
      pages[found++] = page;
    }
    if (found !== df) damaged();
  }
  if (impactBytes.length !== Math.ceil(df / 2)) damaged();
  return { pages, impact: (i) => impactBytes[i >> 1] >> (i & 1) * 4 & 15 };
}

function readBundle(data) {
  const bytes = new Bytes(data);
  const files = new Map();
  bytes.magic('ZOKB');
  while (!bytes.isAtEnd) {
    const name = bytes.text();
    files.set(name, bytes.take(bytes.varint()));
  }
  return files;
}

async function decompress(bytes) {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

const parse = (bytes) => JSON.parse(decoder.decode(bytes));

/** What an action gives; whatever goes wrong in it, the file of that name is damaged. */
async function checked(name, action) {
  try {
    return await action();
  } catch {
    throw new Damaged(name);
  }
}

const isCount = (value) => Number.isInteger(value) && value >= 0;

/** The index of one language. `load` gives the bytes of a file by its name. */
class Index {
  static async open(entry, load) {
    const index = new Index();
    const { schema, pages, cardSize, textSize } = entry ?? {};
    if (schema !== 'zok-1' || !isCount(pages) || pages > 1e7 || !(cardSize > 0 && textSize > 0)) {
      throw new Damaged('index.json');
    }
    Object.assign(index, { entry, load, pageCount: pages, promises: new Map() });
    index.stopWords = new Set(entry.stopWords?.split(' '));
    index.bundle = entry.files;
    if (!index.bundle && entry.bundle) index.bundle = await index.read(entry.bundle, readBundle);
    const table = entry.routing ? await index.read(entry.routing, parse) : entry;
    const hashes = (text) => text.match(/.{4}/g) ?? [];
    return checked('index.json', () => {
      [index.from, index.shards, index.cards] = [table.from.split('|'), hashes(table.shards), hashes(table.cards)];
      return index.from.length === index.shards.length ? index : damaged();
    });
  }

  /** What a file holds, read once. */
  read(name, reader) {
    let promise = this.promises.get(name);
    if (!promise) {
      const bytes = this.bundle?.get(name);
      promise = Promise.resolve(bytes ?? this.load(name))
        .then((data) => checked(name, async () => reader(bytes ?? await decompress(data), this.pageCount)));
      promise.catch(() => this.promises.delete(name));
      this.promises.set(name, promise);
    }
    return promise;
  }

  shardNumber(key) {
    let [low, high] = [0, this.from.length];
    while (high - low > 1) {
      const middle = low + high >> 1;
      if (compare(this.from[middle], key) <= 0) low = middle; else high = middle;
    }
    return low;
  }

  shard(number) {
    return this.read(`s/${number}-${this.shards[number]}.zok`, readShard);
  }

  /** The place of a key in a sorted list of forms, or of the first after it. */
  static lowerBound(forms, key) {
    let [low, high] = [0, forms.length];
    while (low < high) {
      const middle = low + high >> 1;
      if (compare(forms[middle].key, key) < 0) low = middle + 1; else high = middle;
    }
    return low;
  }

  /** The form, title key included, with its shard; undefined where it is none. */
  async find(key) {
    const number = this.shardNumber(key);
    const shard = await this.shard(number);
    const form = shard.forms[Index.lowerBound(shard.forms, key)];
    return form?.key === key ? { form, shard, number } : undefined;
  }

  /** The forms, title keys included, that begin with a text, from its shard and the one after it. */
  async beginningWith(text) {
    const first = this.shardNumber(text);
    const numbers = this.from[first + 1]?.startsWith(text) ? [first, first + 1] : [first];
    const shards = await Promise.all(numbers.map((number) => this.shard(number)));
    return shards.flatMap((shard) => {
      const start = Index.lowerBound(shard.forms, text);
      let end = start;
      while (shard.forms[end]?.key.startsWith(text)) end += 1;
      return shard.forms.slice(start, end).map((form) => ({ form, shard }));
    });
  }

  async postings(list, shard) {
    const { df } = list;
    if (list.file) {
      return this.read(`p/${list.file}.zok`, (data) => {
        const at = data.length - Math.ceil(df / 2);
        if (at < 0) damaged();
        return readPostings(data.subarray(0, at), data.subarray(at), df, this.pageCount);
      });
    }
    const [pages, impacts] = shard.areas;
    return readPostings(
      pages.subarray(list.pagesAt, list.pagesAt + list.length),
      impacts.subarray(list.impactsAt, list.impactsAt + Math.ceil(df / 2)), df, this.pageCount);
  }

  /** The forms by which typing errors are corrected. */
  async lexicon() {
    if (this.entry.lexicon) return this.read(this.entry.lexicon, readLexicon);
    return this.shards.length === 1 ? (await this.shard(0)).forms : [];
  }

  async cardFile(page) {
    const number = Math.floor(page / this.entry.cardSize);
    return this.read(`c/${number}-${this.cards[number]}.json.zok`, (data) => {
      const file = parse(data);
      const isCard = ({ u, t }) => typeof u === 'string' && typeof t === 'string';
      return file.from === number * this.entry.cardSize && file.texts && file.cards.every(isCard) ? file : damaged();
    });
  }

  async card(page) {
    const file = await this.cardFile(page);
    return file.cards[page - file.from] ?? damaged();
  }

  /** The sections of a page: anchor, level, heading and text of each. */
  async sections(page) {
    const number = Math.floor(page / this.entry.textSize);
    const { from, texts } = await this.cardFile(page);
    const hash = texts[number - Math.floor(from / this.entry.textSize)];
    const file = await this.read(`t/${number}-${hash}.json.zok`, (data) => {
      const file = parse(data);
      const isWhole = file.pages.every((page) => page.every((section) => section.length === 4));
      return file.from === number * this.entry.textSize && isWhole ? file : damaged();
    });
    return file.pages[page - file.from] ?? damaged();
  }

  /** The values of each page for a facet: those of page p are `ids` from `starts[p]` up to `starts[p + 1]`. */
  async facet({ file }) {
    return this.read(file, (data) => {
      const { key, label, values, runs } = parse(data);
      const starts = [0];
      const ids = [];
      for (const [length, ...run] of runs) {
        if (!isCount(length) || starts.length + length > this.pageCount + 1 || !run.every((id) => values[id])) damaged();
        for (let i = 0; i < length; i += 1) {
          ids.push(...run);
          starts.push(ids.length);
        }
      }
      if (starts.length !== this.pageCount + 1) damaged();
      return { key, label, values, starts, ids };
    });
  }
}

// 3 The query

const quotes = /["“”„]/;
const space = /[\t-\r \u00a0]+/;
const excludes = /^-./su;

/** What a query asks: its words, phrases and concepts, and what it excludes. */
async function parseQuery(index, text) {
  const [words, phrases, excluded] = [[], [], []];
  const formsOf = (piece) => wholes(piece, true).map(({ form }) => form);
  let isPlain = true;
  const texts = text.split(quotes);
  for (const [i, part] of texts.entries()) {
    if (i % 2) {
      if (part) isPlain = false;
      const phrase = formsOf(part);
      if (phrase.length) phrases.push(phrase);
      words.push(...phrase.map((word) => ({ word, inPhrase: true })));
      continue;
    }
    for (const piece of part.split(space)) {
      if (excludes.test(piece)) {
        isPlain = false;
        excluded.push(...formsOf(piece));
        continue;
      }
      const tokens = tokenize(piece, true);
      for (const run of new Set(tokens.map((token) => token.run))) {
        const [whole, parts] = [false, true].map((isPart) =>
          tokens.filter((token) => token.run === run && token.isPart === isPart));
        const isWord = whole.length && (!parts.length || await index.find(whole[0].form));
        words.push(...(isWord ? whole : parts).map(({ form }) => ({ word: form })));
      }
    }
  }
  const telling = words.filter(({ word }) => !index.stopWords.has(word));
  const concepts = [];
  for (const one of telling.length ? telling : words) {
    if (concepts.length < 12 && !concepts.some(({ word }) => word === one.word)) {
      concepts.push(new Concept(one, words.indexOf(one)));
    }
  }
  // The last word may be a beginning only, where nothing follows it.
  const end = texts.length % 2 && texts.at(-1).split(space).at(-1);
  const last = end && !excludes.test(end) && concepts.at(-1)?.place === words.length - 1
    ? concepts.at(-1) : undefined;
  return { phrases, excluded, concepts, last, title: isPlain ? formsOf(text).map((form) => `${form} `).join('') : '' };
}

const put = (map, key, strength) => map.set(key, Math.max(map.get(key) ?? 0, strength));

/** Forms and parts lists with the strength, in percent, by which they count. */
class Expansion {
  constructor() { [this.forms, this.parts, this.lists] = [new Map(), new Map(), new Map()]; }
  get isEmpty() { return !this.forms.size && !this.parts.size; }

  /** Adds a form with what is linked to it; false where it is none. */
  async add(index, key, scale, own) {
    const found = await index.find(key);
    if (!found) return false;
    put(this.forms, key, scale);
    own.add(key);
    const { form, shard, number } = found;
    const list = shard.classes[form.class];
    if (!list) return true;
    for (const link of list.links) {
      if (link.key === key) continue;
      put(this.forms, link.key, Math.floor(link.strength * scale / 100));
      if (link.strength === 75) own.add(link.key);
    }
    if (list.df) {
      const name = `${number}/${form.class}`;
      put(this.parts, name, Math.floor(45 * scale / 100));
      this.lists.set(name, { list, shard });
    }
    return true;
  }

  /** For each page what all of it weighs together. */
  async weigh(index) {
    const weights = new Float64Array(index.pageCount);
    const found = await Promise.all([...this.forms.keys()].map((key) => index.find(key)));
    const lists = [...this.forms.values()].map((strength, i) => [found[i]?.form, found[i]?.shard, strength]);
    for (const [name, strength] of this.parts) {
      const { list, shard } = this.lists.get(name);
      lists.push([list, shard, strength]);
    }
    const used = lists.filter(([list]) => list?.df);
    const postings = await Promise.all(used.map(([list, shard]) => index.postings(list, shard)));
    postings.forEach(({ pages, impact }, k) => {
      const strength = used[k][2];
      for (let i = 0; i < pages.length; i += 1) weights[pages[i]] += strength * thousandths[impact(i)];
    });
    return weights;
  }
}

const thousandths =
  [250, 350, 490, 686, 960, 1345, 1882, 2635, 3689, 5165, 7231, 10124, 14174, 19843, 27781, 38893];

class Concept {
  constructor({ word, inPhrase }, place) {
    Object.assign(this, { word, inPhrase, place, expansion: new Expansion(), own: new Set(), pairs: [] });
  }

  /** Whether a token of this form is about this concept. */
  holds(form) { return [this, ...this.pairs].some(({ expansion }) => expansion.forms.has(form)); }
  /** The longest own form inside a compound of one of its parts lists. */
  partOf(form) {
    if (![this, ...this.pairs].some(({ expansion }) => expansion.parts.size)) return undefined;
    return [...this.own].filter((part) => size(part) >= 4 && form.includes(part))
      .sort((a, b) => b.length - a.length)[0];
  }
}

const linkers = ['', 's', 'e', 'en', 'n', 'er'];

/** Fills the expansion of every concept, step by step. */
async function expand(index, { concepts, last }, asTyped) {
  for (const { inPhrase, word, expansion, own } of concepts) {
    if (!inPhrase) await expansion.add(index, word, 100, own);
    else put(expansion.forms, word, 100);
  }
  for (const [i, second] of concepts.entries()) {
    const first = concepts[i - 1];
    if (first?.place !== second.place - 1 || first.inPhrase || second.inPhrase) continue;
    for (const linker of linkers) {
      const joined = first.word + linker + second.word;
      if (!(await index.find(joined))?.form.df) continue;
      for (const { expansion, own } of [first, second]) await expansion.add(index, joined, 100, own);
      break;
    }
  }
  if (last && size(last.word) >= 3) {
    last.completions = await completions(index, last.word);
    const strength = await index.find(last.word) ? 35 : 60;
    for (const { key } of last.completions) put(last.expansion.forms, key, strength);
  }
  for (const concept of concepts) {
    const { word, expansion, own } = concept;
    if (!expansion.isEmpty || await splitCompound(index, concept) || asTyped) continue;
    const candidates = await corrections(index, word);
    for (const { key, cost } of candidates.slice(0, 3)) {
      if (cost === candidates[0].cost) await expansion.add(index, key, cost <= 2 ? 70 : 45, own);
    }
    concept.meant = candidates[0]?.display;
  }
}

/** The twenty forms of most pages that go on after a beginning. */
async function completions(index, word) {
  return (await index.beginningWith(word)).map(({ form }) => form)
    .filter(({ key, df, flags }) => df && key !== word && !(flags & isTitleKey))
    .sort((a, b) => b.df - a.df || compare(a.key, b.key)).slice(0, 20);
}

async function splitCompound(index, concept) {
  const { word } = concept;
  if (!/^[a-z]{8,}$/.test(word)) return false;
  const isKnown = async (part) => {
    if (index.stopWords.has(part)) return false;
    const found = await index.find(part);
    return !!found && (found.form.df > 0 || found.shard.classes[found.form.class]?.df > 0);
  };
  for (let length = word.length - 4; length >= 4; length -= 1) {
    const [head, after] = [word.slice(0, length), word.slice(length)];
    if (!await isKnown(head)) continue;
    for (const linker of linkers) {
      const tail = after.slice(linker.length);
      if (!after.startsWith(linker) || tail.length < 4 || !await isKnown(tail)) continue;
      const pairs = [head, tail].map((part) => ({ part, expansion: new Expansion() }));
      for (const { part, expansion } of pairs) await expansion.add(index, part, 100, concept.own);
      const [x1, x2] = await Promise.all(pairs.map(({ expansion }) => expansion.weigh(index)));
      const weights = x1.map((weight, page) => Math.floor(Math.min(weight, x2[page]) * 50 / 100));
      if (!weights.some((weight) => weight > 0)) {
        concept.own.clear();
        return false;
      }
      Object.assign(concept, { pairs, weights });
      return true;
    }
  }
  return false;
}

/** A bit for each letter of a word of a to z. */
function letters(word) {
  let set = 0;
  for (let i = 0; i < word.length; i += 1) set |= 1 << word.charCodeAt(i) - 97;
  return set;
}

function bits(set) {
  let count = 0;
  for (; set; set &= set - 1) count += 1;
  return count;
}

/** Forms that may be meant by a word, best first, each with the cost of getting there. */
async function corrections(index, word) {
  if (!/^[a-z]{4,}$/.test(word)) return [];
  const greatest = word.length < 8 ? 2 : 4;
  const difference = greatest === 2 ? 2 : 3;
  const own = letters(word);
  const [lexicon, shard] = await Promise.all([index.lexicon(), index.shard(index.shardNumber(word))]);
  const found = new Map();
  for (const form of lexicon === shard.forms ? lexicon : [...lexicon, ...shard.forms]) {
    const { key, df, flags } = form;
    if (!df || flags & (isAcronym | isTitleKey) || key.length < 3 || Math.abs(key.length - word.length) > 2) continue;
    if (!/^[a-z]+$/.test(key) || index.stopWords.has(key) || found.has(key)) continue;
    const set = letters(key);
    if (bits(own & ~set) > difference || bits(set & ~own) > difference) continue;
    const cost = distance(word, key, greatest);
    if (cost <= greatest) found.set(key, { key, df, cost, display: form.display });
  }
  const startsElsewhere = ({ key }) => (key[0] === word[0] ? 0 : 1);
  return [...found.values()].sort((a, b) => a.cost - b.cost || startsElsewhere(a) - startsElsewhere(b)
    || b.df - a.df || compare(a.key, b.key));
}

/** Letters, or pairs of letters, each as one number. */
const alike = (text) => new Set(text.split(' ')
  .map((letters) => encoder.encode(letters).reduce((sum, code) => sum * 128 + code)));
const confusions = alike('ck kc sz zs fv vf');
const atTheEnd = alike('dt td');
const pairs = alike('eiij ijei auou ouau');
const [letterC, letterG, letterH] = encoder.encode('cgh');
const table = new Uint8Array(80 * 80);

/** What it costs to make one word of another, counted in halves of an error; at least 255 where it is above a limit. */
function distance(word, other, limit = 254) {
  const [a, b] = [encoder.encode(word), encoder.encode(other)];
  const width = b.length + 1;
  let [before, lowest] = [0, 0];
  for (let i = 0; i <= a.length; i += 1) {
    [before, lowest] = [lowest, 255];
    const [x, x2] = [a[i - 1], a[i - 2]];
    for (let j = 0; j <= b.length; j += 1) {
      const at = i * width + j;
      const [y, y2] = [b[j - 1], b[j - 2]];
      let least = i || j ? 255 : 0;
      if (i && j) {
        const isLast = i === a.length && j === b.length;
        const cost = x === y ? 0 : confusions.has(x * 128 + y) || isLast && atTheEnd.has(x * 128 + y) ? 1 : 2;
        least = table[at - width - 1] + cost;
      }
      if (i) least = Math.min(least, table[at - width] + (x === x2 ? 1 : 2));
      if (j) least = Math.min(least, table[at - 1] + (y === y2 ? 1 : 2));
      if (i > 1 && j > 1 && x2 !== y2) {
        if (x2 === y && x === y2) least = Math.min(least, table[at - 2 * width - 2] + 2);
        if (pairs.has(((x2 * 128 + x) * 128 + y2) * 128 + y)) least = Math.min(least, table[at - 2 * width - 2] + 1);
      }
      if (j > 1 && x === letterG && y2 === letterC && y === letterH) least = Math.min(least, table[at - width - 2] + 1);
      if (i > 1 && y === letterG && x2 === letterC && x === letterH) least = Math.min(least, table[at - 2 * width - 1] + 1);
      table[at] = least;
      lowest = Math.min(lowest, least);
    }
    // Every step goes on from one of the two rows before.
    if (Math.min(before, lowest) > limit) return 255;
  }
  return table[a.length * width + b.length];
}

// 4 Scores and order

/** The natural logarithm for numbers from 1, the same bits in every program. */
function logarithm(number) {
  let [y, k] = [number, 0];
  while (y >= 1.5) [y, k] = [y / 2, k + 1];
  const z = (y - 1) / (y + 1);
  const w = z * z;
  let p = 0;
  for (let m = 21; m >= 1; m -= 2) p = p * w + 1 / m;
  return k * 0.6931471805599453 + 2 * z * p;
}

async function boosts(index, title) {
  const boost = new Map();
  if (!title) return boost;
  for (const { form, shard } of await index.beginningWith(title)) {
    if (!(form.flags & isTitleKey) || !form.df) continue;
    const { pages } = await index.postings(form, shard);
    for (const page of pages) boost.set(page, Math.max(boost.get(page) ?? 1, form.key === title ? 1.5 : 1.2));
  }
  return boost;
}

async function priors(index) {
  const { facet: key, percent = {} } = index.entry.priors ?? {};
  const facet = index.entry.facets?.find((one) => one.key === key);
  if (!facet) return () => 1;
  const { values, starts, ids } = await index.facet(facet);
  const shares = values.map(([value]) => (Object.hasOwn(percent, value) ? percent[value] / 100 : 1));
  return (page) => (starts[page] < starts[page + 1] ? shares[ids[starts[page]]] : 1);
}

/** All pages for a query in their order, before narrowing. */
async function findPages(index, text, asTyped) {
  const query = await parseQuery(index, text);
  const [boost, prior] = await Promise.all(
    [boosts(index, query.title), priors(index), expand(index, query, asTyped)]);
  const { concepts } = query;
  for (const concept of concepts) concept.weights ??= await concept.expansion.weigh(index);
  let all = 0;
  for (const concept of concepts) {
    concept.pages = concept.weights.reduce((count, weight) => count + (weight > 0 ? 1 : 0), 0);
    concept.idf = logarithm(1 + (index.pageCount - concept.pages + 0.5) / (concept.pages + 0.5));
    all += concept.idf;
  }
  const barred = await excludedPages(index, query.excluded);
  const needed = concepts.filter(({ inPhrase }) => inPhrase);
  const hits = [];
  for (let page = 0; page < index.pageCount; page += 1) {
    let [got, sum, count] = [0, 0, 0];
    for (const { weights, idf } of concepts) {
      if (!(weights[page] > 0)) continue;
      const x = weights[page] / 100000;
      got += idf;
      sum += idf * (x * 2.2 / (x + 1.2));
      count += 1;
    }
    if (!count || barred.has(page) || needed.some(({ weights }) => !(weights[page] > 0))) continue;
    const share = got / all;
    const score = share * share * prior(page) * sum * (boost.get(page) ?? 1);
    hits.push({ page, score, isWhole: count === concepts.length });
  }
  hits.sort((a, b) => b.isWhole - a.isWhole || b.score - a.score || a.page - b.page);
  return { query, concepts, hits };
}

async function excludedPages(index, words) {
  const barred = new Set();
  for (const word of words) {
    const found = await index.find(word);
    if (!found) continue;
    const links = found.shard.classes[found.form.class]?.links ?? [];
    for (const key of [word, ...links.filter(({ strength }) => strength === 75).map((link) => link.key)]) {
      const one = await index.find(key);
      if (!one?.form.df) continue;
      for (const page of (await index.postings(one.form, one.shard)).pages) barred.add(page);
    }
  }
  return barred;
}

/** The facets of the index with the values that are chosen: for each its column and the numbers of its values. */
async function chosenFacets(index, facets) {
  return Promise.all((index.entry.facets ?? []).filter(({ key }) => facets?.[key]?.length).map(async (facet) => {
    const column = await index.facet(facet);
    const wanted = new Set(facets[facet.key].map((value) => column.values.findIndex(([key]) => key === value)));
    return { key: facet.key, column, wanted };
  }));
}

const hasOne = ({ column: { starts, ids }, wanted }, page) => {
  for (let i = starts[page]; i < starts[page + 1]; i += 1) if (wanted.has(ids[i])) return true;
  return false;
};

const narrow = (hits, chosen) => hits.filter(({ page }) => chosen.every((facet) => hasOne(facet, page)));

/** For each facet its values with the number of pages that would stay with that value as the facet's only choice. */
async function countFacets(index, hits, facets) {
  const chosen = await chosenFacets(index, facets);
  return Promise.all((index.entry.facets ?? []).map(async (facet) => {
    const { key, label, values, starts, ids } = await index.facet(facet);
    const counts = new Array(values.length).fill(0);
    for (const { page } of narrow(hits, chosen.filter((one) => one.key !== key))) {
      for (let i = starts[page]; i < starts[page + 1]; i += 1) counts[ids[i]] += 1;
    }
    return { key, label, values: values.map(([value, name], i) => ({ value, label: name, count: counts[i] })) };
  }));
}

/** Of the first fifty those that hold every phrase; what comes after them is left out. */
async function verifyPhrases(index, hits, phrases) {
  if (!phrases.length) return hits;
  const holds = (text, phrase) => {
    const forms = wholes(text, false).map(({ form }) => form);
    return forms.some((_, at) => phrase.every((word, i) => forms[at + i] === word));
  };
  const first = hits.slice(0, 50);
  const verdicts = await Promise.all(first.map(async ({ page }) => {
    const [card, sections] = await Promise.all([index.card(page), index.sections(page)]);
    const texts = [card.t, ...sections.flatMap(([, , heading, text]) => [heading, text])];
    return phrases.every((phrase) => texts.some((text) => holds(text, phrase)));
  }));
  return first.filter((_, i) => verdicts[i]);
}

/** Of a word that is there, but seldom: what may be meant instead. */
async function suggestion(index, concepts, count) {
  for (const { word, inPhrase } of concepts) {
    const form = (await index.find(word))?.form;
    if (!form || inPhrase || form.flags & isAcronym) continue;
    const least = Math.max(1, form.df) * (count < 3 ? 3 : 20);
    const better = (await corrections(index, word))
      .find(({ key, cost, df }) => key !== word && cost <= 2 && df >= least);
    if (better) return { word, meant: better.display };
  }
  return undefined;
}

/** The query with other words in place of some; undefined where there are none. */
function replaceWords(query, words) {
  let text = query;
  for (const { form, start, end } of tokenize(query, true).reverse()) {
    const other = words.find(({ word }) => word === form);
    if (other) text = text.slice(0, start) + other.meant + text.slice(end);
  }
  return words.length ? text : undefined;
}

// 5 Excerpts

/** Where the concepts stand in a text: per token those that match and the letters to mark. */
function matches(text, concepts, isTitle) {
  return tokenize(text, isTitle).map((token) => {
    const found = new Set();
    let marked;
    concepts.forEach((concept, i) => {
      if (concept.holds(token.form)) {
        found.add(i);
        marked = [token.start, token.end];
        return;
      }
      const part = concept.partOf(token.form);
      if (part === undefined) return;
      found.add(i);
      marked ??= placeInside(text, token.start, token.end, token.form.indexOf(part), part.length);
    });
    return { ...token, found, marked };
  });
}

const worth = (concepts, tokens) => {
  let sum = 0;
  concepts.forEach(({ idf }, i) => { if (tokens.some(({ found }) => found.has(i))) sum += idf; });
  return sum;
};

/** A piece of the text as a list of texts, each second one marked. */
function split(text, tokens, start = 0, end = text.length) {
  const pieces = [];
  let done = start;
  for (const { marked } of tokens) {
    if (!marked || marked[0] < done || marked[1] > end) continue;
    pieces.push(text.slice(done, marked[0]), text.slice(...marked));
    done = marked[1];
  }
  return [...pieces, text.slice(done, end)];
}

const span = 32;

/** The part of a page that says most about the query, and the sections that do. */
async function details(index, page, concepts) {
  const [card, sections] = await Promise.all([index.card(page), index.sections(page)]);
  let best;
  let firstText;
  const links = [];
  for (const [anchor, , heading, text] of sections) {
    const tokens = matches(text, concepts, false);
    // A part of a hyphened word counts for its whole.
    const whole = [];
    for (const token of tokens) {
      const before = whole.at(-1);
      if (token.isPart && before?.run === token.run) {
        for (const i of token.found) before.found.add(i);
      } else whole.push(token);
    }
    if (whole.length) firstText ??= { text, tokens, whole, at: 0 };
    if (whole.some(({ found }) => found.size)) {
      for (let at = 0; at === 0 || at + span <= whole.length; at += 1) {
        if (at && !whole[at + span - 1].found.size) continue;
        const value = worth(concepts, whole.slice(at, at + span));
        if (value > (best?.value ?? 0)) best = { value, text, tokens, whole, at };
      }
    }
    const headingTokens = matches(heading, concepts, true);
    const value = worth(concepts, whole) + 2 * worth(concepts, headingTokens);
    if (anchor && value > 0) links.push({ anchor, value, heading: split(heading, headingTokens) });
  }
  links.sort((a, b) => b.value - a.value);
  return {
    title: split(card.t, matches(card.t, concepts, true)),
    excerpt: best || !card.s ? excerpt(best ?? firstText) : split(card.s, matches(card.s, concepts, false)),
    links: links.slice(0, 3).map(({ anchor, heading }) => ({ anchor, heading })),
  };
}

function excerpt(place) {
  if (!place) return [''];
  const { text, tokens, whole } = place;
  const inside = whole.slice(place.at, place.at + span);
  const first = inside.findIndex(({ found }) => found.size);
  let { at } = place;
  if (first >= 0) {
    const last = inside.findLastIndex(({ found }) => found.size);
    at = Math.max(0, at + first - Math.floor((span - (last - first + 1)) / 2));
    at = Math.max(0, Math.min(at, whole.length - span));
  }
  const shown = whole.slice(at, at + span);
  const pieces = split(text, tokens, shown[0].start, shown.at(-1).end);
  if (at > 0) pieces[0] = `… ${pieces[0]}`;
  if (at + span < whole.length) pieces[pieces.length - 1] += ' …';
  return pieces;
}

// 6 Answers

/** Where the files lie: an address, or what `schijf.js` handed over. */
let place;
let disk;
let index;
let found = {};

async function load(name, options) {
  const response = await fetch(new URL(name, place), options);
  if (response.status === 404) throw new Missing(name);
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

/** Opens the index; `isAnew` where it was published in the meantime. */
function open(entry, isAnew) {
  found = {};
  index = (async () => {
    if (disk) {
      const files = await checked('schijf.js', async () => readBundle(await decompress(disk)));
      return Index.open({ ...await checked('index.json', () => parse(files.get('index.json'))), files }, load);
    }
    const bytes = !entry || isAnew ? await load('index.json', isAnew && { cache: 'reload' }) : undefined;
    return Index.open(bytes ? await checked('index.json', () => parse(bytes)) : entry, load);
  })();
  index.catch(() => { index = undefined; });
}

async function pagesFor(opened, query, asTyped) {
  const key = `${asTyped ? 1 : 0}${query}`;
  if (found.key !== key) found = { key, promise: findPages(opened, query, asTyped) };
  const { promise } = found;
  promise.catch(() => { found = {}; });
  return promise;
}

const cardOf = async (opened, page) => {
  const { u, t, s = '', k = '', o = [] } = await opened.card(page);
  return { url: u, title: t, summary: s, kind: k, organisations: o };
};

const questions = {
  /** The pages for a query: how many, the first with their cards, and what was corrected. */
  async search(opened, { query, facets, asTyped, count }) {
    const { query: { phrases }, concepts, hits } = await pagesFor(opened, query, asTyped);
    const chosen = await chosenFacets(opened, facets);
    const kept = await verifyPhrases(opened, narrow(hits, chosen), phrases);
    const [cards, better] = await Promise.all([
      Promise.all(kept.slice(0, count).map(({ page }) => cardOf(opened, page))),
      asTyped ? undefined : suggestion(opened, concepts, kept.length)]);
    return {
      total: kept.length, whole: kept.filter(({ isWhole }) => isWhole).length, cards,
      pages: kept.map(({ page }) => page),
      corrected: replaceWords(query, concepts.filter(({ meant }) => meant)),
      suggestion: replaceWords(query, better ? [better] : []),
    };
  },
  async facets(opened, { query, facets, asTyped }) {
    const { hits } = await pagesFor(opened, query, asTyped);
    return { facets: await countFacets(opened, hits, facets) };
  },
  /** Excerpts and links to sections for some of the pages that were found. */
  async details(opened, { query, asTyped, pages }) {
    const { concepts } = await pagesFor(opened, query, asTyped);
    return { details: await Promise.all(pages.map((page) => details(opened, page, concepts))) };
  },
  /** Words that go on after what was typed, and the first pages. */
  async suggest(opened, { query, count }) {
    const { query: { last }, hits } = await pagesFor(opened, query, false);
    const before = query.slice(0, query.length - query.split(space).at(-1).length);
    const terms = (last?.completions ?? []).slice(0, count).map(({ display }) => before + display);
    const chosen = hits.slice(0, count);
    return { terms, cards: await Promise.all(chosen.map(({ page }) => cardOf(opened, page))) };
  },
  async open(opened) {
    return { facets: (opened.entry.facets ?? []).map(({ key, label }) => ({ key, label })) };
  },
};

/** Answers a question; what went wrong is said in `error`. */
async function answer({ kind, address, entry, ...question }) {
  try {
    if (address) place = address;
    if (!index) open(entry);
    try {
      return await questions[kind](await index, question);
    } catch (error) {
      if (!(error instanceof Missing) || disk) throw error;
      open(undefined, true);
      return await questions[kind](await index, question);
    }
  } catch (error) {
    return { error: error instanceof Damaged ? 'damaged' : 'failed', message: error.message };
  }
}

/** Called by `schijf.js` with everything that the index holds, as base64. */
function bestand(text) {
  disk = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}

if (typeof WorkerGlobalScope === 'function' && self instanceof WorkerGlobalScope) {
  self.onmessage = async ({ data }) => postMessage({ number: data.number, ...await answer(data) });
} else {
  Object.assign(globalThis.zoek, { answer, bestand });
}
})();
