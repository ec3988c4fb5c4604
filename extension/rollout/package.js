/** @file `./build.sh package`: makes the packages and the templates of the built extension in `dist/package/`, and says what came of it. */
import { join } from 'node:path';
import { lint, told } from '../build/linter.js';
import { EXTENSION, ROOT } from '../build/paths.js';
import { LOCAL_URL, options } from './options.js';
import { makePackages } from './packages.js';
import { publish } from './publish.js';
import { signingKey } from './signing-key.js';

/** Where they go. */
const PACKAGE = join(ROOT, 'dist', 'package');

try {
  const chosen = options(process.argv.slice(2));
  const key = signingKey(chosen.keyFile);
  const packages = makePackages({ extension: EXTENSION, url: chosen.url, key });
  const { version, chromiumId, firefoxId } = packages;
  publish(PACKAGE, packages, chosen);
  const findings = lint(join(PACKAGE, `omtanke-${version}.xpi`), ['--self-hosted']);
  if (findings.length > 0) throw new Error(`Firefox would complain of the package:\n${findings.map(told).join('\n')}`);
  if (key.made) console.log(`made a key in ${chosen.keyFile}: keep it safe, for every later version must be signed with it`);
  else console.log(`signed with ${chosen.keyFile}`);
  console.log(`version     ${version}`);
  console.log(`address     ${chosen.url}${chosen.url === LOCAL_URL ? ' (this machine; give your own with --url https://…)' : ''}`);
  console.log(`Chromium id ${chromiumId}`);
  console.log(`Firefox id  ${firefoxId}`);
  console.log(`packages and templates are in ${PACKAGE}`);
} catch (error) {
  console.error(`omtanke: ${/** @type {Error} */ (error).message}`);
  process.exitCode = 1;
}
