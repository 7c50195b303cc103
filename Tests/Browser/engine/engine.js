// The engine of search outside a browser: the script as it stands in the theme, on an index in a folder.
'use strict';
const fs = require('node:fs');
const path = require('node:path');
const vm = require('node:vm');

const root = path.resolve(__dirname, '../../..');
const script = fs.readFileSync(path.join(root, 'templates/assets/js/zoek-werker.js'), 'utf8');
const inside = `tokenize, compare, logarithm, distance, readShard, readLexicon, readPostings, readBundle, decompress, Index,
  findPages, verifyPhrases, narrow, chosenFacets, countFacets, details, Damaged, Missing`;

/** The engine as a page has it, with what it keeps to itself. */
globalThis.zoek = {};
const end = script.lastIndexOf('})();');
vm.runInThisContext(`${script.slice(0, end)} Object.assign(zoek, { ${inside} });${script.slice(end)}`, { filename: 'zoek-werker.js' });

/** Opens the index in a folder; `change` may alter the bytes of a file before they are read. */
async function openIndex(folder, change = (name, bytes) => bytes) {
  const read = async (name) => {
    const file = path.join(folder, name);
    if (!fs.existsSync(file)) throw new Error(`no ${name}`);
    return change(name, new Uint8Array(fs.readFileSync(file)));
  };
  return zoek.Index.open(JSON.parse(fs.readFileSync(path.join(folder, 'index.json'), 'utf8')), read);
}

module.exports = { engine: zoek, openIndex, root };
