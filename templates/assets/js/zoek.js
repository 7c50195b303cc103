// Search on the page: suggestions under every search field, and the page with results.
// What was found is shown as text, never as markup. `site.js` loads this when someone goes to a search field.
'use strict';
(() => {
const { dataset: settings } = document.body;
const siteRoot = new URL('../../', document.currentScript.src);
const isOnDisk = location.protocol === 'file:';
const field = document.querySelector('[role=search] .search-field');

const fill = (text, name, value) => text.replace(`{${name}}`, () => value);

function element(name, attributes = {}, ...children) {
  const node = document.createElement(name);
  set(node, attributes);
  node.append(...children);
  return node;
}

/** Sets attributes; removes those that are false or undefined. */
function set(node, attributes) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === false || value === undefined) node.removeAttribute(name);
    else node.setAttribute(name, value === true ? '' : value);
  }
}

/** Where a page of the site lies, whatever its address in the index says. */
function linkTo(path) {
  const url = new URL(`./${path.replace(/^[\\/]+/, '')}`, siteRoot);
  if (isOnDisk && url.pathname.endsWith('/')) url.pathname += 'index.html';
  return url.href;
}

/** Asks the engine: in its worker, or in the page where no worker starts. */
const ask = (() => {
  const waiting = new Map();
  const address = isOnDisk ? undefined : new URL(settings.searchIndex, location).href;
  let number = 0;
  let engine;
  const inPage = () => (engine ??= new Promise((resolve, reject) => {
    if (zoek.answer) return resolve();
    const script = element('script', { src: settings.searchWorker });
    Object.assign(script, { onload: resolve, onerror: reject });
    document.head.append(script);
  })).then(() => zoek.answer);
  const leaveWorker = async () => {
    zoek.worker = undefined;
    for (const [one, { question, resolve }] of waiting) {
      waiting.delete(one);
      resolve((await inPage())(question));
    }
  };
  if (zoek.hasFailed) zoek.worker = undefined;
  if (zoek.worker) {
    zoek.worker.onerror = leaveWorker;
    zoek.worker.onmessage = ({ data }) => {
      waiting.get(data.number)?.resolve(data);
      waiting.delete(data.number);
    };
  }
  return async (question) => {
    try {
      const whole = { ...question, address, entry: await zoek.entry };
      zoek.entry = undefined;
      if (!zoek.worker) return await (await inPage())(whole);
      return await new Promise((resolve) => {
        waiting.set(number += 1, { question: whole, resolve });
        zoek.worker.postMessage({ ...whole, number });
      });
    } catch {
      return { error: 'failed' };
    }
  };
})();

// 1 Suggestions

