// Starts Firefox with a fresh profile, one temporary extension, and every request through a proxy.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Builder } from 'selenium-webdriver';
import firefox from 'selenium-webdriver/firefox.js';
import { manageFirefox } from './managed.mjs';
import { program } from './programs.mjs';

/** The address given to the extension, so that the tests can open its pages; Firefox would otherwise draw one. */
export const UUID = '6f6d7461-6e6b-4e61-8d65-6e2d74657374';

/** Keeps the browser from talking to anybody on its own account. */
export const quiet = {
  'app.normandy.enabled': false,
  'app.update.disabledForTesting': true,
  'browser.contentblocking.report.hide_vpn_banner': true,
  'browser.discovery.enabled': false,
  'browser.newtabpage.enabled': false,
  'browser.region.network.url': '',
  'browser.region.update.enabled': false,
  'browser.safebrowsing.blockedURIs.enabled': false,
  'browser.safebrowsing.downloads.enabled': false,
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'browser.safebrowsing.update.enabled': false,
  'browser.search.suggest.enabled': false,
  'browser.search.update': false,
  'browser.topsites.contile.enabled': false,
  'browser.topsites.useRemoteSetting': false,
  'browser.translations.enable': false,
  'datareporting.healthreport.uploadEnabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'dom.push.connection.enabled': false,
  'extensions.blocklist.enabled': false,
  'extensions.getAddons.cache.enabled': false,
  'extensions.systemAddon.update.enabled': false,
  'extensions.update.enabled': false,
  'identity.fxaccounts.enabled': false,
  'media.gmp-manager.updateEnabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'network.dns.disablePrefetch': true,
  'network.http.speculative-parallel-limit': 0,
  'network.prefetch-next': false,
  'network.trr.mode': 5,
  'security.OCSP.enabled': 0,
  'security.certerrors.mitm.priming.enabled': false,
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
  'toolkit.telemetry.enabled': false,
  'toolkit.telemetry.server': '',
  'toolkit.telemetry.unified': false,
};

/** @param {string} folder of the unpacked extension */
function extensionId(folder) {
  return JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')).browser_specific_settings.gecko.id;
}

/** The environment of this process without what is unset. */
export function environment() {
  return Object.fromEntries(Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}

/**
 * @param {number} port
 * @param {string[]} [direct] hosts with their ports that are reached without the proxy
 */
export function throughProxy(port, direct = []) {
  return {
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': port,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': port,
    'network.proxy.no_proxies_on': direct.join(','),
    'network.proxy.allow_hijacking_localhost': true,
  };
}

/**
 * @param {import('../harness/browser.mjs').Start} start
 * @returns {Promise<import('../harness/browser.mjs').Started>}
 */
export async function startFirefox({ extension, proxyPort, direct, headless = true, managed }) {
  const options = new firefox.Options();
  options.setBinary(program('firefox-esr', 'firefox'));
  options.windowSize({ width: 1280, height: 900 });
  if (headless) options.addArguments('-headless');
  /** @type {Record<string, string | number | boolean>} */
  const preferences = { ...quiet, ...(proxyPort ? throughProxy(proxyPort, direct) : {}) };
  if (extension) preferences['extensions.webextensions.uuids'] = JSON.stringify({ [extensionId(extension)]: UUID });
  for (const [name, value] of Object.entries(preferences)) options.setPreference(name, value);
  options.setAcceptInsecureCerts(true);
  options.set('webSocketUrl', true);
  options.set('unhandledPromptBehavior', 'ignore');

  const management = extension && managed ? manageFirefox(extensionId(extension), managed) : null;
  const clean = () => management?.remove();
  // System access lets the tests open the extension's own pages; the variable makes the settings server above count.
  const service = new firefox.ServiceBuilder(program('geckodriver'))
    .addArguments('--allow-system-access')
    .setEnvironment({ ...environment(), ...(management ? { HOME: management.home } : {}), MOZ_REMOTE_SETTINGS_DEVTOOLS: '1' });
  try {
    const driver = await new Builder().forBrowser('firefox').setFirefoxOptions(options).setFirefoxService(service).build();
    const extensionOrigin = extension ? `moz-extension://${UUID}` : null;
    try {
      if (extension) await /** @type {firefox.Driver} */ (/** @type {unknown} */ (driver)).installAddon(extension, true);
    } catch (error) {
      await driver.quit();
      throw error;
    }
    return { driver, extensionOrigin, manage: null, clean };
  } catch (error) {
    clean();
    throw error;
  }
}
