/**
 * @file What a report tells of a page: what kind of editor has the focus, and which of the adapter's selectors find something there,
 * each by its place in its list. No text is read, neither the author's nor the page's.
 *
 * @typedef {object} Survey
 * @property {'none' | 'not-editable' | 'excluded' | 'editable'} focus  what has the focus; of what is excluded nothing else is told
 * @property {string} [editor]  which editor it looks like
 * @property {number} [shadowRoots]  how many it stands in
 * @property {SeenBox[]} [boxes]  the adapter's boxes of which something was found
 *
 * @typedef {object} SeenBox  The places of the selectors that found something, in their lists.
 * @property {string} id
 * @property {boolean} path  whether the box counts on this path
 * @property {number[]} match
 * @property {number[]} fallback
 * @property {number[]} inside
 * @property {number[]} root
 * @property {number[]} submit
 */

/**
 * Put into the page by itself, so it uses nothing from outside.
 *
 * @param {import('../selectors.js').Adapter} site
 * @returns {Survey}
 */
export function survey({ excludePaths = [], exclude = [], boxes }) {
  let focused = document.activeElement;
  for (let inner = focused; inner; inner = inner.shadowRoot?.activeElement ?? null) focused = inner;
  if (!focused || focused === document.body) return { focus: 'none' };

  const steps = location.pathname.split('/');
  const onPath = (/** @type {string[]} */ paths) =>
    paths.some((path) => path.replace(/\/$/, '').split('/').every((step, at) => (step === '*' ? steps[at] : steps[at] === step)));
  /** @type {(from: Element, selector: string) => Element | null} */
  const closest = (from, selector) => {
    const found = from.closest(selector);
    if (found) return found;
    const root = from.getRootNode();
    return root instanceof ShadowRoot ? closest(root.host, selector) : null;
  };
  const finds = (/** @type {() => unknown} */ look) => {
    try {
      return Boolean(look());
    } catch {
      // A selector that this browser does not know finds nothing.
      return false;
    }
  };
  const places = (/** @type {string[]} */ selectors, /** @type {(selector: string) => unknown} */ look) =>
    selectors.flatMap((selector, place) => (finds(() => look(selector)) ? [place] : []));

  const element = focused;
  if (onPath(excludePaths) || places(exclude, (selector) => closest(element, selector)).length > 0) return { focus: 'excluded' };
  const isArea = element instanceof HTMLTextAreaElement;
  if (!isArea && !(element instanceof HTMLElement && element.isContentEditable)) return { focus: 'not-editable' };

  const editors = {
    textarea: 'textarea',
    lexical: '[data-lexical-editor]',
    prosemirror: '.ProseMirror',
    quill: '.ql-editor',
    draft: '.public-DraftEditor-content, .notranslate[contenteditable]',
    slate: '[data-slate-editor]',
  };
  const editor = Object.entries(editors).find(([, selector]) => element.matches(selector))?.[0] ?? 'contenteditable';
  let shadowRoots = 0;
  for (let root = element.getRootNode(); root instanceof ShadowRoot; root = root.host.getRootNode()) shadowRoots += 1;

  const seen = boxes.map(({ id, match, fallback = [], inside = [], paths = [], root = [], submit = [] }) => {
    const roots = root.map((selector) => (finds(() => closest(element, selector)) ? closest(element, selector) : null));
    return {
      id,
      path: paths.length === 0 || onPath(paths),
      match: places(match, (selector) => element.matches(selector)),
      fallback: places(fallback, (selector) => element.matches(selector)),
      inside: places(inside, (selector) => closest(element, selector)),
      root: roots.flatMap((found, place) => (found ? [place] : [])),
      submit: places(submit, (selector) => roots.some((found) => found?.querySelector(selector))),
    };
  });
  const found = seen.filter(({ match, fallback, inside, root }) => match.length + fallback.length + inside.length + root.length > 0);
  return { focus: 'editable', editor, shadowRoots, boxes: found };
}