/** Makes of the field an editable combobox: a list to choose from, in which nothing is chosen by itself. */
function suggestUnder(field) {
  const { form } = field;
  const popup = element('div', {
    id: 'zoek-suggesties', class: 'suggestions', role: 'listbox', hidden: true,
    'aria-label': form.querySelector('label').textContent,
  });
  popup.hidden = true;
  const hint = element('p', { id: 'zoek-uitleg', class: 'visually-hidden' }, settings.searchHint);
  (field.closest('.search-form-row') ?? form).append(popup);
  form.append(hint);
  set(field, {
    role: 'combobox', 'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': popup.id,
    'aria-describedby': hint.id,
  });
  let options = [];
  let active = -1;
  let turn = 0;
  let timer;

  const choose = (place) => {
    active = place;
    options.forEach(({ node }, i) => set(node, { 'aria-selected': String(i === active) }));
    set(field, { 'aria-activedescendant': options[active]?.node.id });
    options[active]?.node.scrollIntoView({ block: 'nearest' });
  };
  const close = () => {
    clearTimeout(timer);
    turn += 1;
    popup.hidden = true;
    set(field, { 'aria-expanded': 'false' });
    choose(-1);
  };
  const take = ({ url, term }) => {
    close();
    if (url) return location.assign(linkTo(url));
    field.value = term;
    return form.requestSubmit();
  };
  const group = (label, items) => {
    if (!items.length) return [];
    const nodes = items.map((item) => {
      const node = element('div', { role: 'option', id: `zoek-keuze-${options.length}`, 'aria-selected': 'false' });
      node.append(item.text);
      if (item.note) node.append(' ', element('span', { class: 'suggestions-note' }, item.note));
      node.addEventListener('click', () => take(item));
      options.push({ ...item, node });
      return node;
    });
    const shown = element('div', { class: 'suggestions-label', 'aria-hidden': 'true' }, label);
    return [element('div', { role: 'group', 'aria-label': label }, shown, ...nodes)];
  };
  /** Asks for suggestions and shows them; `place` is the one to go to. */
  const show = async (place = -1) => {
    const mine = turn += 1;
    const query = field.value;
    if (query.trim().length < 2) return close();
    const { terms = [], cards = [] } = await ask({ kind: 'suggest', query, count: 5 });
    if (mine !== turn || document.activeElement !== field) return undefined;
    options = [];
    popup.replaceChildren(
      ...group(settings.searchTerms, terms.map((term) => ({ text: term, term }))),
      ...group(settings.searchPages, cards.map(({ title, url, organisations }) =>
        ({ text: title, url, note: organisations.filter((name) => name !== title).join(', ') }))));
    popup.hidden = !options.length;
    set(field, { 'aria-expanded': String(!popup.hidden) });
    return choose(Math.min(place, options.length - 1));
  };

  field.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(show, 120);
  });
  field.addEventListener('blur', close);
  popup.addEventListener('mousedown', (event) => event.preventDefault());
  form.addEventListener('submit', close);
  const keys = {
    ArrowDown: (event) => {
      event.preventDefault();
      if (popup.hidden) show(event.altKey ? -1 : 0);
      else choose((active + 1) % options.length);
    },
    ArrowUp: (event) => {
      if (popup.hidden) return;
      event.preventDefault();
      if (event.altKey) close();
      else choose(active < 0 ? options.length - 1 : active - 1);
    },
    Enter: (event) => {
      if (active < 0) return;
      event.preventDefault();
      take(options[active]);
    },
    Escape: (event) => {
      event.preventDefault();
      if (popup.hidden) field.value = '';
      close();
    },
    Home: () => choose(-1), End: () => choose(-1), ArrowLeft: () => choose(-1), ArrowRight: () => choose(-1),
    Tab: close,
  };
  field.addEventListener('keydown', (event) => {
    if (!event.isComposing && !event.ctrlKey && !event.metaKey && Object.hasOwn(keys, event.key)) keys[event.key](event);
  });
  if (document.activeElement === field && field.value && !document.getElementById('zoekresultaten')) show();
}

// 2 Results

const step = 10;

/** The texts of which each second one was found. */
const marked = (pieces) => pieces.map((text, i) => (i % 2 ? element('mark', {}, text) : text));

