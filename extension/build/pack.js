/**
 * @file Builds the extension into `dist/extension/`. Run by `build.sh`; `--debug` keeps the scripts readable and tells panics of the
 * core in the page's console.
 */
import { cpSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { basePolicy } from './base.js';
import { bundle } from './bundle.js';
import { buildModule, buildTools, workspaceVersion } from './crates.js';
import { fingerprint } from './fingerprint.js';
import { manifest } from './manifest.js';
import { pack, ship, translate } from './modules.js';
import { EXTENSION, SOURCE } from './paths.js';
import { selectors } from '../selectors.js';
import { readAdapters } from './sites.js';
import { checkSizes } from './sizes.js';

/** What is copied as it is: from `extension/`, to the built extension. */
const COPIED = [
  ['look/look.css', 'look.css'],
  ['look/page.css', 'page.css'],
  ['popup/popup.html', 'popup.html'],
  ['popup/popup.css', 'popup.css'],
  ['policy-page/policy.html', 'policy.html'],
  ['policy-page/policy.css', 'policy.css'],
  ['privacy-page/privacy.html', 'privacy.html'],
  ['privacy-page/privacy.css', 'privacy.css'],
  ['icons', 'icons'],
  ['_locales', '_locales'],
  ['managed-schema.json', 'managed-schema.json'],
];

const debug = process.argv.includes('--debug');

buildTools();
const page = pack(buildModule('page', debug ? ['panic-hook'] : []), 'page');
const compiler = pack(buildModule('compiler'), 'compiler');
const translated = translate(page);
const adapters = readAdapters();

// Built beside the last one and put in its place whole, so that nothing of the last one stays.
const fresh = `${EXTENSION}.new`;
/** @param {string} file */
const out = (file) => join(fresh, file);

rmSync(fresh, { recursive: true, force: true });
mkdirSync(fresh, { recursive: true });
for (const [from, to] of COPIED) cpSync(join(SOURCE, from ?? ''), out(to ?? ''), { recursive: true });
ship(compiler, out('compiler.wasm'));
basePolicy(out('base.tables'), out('base.about.json'));
writeFileSync(out('manifest.json'), `${JSON.stringify(manifest(workspaceVersion(), adapters), null, 2)}\n`);
await Promise.all([
  ...adapters.map((adapter) =>
    bundle('loader.js', out(`loader-${adapter.id}.js`), { 'omtanke:selectors': { value: selectors(adapter) } }, debug),
  ),
  bundle('core-wasm.js', out('core-wasm.js'), { 'omtanke:page/glue': { file: page.glue }, 'omtanke:page/module': { file: page.module } }, debug),
  bundle(
    'core-js.js',
    out('core-js.js'),
    { 'omtanke:page/glue-with-living-views': { file: translated.glue }, 'omtanke:page/translated': { file: translated.translated } },
    debug,
  ),
  bundle(
    'background/index.js',
    out('background.js'),
    {
      'omtanke:adapters': { value: adapters },
      'omtanke:build': { constants: { COMPILER: fingerprint([compiler.module]) } },
      'omtanke:compiler/glue': { file: compiler.glue },
    },
    debug,
  ),
  bundle('popup/popup.js', out('popup.js'), {}, debug),
  bundle('policy-page/policy.js', out('policy.js'), {}, debug),
  bundle('privacy-page/privacy.js', out('privacy.js'), {}, debug),
]);
if (!debug) checkSizes(adapters.map(({ id }) => out(`loader-${id}.js`)));

rmSync(EXTENSION, { recursive: true, force: true });
renameSync(fresh, EXTENSION);
