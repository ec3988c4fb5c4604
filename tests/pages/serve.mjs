// Keeps the replica sites running for a look by hand, and prints how to reach them and what they record.

import { parseArgs } from 'node:util';
import { startSites } from './server.mjs';

const { values } = parseArgs({
  options: { proxy: { type: 'string', default: '0' }, tls: { type: 'string', default: '0' } },
});
const sites = await startSites({ proxyPort: Number(values.proxy), tlsPort: Number(values.tls) });

console.log(`proxy 127.0.0.1:${sites.proxyPort}   tls 127.0.0.1:${sites.tlsPort}`);
console.log(
  `chromium --user-data-dir="$(mktemp -d)" --proxy-server=http://127.0.0.1:${sites.proxyPort}` +
    ` --ignore-certificate-errors-spki-list=${sites.certFingerprint} https://www.linkedin.com/feed/`,
);
console.log('Ctrl+C stops.');

for (let seen = 0; ; ) {
  const published = await sites.waitForPublished(seen + 1, 2 ** 31 - 1);
  for (const publication of published.slice(seen)) console.log('published', JSON.stringify(publication));
  seen = published.length;
}