function showResults(root) {
  const texts = root.dataset;
  const [heading, index] = ['zoekkop', 'zoekindex'].map((id) => document.getElementById(id));
  const [status, meant, chosenList, facetBox, facetList, list, more] =
    ['count', 'meant', 'chosen', 'facets', 'facets-list', 'list', 'more']
      .map((name) => root.querySelector(`.results-${name}`));
  const plainHeading = heading.textContent;
  const kinds = new Map([...document.querySelectorAll('[data-kind]')]
    .map((node) => [node.dataset.kind, node.textContent]));
  const compare = new Intl.Collator(document.documentElement.lang, { numeric: true }).compare;
  let turn = 0;
  let keys = [];
  let question = {};
  let drawn = '';
  facetBox.open = matchMedia('(min-width: 60em)').matches;

  /** What the address asks; after `#` for hosts that keep what stands after `?`. */
  const read = () => {
    const parameters = new URLSearchParams(location.hash.startsWith('#q=') ? location.hash.slice(1) : location.search);
    const facets = Object.fromEntries(keys.map((key) => [key, parameters.getAll(key)]));
    return {
      query: (parameters.get('q') ?? '').trim(), facets, asTyped: parameters.has('letterlijk'), count: history.state?.count ?? step,
    };
  };
  const addressOf = ({ query, facets = {}, asTyped }) => {
    const pairs = Object.entries(facets).flatMap(([key, values]) => values.map((value) => [key, value]));
    return `?${new URLSearchParams([['q', query], ...pairs, ...(asTyped ? [['letterlijk', '1']] : [])])}`;
  };
  const go = (changes) => {
    const address = addressOf({ ...question, ...changes });
    try {
      history.pushState(null, '', address);
      search();
    } catch {
      location.assign(address);
    }
  };

  const say = (count, one, many) => count && fill(count > 1 ? many : one, 'count', count);
  const quote = (text, query) => fill(text, 'query', query);

  function result({ url, title, summary, kind, organisations }) {
    const kindText = [kinds.get(kind) ?? kind, ...organisations].filter((name) => name && name !== title).join(' · ');
    return element('li', {},
      element('p', { class: 'card-kind' }, kindText),
      element('h2', {}, element('a', { href: linkTo(url) }, title)),
      element('p', { class: 'results-excerpt' }, summary),
      element('ul', { hidden: true }));
  }

  function fillIn(item, { title, excerpt, links }) {
    const link = item.querySelector('a');
    link.replaceChildren(...marked(title));
    item.querySelector('.results-excerpt').replaceChildren(...marked(excerpt));
    const sections = item.querySelector('ul');
    sections.hidden = !links.length;
    sections.replaceChildren(...links.map(({ anchor, heading }) => element('li', {},
      element('a', { href: `${link.href}#${encodeURIComponent(anchor)}` }, ...marked(heading)))));
  }

  function showCorrection({ corrected, suggestion }) {
    const link = (text, changes) => {
      const asked = { ...question, ...changes };
      return element('a', { href: addressOf(asked) }, quote(text, asked.query));
    };
    meant.hidden = !corrected && !suggestion;
    meant.replaceChildren();
    if (corrected) meant.append(quote(texts.corrected, corrected), ' ', link(texts.asTyped, { asTyped: true }));
    else if (suggestion) meant.append(link(texts.suggestion, { query: suggestion, asTyped: false }));
  }

  async function search() {
    if (!keys.length) {
      const { facets = [] } = await ask({ kind: 'open' });
      keys = facets.map(({ key }) => key);
    }
    question = read();
    const mine = turn += 1;
    const { query } = question;
    if (query || mine > 1) field.value = query;
    root.hidden = !query;
    index.hidden = false;
    heading.textContent = query ? quote(texts.heading, query) : plainHeading;
    document.title = heading.textContent + document.title.slice(document.title.lastIndexOf(' – '));
    if (!query) return;
    root.setAttribute('aria-busy', 'true');
    const late = setTimeout(() => { status.textContent = texts.loading; }, 500);
    const answer = await ask({ kind: 'search', ...question });
    clearTimeout(late);
    if (mine !== turn) return;
    root.removeAttribute('aria-busy');
    if (answer.error) {
      list.replaceChildren();
      more.hidden = meant.hidden = facetBox.hidden = chosenList.hidden = true;
      root.dataset.error = `${answer.error}: ${answer.message}`;
      status.textContent = answer.error === 'damaged' ? texts.damaged : texts.failed;
      return;
    }
    const { total, whole, cards, pages } = answer;
    index.hidden = total > 0;
    showCorrection(answer);
    list.replaceChildren(...cards.map(result));
    more.hidden = total <= cards.length;
    set(status, { 'aria-live': total ? 'polite' : 'assertive' });
    status.textContent = [say(whole, texts.one, texts.many), say(total - whole, texts.partOne, texts.partMany)]
      .filter(Boolean).join(', ') || quote(texts.none, query);
    await Promise.all([fillDetails(mine, pages, 0), countFacets(mine)]);
  }

  /** Puts excerpts in the results from a place on, as soon as they are there. */
  async function fillDetails(mine, pages, from) {
    const items = [...list.children].slice(from);
    const { details = [] } = await ask({ kind: 'details', ...question, pages: pages.slice(from, from + items.length) });
    if (mine === turn) details.forEach((one, i) => fillIn(items[i], one));
  }

  more.addEventListener('click', async () => {
    const mine = turn;
    const from = list.children.length;
    const { cards = [], pages, total } = await ask({ kind: 'search', ...question, count: from + step });
    if (mine !== turn) return;
    list.append(...cards.slice(from).map(result));
    more.hidden = total <= cards.length;
    history.replaceState({ count: cards.length }, '');
    list.children[from]?.querySelector('a').focus();
    await fillDetails(mine, pages, from);
  });

  // Facets

  async function countFacets(mine) {
    const { facets } = await ask({ kind: 'facets', ...question });
    if (mine !== turn || !facets) return;
    const isAnew = drawn !== question.query;
    drawn = question.query;
    if (isAnew) {
      const isOpen = new Set([...facetList.querySelectorAll('[open]')].map((node) => node.dataset.key));
      facetList.replaceChildren(...facets.map((facet) => drawFacet(facet, isOpen.has(facet.key))).filter(Boolean));
      facetBox.hidden = !facetList.children.length;
    }
    const counts = new Map(facets.flatMap(({ key, values }) => values.map(({ value, count }) => [`${key} ${value}`, count])));
    for (const box of facetList.querySelectorAll('input')) {
      const count = counts.get(`${box.name} ${box.value}`) ?? 0;
      box.checked = isChosen(box.name, box.value);
      box.parentNode.lastChild.textContent = count;
      box.parentNode.classList.toggle('facet-value-none', !count);
    }
    drawChosen(facets);
  }

  const isChosen = (key, value) => question.facets[key]?.includes(value) ?? false;

  function drawFacet({ key, label, values }, isOpen) {
    const shown = values.filter(({ value, count }) => count || isChosen(key, value))
      .sort((a, b) => b.count - a.count || compare(a.label, b.label));
    if (!shown.length) return undefined;
    const boxes = shown.map(({ value, label: name }) => element('label', { class: 'facet-value' },
      element('input', { type: 'checkbox', name: key, value }), element('span', {}, name), ' ',
      element('span', { class: 'count' })));
    return element('details', { 'data-key': key, open: isOpen || Boolean(question.facets[key]?.length) },
      element('summary', {}, label),
      element('fieldset', {}, element('legend', { class: 'visually-hidden' }, label), ...boxes));
  }

  facetList.addEventListener('change', ({ target: { name, value, checked } }) => {
    const others = (question.facets[name] ?? []).filter((one) => one !== value);
    go({ facets: { ...question.facets, [name]: checked ? [...others, value] : others } });
  });

  /** A button for each chosen value, by which it is left out again. */
  function drawChosen(facets) {
    const remove = (without, key) => () => {
      go({ facets: key ? { ...question.facets, [key]: question.facets[key].filter((one) => one !== without) } : {} });
      root.focus();
    };
    const button = (text, name, action) => {
      const node = element('button', { type: 'button', class: 'chosen', 'aria-label': name }, text);
      node.addEventListener('click', action);
      return element('li', {}, node);
    };
    const buttons = facets.flatMap(({ key, label, values }) => (question.facets[key] ?? []).map((chosen) => {
      const name = `${label}: ${values.find(({ value }) => value === chosen)?.label ?? chosen}`;
      return button(name, fill(texts.remove, 'filter', name), remove(chosen, key));
    }));
    if (buttons.length > 1) buttons.push(button(texts.removeAll, undefined, remove()));
    chosenList.hidden = !buttons.length;
    chosenList.replaceChildren(...buttons);
  }

  field.form.addEventListener('submit', (event) => {
    event.preventDefault();
    go({ query: field.value.trim(), facets: {}, asTyped: false });
  });
  addEventListener('popstate', search);
  search();
}

suggestUnder(field);
const results = document.getElementById('zoekresultaten');
if (results) showResults(results);
})();
