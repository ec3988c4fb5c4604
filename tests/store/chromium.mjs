// Starts Chromium as an employer's machine does: with policies, and with no extension but the one that they install.
import { X509Certificate } from 'node:crypto';
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Builder } from 'selenium-webdriver';
import chrome from 'selenium-webdriver/chrome.js';
import { chromiumProgram, chromiumSwitches, preferences } from '../browser/drivers/chromium.mjs';
import { program } from '../browser/drivers/programs.mjs';
import { withPrivateFolder } from './private-folder.mjs';

/** Where Chromium on Linux reads policies from. */
const POLICIES = '/etc/chromium/policies';

/** What would keep the browser from asking the store. */
const NO_NETWORK = ['--disable-background-networking', '--disable-component-update'];

/**
 * @typedef {object} Machine
 * @property {(policy: object) => void} set puts other policies in the place of the first ones; the browser notices
 * @property {() => Promise<import('../browser/harness/browser.mjs').Started>} start
 * @property {() => void} remove
 */

/**
 * A machine with a home for one browser: its policies and its profile stay while the browser comes and goes.
 * @param {{policy: object, authorities: string[], proxyPort: number, direct: string, extensionId: string}} wanted `direct` is
 *   reached without the proxy, `authorities` are trusted
 * @returns {Machine}
 */
export function chromiumMachine({ policy, authorities, proxyPort, direct, extensionId }) {
  const folder = mkdtempSync(join(tmpdir(), 'chromium-machine-'));
  const managed = join(folder, 'policies', 'managed');
  mkdirSync(managed, { recursive: true });
  // Without the second the driver may not look into an extension that the employer installs.
  const forTest = { CACertificates: authorities.map((pem) => new X509Certificate(pem).raw.toString('base64')), DeveloperToolsAvailability: 1 };
  const set = (/** @type {object} */ wanted) => {
    // The browser must never read half a file.
    writeFileSync(join(folder, 'new.json'), JSON.stringify({ ...wanted, ...forTest }));
    renameSync(join(folder, 'new.json'), join(managed, 'omtanke.json'));
  };
  set(policy);
  const binary = withPrivateFolder(join(folder, 'chromium'), { folder: join(folder, 'policies'), at: POLICIES, program: chromiumProgram() });
  return {
    set,
    async start() {
      const options = new chrome.Options();
      options.setChromeBinaryPath(binary);
      options.excludeSwitches(...NO_NETWORK.map((name) => name.slice(2)));
      const switches = chromiumSwitches({ proxyPort, headless: true, direct: [direct] });
      options.addArguments(...switches.filter((name) => !NO_NETWORK.includes(name)), `--user-data-dir=${join(folder, 'profile')}`);
      options.setUserPreferences(preferences);
      options.set('webSocketUrl', true);
      options.set('unhandledPromptBehavior', 'ignore');
      const service = new chrome.ServiceBuilder(program('chromedriver'));
      const driver = await new Builder().forBrowser('chrome').setChromeOptions(options).setChromeService(service).build();
      return { driver, extensionOrigin: `chrome-extension://${extensionId}`, manage: null, clean: () => {} };
    },
    remove: () => rmSync(folder, { recursive: true }),
  };
}
