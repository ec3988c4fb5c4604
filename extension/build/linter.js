/** @file Mozilla's linter, the one that `web-ext lint` runs: tells what Firefox would refuse or warn of. */
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';

/** @typedef {{code: string, message: string, description: string, file?: string}} Finding */

/** Bytes of a report. */
const LONGEST = 64_000_000;

const linter = createRequire(import.meta.url).resolve('addons-linter/bin/addons-linter');

/**
 * @param {string} path  folder of an extension, or a package
 * @param {string[]} [switches]  as the linter has them
 * @returns {Finding[]} errors and warnings
 * @throws {Error} when the linter gives no report
 */
export function lint(path, switches = []) {
  const { stdout, stderr } = spawnSync(process.execPath, [linter, '--output', 'json', ...switches, path], { encoding: 'utf8', maxBuffer: LONGEST });
  if (!stdout.startsWith('{')) throw new Error(`the linter gives no report on ${path}: ${stderr}`);
  const { errors, warnings } = JSON.parse(stdout);
  return [...errors, ...warnings];
}

/**
 * @param {Finding} finding
 * @returns {string} in one line
 */
export function told({ code, message, description, file }) {
  return `${file ?? 'extension'}: ${code}: ${message} ${description}`;
}
