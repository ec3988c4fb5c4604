/** @file Checks the built extension with the linter of Mozilla's add-on site, for what Firefox would refuse or warn of. */
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { EXTENSION } from './paths.js';

/** One manifest serves both browsers: Firefox ignores the service worker and takes the background script. */
const EXPECTED = ['BACKGROUND_SERVICE_WORKER_IGNORED'];

/** @typedef {{code: string, message: string, description: string, file?: string}} Finding */

const linter = createRequire(import.meta.url).resolve('addons-linter/bin/addons-linter');
const { stdout, stderr } = spawnSync(process.execPath, [linter, '--output', 'json', EXTENSION], { encoding: 'utf8' });
if (!stdout.startsWith('{')) throw new Error(`the linter gives no report on ${EXTENSION}: ${stderr}`);
const { errors, warnings } = JSON.parse(stdout);
/** @type {Finding[]} */
const findings = [...errors, ...warnings].filter(({ code }) => !EXPECTED.includes(code));
for (const { code, message, description, file } of findings) {
  console.error(`${file ?? 'extension'}: ${code}: ${message} ${description}`);
}
if (findings.length > 0) process.exitCode = 1;
