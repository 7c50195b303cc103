// The engine of search outside a browser: the script as it stands in the theme, on an index in a folder.
'use strict';
const fs = require('node:fs');
const path = require('node:path');

const root = path.resolve(__dirname, '../../..');
require(path.join(root, 'templates/assets/js/zoek-werker.js'));

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
