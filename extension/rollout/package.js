/** @file `./build.sh package`: makes the packages and the templates, checks what Firefox is given, and says what came of it. */
import { join } from 'node:path';
import { lint, told as tellFinding } from '../build/linter.js';
import { PACKAGE, make } from './make.js';
import { packageOptions } from './options.js';

try {
  const { packages, told } = make(packageOptions(process.argv.slice(2)));
  const findings = lint(join(PACKAGE, `omtanke-${packages.version}.xpi`), ['--self-hosted']);
  if (findings.length > 0) throw new Error(`Firefox would complain of the package:\n${findings.map(tellFinding).join('\n')}`);
  console.log(told);
} catch (error) {
  console.error(`omtanke: ${/** @type {Error} */ (error).message}`);
  process.exitCode = 1;
}
