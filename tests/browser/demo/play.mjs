// The demo on a screen: Chromium with the extension on the replica sites, open until the person closes it.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { startSites } from '../../pages/server.mjs';
import { chromiumProgram, chromiumSwitches } from '../drivers/chromium.mjs';
import { startPage } from './start-page.mjs';

/** @param {string} extension */
export async function play(extension) {
  const sites = await startSites();
  const profile = mkdtempSync(join(tmpdir(), 'omtanke-demo-'));
  const start = join(profile, 'start.html');
  writeFileSync(start, startPage());
  const browser = spawn(
    chromiumProgram(),
    [
      ...chromiumSwitches({ extension, proxyPort: sites.proxyPort, headless: false }),
      `--user-data-dir=${profile}`,
      `--ignore-certificate-errors-spki-list=${sites.certFingerprint}`,
      pathToFileURL(start).href,
    ],
    { stdio: 'ignore' },
  );
  console.log('Chromium is open with the extension. Write something on one of the sites; close the window, or press Ctrl+C here, to end.');
  process.once('SIGINT', () => browser.kill());
  await once(browser, 'exit');
  await sites.close();
  rmSync(profile, { recursive: true, force: true, maxRetries: 10 });
}
