/** @file Bundles the extension's scripts: each becomes one classic script. */
import { build } from 'esbuild';
import { join } from 'node:path';
import { SOURCE } from './paths.js';

/** The oldest browsers that the manifest lets in. */
const BROWSERS = ['chrome140', 'firefox142'];

/**
 * @typedef {{file: string} | {value: unknown} | {constants: Record<string, string>}} Made
 *   A module that the build makes: a file, a value to export as default, or named constants.
 */

/**
 * @param {string} entry  a file of `extension/`
 * @param {string} outfile
 * @param {Record<string, Made>} modules  the modules called `omtanke:…`, under their names
 * @param {boolean} readable  whether to leave the script readable
 */
export async function bundle(entry, outfile, modules, readable) {
  await build({
    entryPoints: [join(SOURCE, entry)],
    outfile,
    bundle: true,
    format: 'iife',
    target: BROWSERS,
    minify: !readable,
    legalComments: 'none',
    charset: 'utf8',
    loader: { '.wasm': 'binary' },
    logLevel: 'warning',
    plugins: [made(modules)],
  });
}

/**
 * Answers imports of `omtanke:…` with what the build made.
 *
 * @param {Record<string, Made>} modules
 * @returns {import('esbuild').Plugin}
 */
function made(modules) {
  return {
    name: 'made',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^omtanke:/ }, ({ path }) => {
        const module = modules[path];
        if (!module) return { errors: [{ text: `the build makes no module ${path} for this script` }] };
        return 'file' in module ? { path: module.file } : { path, namespace: 'made' };
      });
      onLoad({ filter: /.*/, namespace: 'made' }, ({ path }) => {
        const module = modules[path];
        if (module && 'value' in module) return { contents: JSON.stringify(module.value), loader: 'json' };
        if (module && 'constants' in module) {
          const lines = Object.entries(module.constants).map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`);
          return { contents: lines.join('\n'), loader: 'js' };
        }
        return undefined;
      });
      // The translation imports the glue by its file name, and the two must share one instance.
      onResolve({ filter: /^\.\/page_bg\.js$/ }, () => {
        const glue = modules['omtanke:page/glue-with-living-views'];
        return glue && 'file' in glue ? { path: glue.file } : undefined;
      });
    },
  };
}
