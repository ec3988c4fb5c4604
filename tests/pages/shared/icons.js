// Plain line icons for the controls of the replicas; the ids are those the sites give theirs.

/** Path data by icon id, on a 16 by 16 grid; the empty id is the cross that closes a dialog. @type {Record<string, string>} */
const PATHS = {
  '': 'M3 3 13 13M13 3 3 13',
  'image-medium': 'M2 3H14V13H2ZM2 11 6 7 9 10 11 8 14 11',
  'clock-medium': 'M8 2A6 6 0 1 1 7.99 2ZM8 4V8L11 10',
  'caret-small': 'M4 6 8 10 12 6',
  'visibility-small': 'M8 2A6 6 0 1 1 7.99 2ZM2 8H14M8 2C4 6 4 10 8 14C12 10 12 6 8 2',
  'person-accent-4': 'M8 2A3 3 0 1 1 7.99 2ZM2 14C3 9 13 9 14 14',
  'company-accent-4': 'M3 14V3H9V14M9 7H13V14M2 14H14',
  new: 'M3 3H13V13H3ZM8 5V11M5 8H11',
};

/**
 * @param {keyof typeof PATHS} id
 * @param {Record<string, string>} [attributes]
 * @returns {SVGSVGElement}
 */
export function icon(id, attributes = {}) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const fixed = { viewBox: '0 0 16 16', width: '20', height: '20', fill: 'none', stroke: 'currentColor', 'stroke-width': '1.4' };
  for (const [name, value] of Object.entries({ ...fixed, ...attributes })) svg.setAttribute(name, value);
  if (id && id !== 'new') svg.id = id;
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', PATHS[id] ?? '');
  svg.append(path);
  return svg;
}
