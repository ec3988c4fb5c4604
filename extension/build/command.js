/** @file Runs other programs, and says so when one fails. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from './paths.js';

/**
 * Runs a program in the project's root. What it prints on standard error is shown.
 *
 * @param {string} program
 * @param {string[]} args
 * @returns {string} what it prints on standard output
 * @throws {Error} naming the command, when it fails
 */
export function run(program, args) {
  try {
    return execFileSync(program, args, { cwd: ROOT, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
  } catch (error) {
    throw new Error(`failed: ${program} ${args.join(' ')}`, { cause: error });
  }
}

/**
 * Runs one of binaryen's programs, which are JavaScript.
 *
 * @param {'wasm-opt' | 'wasm2js'} program
 * @param {string[]} args
 */
export function binaryen(program, args) {
  run(process.execPath, [join(ROOT, 'node_modules/binaryen/bin', program), ...args]);
}
