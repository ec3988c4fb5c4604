// Bundles the replica pages in memory: one script per page, one style sheet per site.

import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { SITES } from './sites.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** @typedef {Map<string, {type: string, body: Uint8Array}>} Assets keyed by URL path, e.g. `/assets/linkedin/feed.js` */

/** @returns {Promise<Assets>} */
export async function buildAssets() {
  /** @type {Assets} */
  const assets = new Map();
  const pages = Object.values(SITES).flatMap((site) => site.pages.map(({ page }) => `${site.name}/${page}`));
  const result = await build({
    absWorkingDir: ROOT,
    entryPoints: Object.fromEntries([...new Set(pages)].map((page) => [page, `${page}.js`])),
    outdir: 'assets',
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2024',
    write: false,
    minify: true,
    legalComments: 'none',
    define: { 'process.env.NODE_ENV': '"production"' },
    loader: { '.css': 'text' },
    logLevel: 'warning',
  });
  for (const file of result.outputFiles) {
    const path = file.path.slice(ROOT.length);
    assets.set(`/${path.replaceAll('\\', '/')}`, { type: 'text/javascript; charset=utf-8', body: file.contents });
  }
  for (const { name } of Object.values(SITES)) {
    const sheets = await Promise.all([`${ROOT}shared/base.css`, `${ROOT}${name}/${name}.css`].map((path) => readFile(path)));
    assets.set(`/assets/${name}.css`, { type: 'text/css; charset=utf-8', body: Buffer.concat(sheets) });
  }
  return assets;
}
