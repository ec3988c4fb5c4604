/** @file The page's module in Node, as WebAssembly and as its translation, each as one script that exports `Checker`. */
import { build } from 'esbuild';
import { mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildModule, buildTools } from '../../extension/build/crates.js';
import { pack, translate } from '../../extension/build/modules.js';
import { WORK } from '../../extension/build/paths.js';

/**
 * @typedef {{check(draft: {text: string}, language: string): unknown}} Checker
 * @typedef {object} Engine
 * @property {string} name
 * @property {string} script  path of the script
 */

/** @returns {Promise<{wasm: Engine, js: Engine, module: string}>} */
export async function buildEngines() {
  buildTools();
  const shipped = pack(buildModule('page'), 'page');
  const page = pack(buildModule('page', ['checker']), 'page', 'page-with-checker');
  const translated = translate(page, 'translated-with-checker');
  const folder = join(WORK, 'bench');
  mkdirSync(folder, { recursive: true });
  const wasm = `
    import * as glue from ${JSON.stringify(page.glue)};
    import bytes from ${JSON.stringify(page.module)};
    const { instance } = await WebAssembly.instantiate(bytes, { './page_bg.js': glue });
    glue.__wbg_set_wasm(instance.exports);
    export const Checker = glue.Checker;
    export const memory = instance.exports.memory;`;
  const js = `
    import * as glue from ${JSON.stringify(translated.glue)};
    import * as translated from ${JSON.stringify(translated.translated)};
    glue.__wbg_set_wasm(translated);
    export const Checker = glue.Checker;
    export const memory = translated.memory;`;
  return {
    wasm: { name: 'WebAssembly', script: await bundle(wasm, join(folder, 'wasm.mjs'), page.glue) },
    js: { name: 'its JavaScript', script: await bundle(js, join(folder, 'js.mjs'), translated.glue) },
    module: shipped.module,
  };
}

/**
 * @param {string} contents
 * @param {string} outfile
 * @param {string} glue  the one instance that the module and its translation share
 */
async function bundle(contents, outfile, glue) {
  await build({
    stdin: { contents, resolveDir: dirname(outfile) },
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'neutral',
    target: 'node20',
    minify: true,
    loader: { '.wasm': 'binary' },
    logLevel: 'warning',
    plugins: [
      {
        name: 'glue',
        setup: ({ onResolve }) => onResolve({ filter: /^\.\/page_bg\.js$/ }, () => ({ path: glue })),
      },
    ],
  });
  return outfile;
}

/**
 * @param {Engine} engine
 * @param {string} tables  path of compiled tables
 * @returns {Promise<{checker: Checker, memory: {buffer: ArrayBuffer}}>}
 */
export async function load(engine, tables) {
  const { Checker, memory } = await import(pathToFileURL(engine.script).href);
  return { checker: new Checker(readFileSync(tables)), memory };
}
