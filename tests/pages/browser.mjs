// Starts the browser of this folder's own test: Chromium, or Firefox with BROWSER=firefox.

import { Builder } from 'selenium-webdriver';
import * as chrome from 'selenium-webdriver/chrome.js';
import * as firefox from 'selenium-webdriver/firefox.js';

const QUIET = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
  '--disable-gpu',
];

/**
 * @param {import('./server.mjs').Sites} sites
 * @returns {Promise<import('selenium-webdriver').WebDriver>}
 */
export function startBrowser(sites) {
  return process.env.BROWSER === 'firefox' ? startFirefox(sites) : startChromium(sites);
}

/** @param {import('./server.mjs').Sites} sites */
function startChromium(sites) {
  const options = new chrome.Options();
  options.setChromeBinaryPath('/usr/bin/chromium');
  options.addArguments(
    '--headless=new',
    '--window-size=1280,900',
    `--proxy-server=http://127.0.0.1:${sites.proxyPort}`,
    `--ignore-certificate-errors-spki-list=${sites.certFingerprint}`,
    ...QUIET,
  );
  const service = new chrome.ServiceBuilder('/usr/bin/chromedriver');
  return new Builder().forBrowser('chrome').setChromeOptions(options).setChromeService(service).build();
}

/** @param {import('./server.mjs').Sites} sites */
function startFirefox(sites) {
  const options = new firefox.Options();
  options.setBinary('/usr/bin/firefox-esr');
  options.addArguments('-headless', '--width=1280', '--height=900');
  options.setAcceptInsecureCerts(true);
  const preferences = {
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': sites.proxyPort,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': sites.proxyPort,
    'network.proxy.no_proxies_on': '',
  };
  for (const [name, value] of Object.entries(preferences)) options.setPreference(name, value);
  const service = new firefox.ServiceBuilder(process.env.GECKODRIVER ?? 'geckodriver');
  return new Builder().forBrowser('firefox').setFirefoxOptions(options).setFirefoxService(service).build();
}
