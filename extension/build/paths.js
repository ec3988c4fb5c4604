/** @file Where things lie: the project, what cargo builds, and what is packed from it. */
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's root. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Cargo's output. */
export const TARGET = resolve(ROOT, process.env.CARGO_TARGET_DIR ?? 'target');

/** Files on the way between the crates and the extension. */
export const WORK = join(TARGET, 'pack');

/** The built extension. */
export const EXTENSION = join(ROOT, 'dist/extension');

/** The extension's sources. */
export const SOURCE = join(ROOT, 'extension');

/** The adapters of the sites. */
export const SITES = join(ROOT, 'rules/sites');

/**
 * @param {string} name  of a tool that cargo builds for this machine
 * @returns {string} its path
 */
export function tool(name) {
  return join(TARGET, 'release', name);
}
