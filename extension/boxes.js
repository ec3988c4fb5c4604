/**
 * @file Tells compose boxes from other elements, by a site's selectors alone.
 *
 * @typedef {object} Site  What the loader knows of a site, made of its adapter.
 * @property {string} id  the adapter's
 * @property {string} site  the site's id
 * @property {string[]} excludePaths  where nothing is ever touched
 * @property {string} exclude  a selector for what is never touched, with all that stands inside it
 * @property {'blocked'} [webAssembly]  that the site's security policy keeps Chromium from running WebAssembly
 * @property {{match: string, inside?: string, paths?: string[]}[]} boxes  selectors for the editable elements
 */

/**
 * @param {Element} element
 * @param {Site} site
 * @returns {boolean} whether the element is never to be touched
 */
export function isExcluded(element, site) {
  return onPath(site.excludePaths) || standsIn(element, site.exclude);
}

/**
 * @param {Element} element
 * @param {Site} site
 * @returns {boolean} whether the element is a compose box that an adapter knows
 */
export function knows(element, site) {
  return site.boxes.some(
    ({ match, inside, paths }) =>
      element.matches(match) && (!inside || standsIn(element, inside)) && (!paths || onPath(paths)),
  );
}

/**
 * @param {HTMLElement} element
 * @returns {boolean} whether somebody could write several lines in it
 */
export function isEditable(element) {
  return element.isContentEditable || element instanceof HTMLTextAreaElement;
}

/**
 * @param {string[]} paths
 * @returns {boolean} whether the page's path begins with one of them, step by step; `*` stands for any one step
 */
function onPath(paths) {
  const steps = location.pathname.split('/');
  return paths.some((path) => path.replace(/\/$/, '').split('/').every((step, at) => (step === '*' ? steps[at] : steps[at] === step)));
}

/**
 * @param {Element} element
 * @param {string} selector
 * @returns {boolean} whether the element matches or stands inside a match, shadow roots or not
 */
function standsIn(element, selector) {
  if (!selector) return false;
  if (element.closest(selector)) return true;
  const root = element.getRootNode();
  return root instanceof ShadowRoot && standsIn(root.host, selector);
}
