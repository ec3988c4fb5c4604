// One interface over both browsers: start, open pages, look, wait, stop.
import { startChromium } from '../drivers/chromium.mjs';
import { startFirefox } from '../drivers/firefox.mjs';
import { Bidi } from './bidi.mjs';
import { Page } from './page.mjs';

/**
 * @typedef {'chromium' | 'firefox'} BrowserName
 *
 * @typedef {object} Start what a browser is started with
 * @property {string} [extension] folder of the unpacked extension
 * @property {number} [proxyPort] every request goes through 127.0.0.1 at this port
 * @property {string[]} [direct] hosts with their ports that are reached without the proxy
 * @property {boolean} [headless]
 * @property {import('../drivers/managed.mjs').Values} [managed] what the employer has set; needs root for Chromium
 *
 * @typedef {object} Started
 * @property {import('selenium-webdriver').WebDriver} driver
 * @property {string | null} extensionOrigin such as `moz-extension://…`, without a slash at the end
 * @property {((values: import('../drivers/managed.mjs').Values) => void) | null} manage changes what the employer has set,
 *   where the browser notices
 * @property {() => void} clean takes away what was put on the machine for this browser
 */

/** @type {BrowserName[]} */
const all = ['chromium', 'firefox'];

/** The browsers to test: both, unless the environment variable OMTANKE_BROWSERS names one. */
export const browserNames = process.env.OMTANKE_BROWSERS
  ? all.filter((name) => process.env.OMTANKE_BROWSERS?.split(',').includes(name))
  : all;
if (browserNames.length === 0) throw new Error(`OMTANKE_BROWSERS is “${process.env.OMTANKE_BROWSERS}”, expected one of ${all.join(', ')}`);

/** Milliseconds until a condition that never comes true fails its test. */
const PATIENCE = 10_000;

/**
 * Starts a browser and connects to it. A driver chooses a port and leaves it to the browser to take it; on a busy machine somebody
 * else can be faster, so one failure is no proof that anything is wrong.
 * @param {() => Promise<Started>} start
 */
async function connect(start) {
  const started = await start();
  try {
    return { started, bidi: new Bidi(await started.driver.getBidi()) };
  } catch (error) {
    await started.driver.quit();
    started.clean();
    throw error;
  }
}

export class Browser {
  /**
   * @param {BrowserName} name
   * @param {Start} start
   */
  static async start(name, start) {
    return Browser.startBy(name, () => (name === 'chromium' ? startChromium : startFirefox)(start));
  }

  /**
   * @param {BrowserName} name
   * @param {() => Promise<Started>} start
   */
  static async startBy(name, start) {
    const { started, bidi } = await connect(start).catch(() => connect(start));
    const browser = new Browser(name, started, bidi);
    await bidi.on('log.entryAdded', (entry) => browser.console.push(entry));
    return browser;
  }

  /**
   * @param {BrowserName} name
   * @param {Started} started
   * @param {Bidi} bidi
   */
  constructor(name, started, bidi) {
    this.name = name;
    this.driver = started.driver;
    this.extensionOrigin = started.extensionOrigin;
    this.manage = started.manage;
    this.#clean = started.clean;
    this.bidi = bidi;
    /** Everything that pages wrote to the console, errors nobody caught too.
     * @type {Array<{level: string, text: string, source: any}>} */
    this.console = [];
  }

  /**
   * Opens an address in a new tab in front.
   * @param {string} url
   */
  async open(url) {
    const { context } = await this.bidi.send('browsingContext.create', { type: 'tab' });
    await this.bidi.send('browsingContext.activate', { context });
    const page = new Page(this, context);
    await page.go(url);
    return page;
  }

  /**
   * Opens an address in a tab behind the one in front.
   * @param {string} url
   */
  async openBehind(url) {
    const { context } = await this.bidi.send('browsingContext.create', { type: 'tab', background: true });
    const page = new Page(this, context);
    await page.go(url);
    return page;
  }

  /**
   * Asks again and again until the answer is neither false nor empty; fails with the last answer or error in its message.
   * @template T
   * @param {string} what what is waited for, for the message
   * @param {() => Promise<T>} probe
   * @param {number} [patience] milliseconds
   * @returns {Promise<NonNullable<T>>}
   */
  async wait(what, probe, patience = PATIENCE) {
    /** @type {unknown} */
    let last = 'no answer yet';
    const condition = async () => {
      try {
        const answer = await probe();
        last = answer;
        return answer;
      } catch (error) {
        last = error;
        return false;
      }
    };
    try {
      return /** @type {any} */ (await this.driver.wait(condition, patience, undefined, 30));
    } catch (cause) {
      const told = last instanceof Error ? last.message : JSON.stringify(last);
      throw new Error(`${this.name}: waited ${patience} ms in vain for ${what}; last: ${told}`, { cause });
    }
  }

  /** What went wrong in pages and content scripts so far: errors nobody caught, errors in the console, the extension's complaints. */
  complaints() {
    return this.console.filter(({ level, text }) => level === 'error' || text.startsWith('Omtanke:')).map(({ text }) => text);
  }

  #clean;

  async close() {
    try {
      await this.driver.quit();
    } finally {
      this.#clean();
    }
  }
}
