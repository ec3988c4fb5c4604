/** @file `./build.sh package`: makes the packages and the templates, and says what came of it. */
import { make } from './make.js';
import { packageOptions } from './options.js';

try {
  console.log(make(packageOptions(process.argv.slice(2))));
} catch (error) {
  console.error(`omtanke: ${/** @type {Error} */ (error).message}`);
  process.exitCode = 1;
}
