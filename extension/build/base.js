/** @file The built-in policy, compiled when the extension is built. */
import { run } from './command.js';
import { tool } from './paths.js';

/**
 * @param {string} tables  file to write the tables to
 * @param {string} about  file to write what the policy says about itself to, as JSON
 */
export function basePolicy(tables, about) {
  run(tool('omtanke'), ['compile', '--out', tables, '--about', about]);
}
