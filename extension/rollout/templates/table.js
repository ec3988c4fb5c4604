/** @file The table of what can be set, for people. */

/**
 * @param {import('./settings.js').Setting[]} settings
 * @returns {string} Markdown
 */
export function settingsTable(settings) {
  const rows = settings.map(({ key, type, title, description }) => `| \`${key}\` | ${type} | **${cell(title)}.** ${cell(description)} |`);
  return ['| setting | type | what it does |', '|---|---|---|', ...rows].join('\n');
}

/** @param {string} text */
function cell(text) {
  return text.replaceAll('|', '\\|').replaceAll(/\s+/g, ' ');
}
