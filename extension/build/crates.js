/** @file Builds the Rust crates: the host's tools, and the two modules for the browser. */
import { join } from 'node:path';
import { run } from './command.js';
import { TARGET } from './paths.js';

const WASM = 'wasm32-unknown-unknown';

/** Builds the command line tool and the tool that packs modules. */
export function buildTools() {
  cargo(['build', '--release', '-p', 'omtanke-cli', '-p', 'omtanke-bindgen']);
}

/**
 * Builds a crate as a WebAssembly module.
 *
 * @param {'page' | 'compiler'} crate
 * @param {string[]} features
 * @returns {string} the module's path
 */
export function buildModule(crate, features = []) {
  const chosen = features.length > 0 ? ['--features', features.join(',')] : [];
  cargo(['build', '--profile', 'wasm', '--target', WASM, '-p', `omtanke-${crate}`, ...chosen]);
  return join(TARGET, WASM, 'wasm', `omtanke_${crate}.wasm`);
}

/** @returns {string} the version of the workspace */
export function workspaceVersion() {
  const { packages } = JSON.parse(cargo(['metadata', '--no-deps', '--format-version', '1']));
  const engine = packages.find((/** @type {{name: string}} */ { name }) => name === 'omtanke-engine');
  if (!engine) throw new Error('the workspace has no package omtanke-engine to take the version from');
  return engine.version;
}

/** @param {string[]} args */
function cargo(args) {
  return run('cargo', args[0] === 'metadata' ? args : [...args, '--quiet']);
}
