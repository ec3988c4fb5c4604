/** @file The administrator's guide as a page that lies beside the packages, with this employer's own addresses and ids at its head. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { marked } from 'marked';
import { CHROMIUM_UPDATES, FIREFOX_UPDATES } from './editions.js';
import { FIREFOX_PACKAGE } from './packages.js';
import { settingsTable } from './templates/table.js';

/** The address that the guide speaks of; here it is the employer's. */
const EXAMPLE_URL = 'https://store.example.com/omtanke';

const STYLE = `
:root { color-scheme: light dark; font: 1rem/1.6 system-ui, sans-serif; }
body { max-width: 56rem; margin: 0 auto; padding: 2rem 1rem 4rem; }
h1, h2, h3 { line-height: 1.25; }
h2 { margin-top: 2.5rem; }
a { color: light-dark(#1d5c40, #8fd0af); }
pre, table { display: block; overflow-x: auto; }
pre { padding: .75rem 1rem; border: 1px solid #8886; border-radius: .5rem; font-size: .875rem; }
code { font-family: ui-monospace, monospace; }
table { border-collapse: collapse; }
th, td { padding: .375rem .75rem; border: 1px solid #8886; text-align: start; vertical-align: top; overflow-wrap: break-word; }
th { white-space: nowrap; }
`;

/**
 * @param {import('./packages.js').Packages} packages
 * @param {string[]} templates  their paths beside the page
 * @param {import('./templates/settings.js').Setting[]} settings
 * @returns {string} HTML, without scripts
 */
export function instructions({ url, version, chromiumId, firefoxId, files }, templates, settings) {
  const guide = readFileSync(join(import.meta.dirname, 'README.md'), 'utf8').replaceAll(EXAMPLE_URL, url);
  const [title, rest] = parted(guide);
  /** @type {[string, string][]} */
  const facts = [
    ['Version', version],
    ['Id in Chrome and Edge', `\`${chromiumId}\``],
    ['Id in Firefox', `\`${firefoxId}\``],
    ['Updates for Chrome and Edge', link(CHROMIUM_UPDATES)],
    ['Updates for Firefox', link(FIREFOX_UPDATES)],
    ['For Firefox', link(FIREFOX_PACKAGE)],
    ['Packages', [...files.keys()].filter((name) => name.includes(version)).map(link).join(', ')],
    ['Templates', templates.map(link).join(', ')],
    ['Checksums', link('SHA256SUMS')],
  ];
  const table = ['| This store | |', '|---|---|', ...facts.map(([name, value]) => `| ${name} | ${value} |`)].join('\n');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,">
<title>Omtanke for administrators</title>
<style>${STYLE}</style>
</head>
<body>
${marked.parse(`${title}\n\n${table}\n\n${rest}\n\n## What can be set\n\n${settingsTable(settings)}\n`, { async: false })}</body>
</html>
`;
}

/**
 * @param {string} markdown
 * @returns {[string, string]} its first line, and all else
 */
function parted(markdown) {
  const end = markdown.indexOf('\n');
  return [markdown.slice(0, end), markdown.slice(end + 1)];
}

/** @param {string} path */
function link(path) {
  return `[${path}](${path})`;
}
