// Starts Firefox ESR as an employer's machine does: with policies, and with no extension but the one that they install.
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { Builder } from 'selenium-webdriver';
import firefox from 'selenium-webdriver/firefox.js';
import { UUID, environment, quiet, throughProxy } from '../browser/drivers/firefox.mjs';
import { program } from '../browser/drivers/programs.mjs';

/** Makes Firefox look for a newer version of an extension every few seconds; else it would be once a day. */
const OFTEN = {
  'extensions.update.enabled': true,
  'extensions.update.interval': 10,
  'app.update.timerFirstInterval': 1000,
  'app.update.timerMinimumDelay': 5,
};

/** The folder beside the program in which Firefox looks for policies, as it does in /etc/firefox for the whole machine. */
const DISTRIBUTION = 'distribution';

/**
 * Makes a Firefox that has policies of its own: a copy of the program, links to all else.
 * @param {string} folder
 * @returns {string} the program's path
 */
function installBeside(folder) {
  const original = realpathSync(program('firefox-esr'));
  const [home, name] = [dirname(original), basename(original)];
  mkdirSync(join(folder, DISTRIBUTION), { recursive: true });
  for (const entry of readdirSync(home).filter((one) => one !== name && one !== DISTRIBUTION)) symlinkSync(join(home, entry), join(folder, entry));
  copyFileSync(original, join(folder, name));
  return join(folder, name);
}

/**
 * A machine with a home for one browser: its policies and its profile stay while the browser comes and goes.
 * @param {{policy: {policies: object}, authorities: string[], proxyPort: number, direct: string, extensionId: string}} wanted `direct`
 *   is reached without the proxy, `authorities` are trusted
 * @returns {import('./chromium.mjs').Machine}
 */
export function firefoxMachine({ policy, authorities, proxyPort, direct, extensionId }) {
  const folder = mkdtempSync(join(tmpdir(), 'firefox-machine-'));
  const [installed, profile] = [join(folder, 'firefox'), join(folder, 'profile')];
  mkdirSync(profile);
  const binary = installBeside(installed);
  const trusted = authorities.map((pem, index) => {
    const file = join(folder, `authority-${index}.pem`);
    writeFileSync(file, pem);
    return file;
  });
  const set = (/** @type {any} */ wanted) =>
    writeFileSync(join(installed, DISTRIBUTION, 'policies.json'), JSON.stringify({ policies: { ...wanted.policies, Certificates: { Install: trusted } } }));
  set(policy);
  return {
    set,
    async start() {
      const options = new firefox.Options();
      options.setBinary(binary);
      options.windowSize({ width: 1280, height: 900 });
      options.addArguments('-headless', '-profile', profile);
      const preferences = { ...quiet, ...OFTEN, ...throughProxy(proxyPort, [direct]), 'extensions.webextensions.uuids': JSON.stringify({ [extensionId]: UUID }) };
      for (const [name, value] of Object.entries(preferences)) options.setPreference(name, value);
      options.set('webSocketUrl', true);
      options.set('unhandledPromptBehavior', 'ignore');
      const service = new firefox.ServiceBuilder(program('geckodriver'))
        .addArguments('--allow-system-access')
        .setEnvironment({ ...environment(), MOZ_REMOTE_SETTINGS_DEVTOOLS: '1' });
      const driver = await new Builder().forBrowser('firefox').setFirefoxOptions(options).setFirefoxService(service).build();
      return { driver, extensionOrigin: `moz-extension://${UUID}`, manage: null, clean: () => {} };
    },
    remove: () => rmSync(folder, { recursive: true }),
  };
}
