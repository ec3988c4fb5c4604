/** @file Writes XML: a template whose values can't break out of their places. */

/** @typedef {{xml: string}} Xml  text that is XML already */

/** @type {Record<string, string>} */
const ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;', '\n': '&#10;', '\r': '&#13;', '\t': '&#9;' };

/**
 * @param {TemplateStringsArray} parts
 * @param {...(string | number | Xml | Xml[])} values  text is escaped; XML goes in as it is, several one below the other
 * @returns {Xml}
 */
export function xml(parts, ...values) {
  return { xml: parts.reduce((text, part, index) => text + written(values[index - 1] ?? '') + part) };
}

/** @param {string | number | Xml | Xml[]} value */
function written(value) {
  if (Array.isArray(value)) return value.map((one) => one.xml).join('\n');
  if (typeof value === 'object') return value.xml;
  return String(value).replaceAll(/[&<>"'\n\r\t]/g, (sign) => ENTITIES[sign] ?? sign);
}
