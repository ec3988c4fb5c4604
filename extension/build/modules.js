/**
 * @file From a built module to what a browser loads: glue, a small module, and for the page a translation to JavaScript.
 *
 * @typedef {object} Packed
 * @property {string} glue  path of the JavaScript that goes with the module
 * @property {string} module  path of the optimised module
 */
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { binaryen, run } from './command.js';
import { fingerprint } from './fingerprint.js';
import { tool, WORK } from './paths.js';
import { withLivingViews } from './views.js';

/**
 * Newer features are let in, for the standard library is compiled with them, and then lowered to the first version, which is all
 * that wasm2js knows.
 */
const LOWER = [
  '--mvp-features',
  '--enable-bulk-memory',
  '--enable-sign-ext',
  '--enable-nontrapping-float-to-int',
  '--enable-mutable-globals',
  '--enable-reference-types',
  '--enable-multivalue',
  '--strip-debug',
  '--llvm-memory-copy-fill-lowering',
  '--signext-lowering',
  '--llvm-nontrapping-fptoint-lowering',
  '-Os',
];

/**
 * @param {string} built  the module as cargo left it
 * @param {string} name
 * @param {string} place  where among the work in progress
 * @returns {Packed}
 */
export function pack(built, name, place = name) {
  const folder = join(WORK, place);
  mkdirSync(folder, { recursive: true });
  const packed = { glue: join(folder, `${name}_bg.js`), module: join(folder, `${name}.wasm`) };
  unlessDone(folder, [built, tool('omtanke-bindgen')], () => {
    run(tool('omtanke-bindgen'), ['pack', built, '--out', folder, '--name', name]);
    binaryen('wasm-opt', [join(folder, `${name}_bg.wasm`), '-o', packed.module, ...LOWER]);
  });
  return packed;
}

/**
 * @param {Packed} packed
 * @param {string} place  where among the work in progress
 * @returns {{glue: string, translated: string}} paths of the same as JavaScript alone
 */
export function translate({ glue, module }, place = 'translated') {
  const folder = join(WORK, place);
  mkdirSync(folder, { recursive: true });
  const made = { glue: join(folder, 'page_bg.js'), translated: join(folder, 'page.js') };
  unlessDone(folder, [glue, module, join(import.meta.dirname, 'views.js')], () => {
    binaryen('wasm2js', [module, '-Os', '-o', made.translated]);
    writeFileSync(made.glue, withLivingViews(readFileSync(glue, 'utf8')));
  });
  return made;
}

/**
 * Copies an optimised module to where the extension fetches it.
 *
 * @param {Packed} packed
 * @param {string} file
 */
export function ship({ module }, file) {
  copyFileSync(module, file);
}

/**
 * Does a step of some seconds only when its inputs have changed since it last went well.
 *
 * @param {string} folder  where the step's outcome lies
 * @param {string[]} inputs  files
 * @param {() => void} step
 */
function unlessDone(folder, inputs, step) {
  const mark = join(folder, 'made-of');
  const now = fingerprint([...inputs, import.meta.filename]);
  if (existsSync(mark) && readFileSync(mark, 'utf8') === now) return;
  writeFileSync(mark, '');
  step();
  writeFileSync(mark, now);
}
