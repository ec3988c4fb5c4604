/** @file `./build.sh store`: makes the packages for an address of this machine and serves them there, with the policy, until it is stopped. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { PACKAGE, make } from './make.js';
import { storeOptions } from './options.js';
import { AUTHORITY, keptCertificate } from './store/kept-certificate.js';
import { startStore } from './store/server.js';

const HTTPS = 443;

try {
  const options = storeOptions(process.argv.slice(2));
  console.log(make(options).told);
  const { hostname, port, pathname } = new URL(options.url);
  const kept = join(dirname(options.keyFile), 'store');
  await startStore({
    served: { packages: PACKAGE, policy: options.policy },
    certificate: await keptCertificate(kept, hostname),
    // What is meant for this machine alone is not offered to others.
    address: hostname === 'localhost' ? '127.0.0.1' : '::',
    port: Number(port || HTTPS),
    path: pathname.replace(/\/$/, ''),
    tell: ({ path, status, bytes }) => console.log(`${status} ${path} (${bytes} bytes)`),
  });
  console.log(`policy       ${options.policy}${existsSync(options.policy) ? '' : ' (nothing there yet; omtanke publish writes it)'}`);
  console.log(`trust        ${join(kept, AUTHORITY)}`);
  console.log(`serving ${options.url}/ until Ctrl+C`);
} catch (error) {
  console.error(`omtanke: ${/** @type {Error} */ (error).message}`);
  process.exitCode = 1;
}
