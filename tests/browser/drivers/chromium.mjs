// Starts Chromium with a fresh profile, one unpacked extension, and every request through a proxy.
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Builder } from 'selenium-webdriver';
import chrome from 'selenium-webdriver/chrome.js';
import { manageChromium } from './managed.mjs';
import { program } from './programs.mjs';

/** An address where nobody listens; the one that the proxy is not asked for, so that it stays out of the request log. */
const NOWHERE = '127.0.0.1:9';

/** Keeps the browser from talking to anybody on its own account, and from asking questions at the start. */
const quiet = [
  // Accounts and components have no switch that turns them off whole: they are sent nowhere.
  `--gaia-url=http://${NOWHERE}`,
  `--component-updater=url-source=http://${NOWHERE}`,
  '--disable-background-networking',
  '--disable-client-side-phishing-detection',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-features=AutofillServerCommunication,DisableLoadExtensionCommandLineSwitch,MediaRouter,NetworkTimeServiceQuerying,OptimizationHints,Translate',
  '--disable-gpu',
  '--disable-quic',
  '--disable-sync',
  '--metrics-recording-only',
  '--no-default-browser-check',
  '--no-first-run',
  '--no-pings',
  '--no-service-autorun',
  '--password-store=basic',
  '--use-mock-keychain',
];

/** The same, where only a preference does it; a dictionary would be fetched for the first word that is typed. */
export const preferences = {
  autofill: { profile_enabled: false },
  browser: { enable_spellchecking: false },
  search: { suggest_enabled: false },
  signin: { allowed: false },
  // The older key is the one that counts: it takes the list's place at the first start.
  spellcheck: { dictionaries: [], dictionary: '' },
};

/**
 * An extension's id: taken from the key in its manifest, or else from the folder it is loaded from.
 * @param {string} folder
 */
function extensionId(folder) {
  const { key } = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  const seed = key ? Buffer.from(key, 'base64') : folder;
  const hex = createHash('sha256').update(seed).digest('hex').slice(0, 32);
  return [...hex].map((digit) => 'abcdefghijklmnop'[Number.parseInt(digit, 16)]).join('');
}

/** The browser's full path. */
export function chromiumProgram() {
  return program('chromium', 'chromium-browser', 'google-chrome');
}

/**
 * What Chromium is started with, by a driver or by hand.
 * @param {import('../harness/browser.mjs').Start} start
 * @returns {string[]}
 */
export function chromiumSwitches({ extension, proxyPort, headless, direct = [] }) {
  return [
    ...quiet,
    '--window-size=1280,900',
    ...(headless ? ['--headless=new'] : []),
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ...(extension ? [`--load-extension=${extension}`, `--disable-extensions-except=${extension}`] : []),
    ...(proxyPort ? [`--proxy-server=127.0.0.1:${proxyPort}`, `--proxy-bypass-list=${['<-loopback>', NOWHERE, ...direct].join(';')}`] : []),
  ];
}

/**
 * @param {import('../harness/browser.mjs').Start} start
 * @returns {Promise<import('../harness/browser.mjs').Started>}
 */
export async function startChromium({ extension, proxyPort, direct, headless = true, managed }) {
  // Settings hang on the extension's id and the id on its folder: a copy has settings of its own.
  const copy = extension && managed ? mkdtempSync(join(tmpdir(), 'managed-extension-')) : null;
  if (extension && copy) cpSync(extension, copy, { recursive: true });
  const folder = copy ?? extension;
  const management = folder && managed ? manageChromium(extensionId(folder), managed) : null;
  const clean = () => {
    management?.remove();
    if (copy) rmSync(copy, { recursive: true });
  };

  const options = new chrome.Options();
  options.setChromeBinaryPath(chromiumProgram());
  options.addArguments(...chromiumSwitches({ extension: folder, proxyPort, direct, headless }), '--ignore-certificate-errors');
  options.setUserPreferences(preferences);
  options.setAcceptInsecureCerts(true);
  options.set('webSocketUrl', true);
  options.set('unhandledPromptBehavior', 'ignore');
  const service = new chrome.ServiceBuilder(program('chromedriver'));
  try {
    const driver = await new Builder().forBrowser('chrome').setChromeOptions(options).setChromeService(service).build();
    const extensionOrigin = folder ? `chrome-extension://${extensionId(folder)}` : null;
    return { driver, extensionOrigin, manage: management?.set ?? null, clean };
  } catch (error) {
    clean();
    throw error;
  }
}
