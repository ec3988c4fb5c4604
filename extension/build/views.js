/**
 * @file Makes wasm-bindgen's glue fit for a module that was translated to JavaScript.
 *
 * The glue keeps views of the module's memory and makes new ones when the memory has grown. It notices that by the old buffer being
 * detached. In the translation a grown memory is a new buffer too, but the old one lives on, so the views would go on showing it.
 */

/** How the glue tests a view, and what it must ask instead. */
const TESTS = [
  { stale: /(cached\w+)\.byteLength === 0/g, kind: 'typed array' },
  { stale: /(cached\w+)\.buffer\.detached === true \|\| \(\1\.buffer\.detached === undefined && \1\.buffer !== wasm\.memory\.buffer\)/g, kind: 'DataView' },
];

/** The beginning of every test of a view. */
const CACHED = /if \((cached\w+) === null \|\| /g;

/**
 * @param {string} glue
 * @returns {string} the same, comparing every view's buffer with the memory's
 * @throws {Error} when a view is tested in a way that isn't known here
 */
export function withLivingViews(glue) {
  const views = glue.match(CACHED)?.length ?? 0;
  let patched = 0;
  let living = glue;
  for (const { stale } of TESTS) {
    living = living.replace(stale, (_test, view) => {
      patched += 1;
      return `${view}.buffer !== wasm.memory.buffer`;
    });
  }
  if (patched === 0 || patched !== views || /\.detached|byteLength === 0/.test(living)) {
    const known = TESTS.map(({ kind }) => kind).join(' and ');
    throw new Error(`wasm-bindgen's glue tests ${views} views of the memory, of which ${patched} are known (${known}); look at views.js`);
  }
  return living;
}
