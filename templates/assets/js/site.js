// Comfort on top of pages that work without it: sortable tables, filters in lists, a table of contents that follows,
// and search. No module, because those do not run where the site is read from disk.
'use strict';

/** Turns the column heads of a table into buttons that sort its rows. */
function makeSortable(table) {
  const heads = [...table.tHead.rows[0].cells];
  const body = table.tBodies[0];
  const compare = new Intl.Collator(document.documentElement.lang, { numeric: true }).compare;
  const key = (row, column) => {
    const cell = row.cells[column];
    return cell.dataset.value ?? cell.textContent.trim();
  };
  heads.forEach((head, column) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'sort-button';
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener('click', () => {
      const downFirst = column > 0;
      const current = head.getAttribute('aria-sort');
      const isDown = current ? current === 'ascending' : downFirst;
      for (const other of heads) other.removeAttribute('aria-sort');
      head.setAttribute('aria-sort', isDown ? 'descending' : 'ascending');
      const sign = isDown ? -1 : 1;
      body.append(...[...body.rows].sort((a, b) => sign * compare(key(a, column), key(b, column))));
    });
  });
}

const fold = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Shows only the items of the page's lists that hold every word of the field. */
function makeFilter(filter) {
  const field = filter.querySelector('input');
  const status = filter.querySelector('[role=status]');
  const groups = [...document.querySelectorAll('[data-filter-group]')];
  const lists = groups.map((group) => ({
    group,
    items: [...group.querySelectorAll('[data-filter-item], .card')].map((element) => ({
      element,
      text: fold(element.textContent),
    })),
  }));
  let timer;
  const apply = () => {
    const words = fold(field.value).split(/\s+/).filter(Boolean);
    let count = 0;
    for (const { group, items } of lists) {
      let shown = 0;
      for (const { element, text } of items) {
        element.hidden = !words.every((word) => text.includes(word));
        if (!element.hidden) shown += 1;
      }
      group.hidden = shown === 0;
      count += shown;
    }
    const text = count === 1 ? status.dataset.one : status.dataset.many;
    status.textContent = words.length ? text.replace('{count}', count) : '';
  };
  field.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(apply, 150);
  });
  if (field.value) apply();
}

/** Marks the entry of the part that is being read. */
function makeFollowing(toc) {
  const links = new Map();
  for (const link of toc.querySelectorAll('a')) {
    const target = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (target) links.set(target, link);
  }
  const update = () => {
    let current;
    for (const [target, link] of links) {
      if (target.getBoundingClientRect().top < innerHeight / 3) current = link;
    }
    for (const link of links.values()) {
      if (link === current) link.setAttribute('aria-current', 'location');
      else link.removeAttribute('aria-current');
    }
  };
  let isWaiting = false;
  addEventListener('scroll', () => {
    if (isWaiting) return;
    isWaiting = true;
    requestAnimationFrame(() => {
      isWaiting = false;
      update();
    });
  }, { passive: true });
}

/** Loads search: the part for pages, the engine and the entry of the index at the same time. */
function startSearch() {
  if (startSearch.isDone) return;
  startSearch.isDone = true;
  const { searchScript, searchWorker, searchIndex } = document.body.dataset;
  const load = (src) => document.head.append(Object.assign(document.createElement('script'), { src, async: false }));
  const search = window.zoek = {};
  if (location.protocol === 'file:') {
    load(searchWorker);
    load(searchIndex.replace(/[^/]*$/, 'schijf.js'));
  } else {
    search.entry = fetch(searchIndex).then((answer) => (answer.ok ? answer.json() : undefined)).catch(() => undefined);
    try {
      search.worker = new Worker(searchWorker);
      search.worker.onerror = () => { search.hasFailed = true; };
    } catch {
      // The page does without.
    }
  }
  load(searchScript);
}

/** On disk a folder is not its page; what leads to a file already is left alone. */
function leadToFiles() {
  const complete = (element, name) => {
    const url = new URL(element[name]);
    if (url.protocol === 'file:' && url.pathname.endsWith('/')) {
      url.pathname += 'index.html';
      element[name] = url.href;
    }
  };
  for (const link of document.links) complete(link, 'href');
  for (const form of document.forms) complete(form, 'action');
}

const searchField = document.querySelector('[role=search] .search-field');
for (const event of ['focus', 'pointerenter']) searchField?.addEventListener(event, startSearch);
if (searchField === document.activeElement || document.getElementById('zoekresultaten')) startSearch();
if (location.protocol === 'file:') leadToFiles();
document.querySelectorAll('table[data-sortable]').forEach(makeSortable);
document.querySelectorAll('[data-filter]').forEach(makeFilter);
document.querySelectorAll('.toc').forEach(makeFollowing);
