// The search page: finds whole and partial words in search.json. Without it: an A to Z list.
// What the file holds is shown as text, never as markup, and never becomes a key.

const [root, field, heading, index] = ['zoekresultaten', 'zoek', 'zoekkop', 'zoekindex']
  .map((id) => document.getElementById(id));
const [status, list] = root.children;
const texts = root.dataset;
const siteRoot = new URL('../../', import.meta.url);
const plainHeading = heading.textContent;

const fill = (text, name, value) => text.replace(`{${name}}`, () => value);
/** Lower case without accents, of the same length. */
const fold = (text) =>
  text.replace(/[^\0-\x7f]/g, (letter) => letter.normalize('NFKD')[0]).toLowerCase();
const element = (name, properties, ...children) => {
  const node = Object.assign(document.createElement(name), properties);
  node.append(...children);
  return node;
};

async function loadPages() {
  const address = new URL(texts.index, location);
  const below = (path, folder) => new URL(`./${path.replace(/^[\\/]+/, '')}`, folder).href;
  const load = async (url) => JSON.parse((await (await fetch(url)).text()).normalize('NFC'));
  const first = await load(address);
  const parts = await Promise.all((first.parts ?? []).map(({ url }) => load(below(url, address))));
  const labels = new Map((first.facets ?? []).flatMap(({ key, values }) =>
    values.map(({ id, label }) => [`${key} ${id}`, label])));
  return [first, ...parts].flatMap(({ pages = [] }) => pages).map((page) => {
    const { title, summary = '', type = '', sections = [], facets = {}, synonyms } = page;
    const tags = Object.entries(facets).flatMap(([key, ids]) =>
      ids.map((id) => labels.get(`${key} ${id}`)));
    const fields = [[8, title], [3, sections.map(({ heading }) => heading)],
      [3, [tags, synonyms]], [2, summary], [1, sections.map(({ text }) => text)]]
      .map(([weight, text]) => [weight, fold(String(text))]);
    return { title, summary, type, sections, fields, url: below(page.url, siteRoot) };
  });
}

const isLetter = (character) => /[\p{L}\p{N}]/u.test(character ?? '');

/** Where folded text holds a word: whole or, from three letters on, as a beginning or inside. */
function places(text, word) {
  const found = [];
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const end = at + word.length;
    const worth = isLetter(text[at - 1]) ? 0.3 : isLetter(text[end]) ? 0.6 : 1;
    if (worth === 1 || word.length > 2) found.push({ at, end, worth });
  }
  return found;
}

/** Pages with all words first, then pages with some; within each the best first. */
function rank(pages, words) {
  const score = ({ fields }, word) => fields.reduce((sum, [weight, text]) =>
    sum + weight * Math.log1p(places(text, word).reduce((worth, place) => worth + place.worth, 0)), 0);
  return pages.map((page) => {
    const scores = words.map((word) => score(page, word)).filter(Boolean);
    return { page, found: scores.length, score: scores.reduce((sum, score) => sum + score, 0) };
  }).filter(({ found }) => found).sort((a, b) => b.found - a.found || b.score - a.score);
}

/** The text as nodes, with what was found in <mark>. */
function marked(text, words) {
  const nodes = [];
  let done = 0;
  const found = words.flatMap((word) => places(fold(text), word));
  for (const { at, end } of found.sort((a, b) => a.at - b.at || b.end - a.end)) {
    if (at < done) continue;
    nodes.push(text.slice(done, at), element('mark', {}, text.slice(at, end)));
    done = end;
  }
  return [...nodes, text.slice(done)];
}

/** The words around the first find in the text; else the summary. */
function excerpt({ sections, summary }, words) {
  for (const { text } of sections) {
    const found = words.flatMap((word) => places(fold(text), word)).map(({ at }) => at);
    if (!found.length) continue;
    const at = Math.min(...found);
    const start = text.lastIndexOf(' ', at - 80) + 1;
    const end = text.indexOf(' ', at + 120);
    return (start ? '… ' : '') + (end < 0 ? text.slice(start) : `${text.slice(start, end)} …`);
  }
  return summary;
}

function result({ page }, words) {
  const link = (href, text) => element('a', { href }, ...marked(text, words));
  const sections = page.sections.filter(({ anchor, heading, text }) =>
    anchor && words.some((word) => places(fold(`${heading} ${text}`), word).length));
  const kind = document.querySelector(`[data-kind="${CSS.escape(page.type)}"]`);
  return element('li', {},
    element('p', { className: 'card-kind' }, kind?.textContent ?? page.type),
    element('h2', {}, link(page.url, page.title)),
    element('p', {}, ...marked(excerpt(page, words), words)),
    element('ul', { hidden: !sections.length }, ...sections.slice(0, 3).map(
      ({ anchor, heading }) => element('li', {}, link(`${page.url}#${anchor}`, heading)))));
}

let pages;

async function search() {
  const query = field.value = (new URLSearchParams(location.search).get('q') ?? '').trim();
  const words = [...new Set(fold(query).match(/[\p{L}\p{N}]+/gu))];
  root.hidden = !words.length;
  index.hidden = false;
  heading.textContent = words.length ? fill(texts.heading, 'query', query) : plainHeading;
  list.replaceChildren();
  if (!words.length) return;
  status.textContent = texts.loading;
  try {
    const hits = rank(await (pages ??= loadPages()), words);
    const all = hits.filter(({ found }) => found === words.length).length;
    const say = (count, one, many) => count && fill(count > 1 ? many : one, 'count', count);
    const counts = [say(all, texts.one, texts.many),
      say(hits.length - all, texts.partOne, texts.partMany)].filter(Boolean);
    status.textContent = counts.join(', ') || fill(texts.none, 'query', query);
    list.replaceChildren(...hits.map((hit) => result(hit, words)));
    index.hidden = hits.length > 0;
  } catch {
    pages = undefined;
    status.textContent = texts.failed;
  }
}

field.form.addEventListener('submit', (event) => {
  event.preventDefault();
  history.pushState(null, '', `?${new URLSearchParams({ q: field.value })}`);
  search();
});
addEventListener('popstate', search);
search();
