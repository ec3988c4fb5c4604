// The extension from the inside of its own pages: what its scripts tell each other, its badge, its popup.
import { Context } from 'selenium-webdriver/firefox.js';

/**
 * @typedef {object} Heard a message between the extension's scripts
 * @property {{type: string, engine?: string, site?: string, status?: string, box?: string | null}} message
 * @property {string} url the page it came from
 *
 * @typedef {{site: string, status: string, box: string | null}} Status
 */

export class Extension {
  /** @param {import('./browser.mjs').Browser} browser */
  static async listen(browser) {
    const page = await browser.openBehind(`${browser.extensionOrigin}/popup.html`);
    await page.call(() => {
      /** @type {Heard[]} */
      const heard = [];
      Object.assign(globalThis, { heard });
      chrome.runtime.onMessage.addListener((message, sender) => void heard.push({ message, url: sender.url ?? '' }));
    });
    return new Extension(page);
  }

  /** @param {import('./page.mjs').Page} page one of the extension's own, behind the others */
  constructor(page) {
    this.page = page;
  }

  /**
   * Every message that scripts in pages have sent since the listening began, or since the last `forget`.
   * @returns {Promise<Heard[]>}
   */
  heard() {
    return this.page.call(() => /** @type {any} */ (globalThis).heard);
  }

  async forget() {
    await this.page.call(() => void /** @type {any} */ (globalThis).heard.splice(0));
  }

  /**
   * The status that scripts in pages told last; null if they told none.
   * @returns {Promise<Status | null>}
   */
  async status() {
    const told = (await this.heard()).filter(({ message }) => message.type === 'status');
    return /** @type {Status | undefined} */ (told.at(-1)?.message) ?? null;
  }

  /**
   * What the background keeps of how it goes in the tabs, which is what the popup and the badge show.
   * @returns {Promise<string[]>}
   */
  kept() {
    return this.page.call(async () => {
      const kept = Object.entries(await chrome.storage.session.get());
      return kept.flatMap(([key, value]) => (key.startsWith('tab') ? [/** @type {Status} */ (value).status] : []));
    });
  }

  /** Whether a script in a page asked for the core since the listening began, or since the last `forget`. */
  async coreStarted() {
    return (await this.heard()).some(({ message }) => message.type === 'start' || message.type === 'setup');
  }

  /** Stops the background, as the browser does when it has been idle. */
  async stopBackground() {
    const { browser, context } = this.page;
    if (browser.name === 'chromium') {
      const { session } = await browser.bidi.send('goog:cdp.getSession', { context });
      await browser.bidi.send('goog:cdp.sendCommand', { method: 'ServiceWorker.enable', session });
      await browser.bidi.send('goog:cdp.sendCommand', { method: 'ServiceWorker.stopAllWorkers', session });
      return;
    }
    const firefox = /** @type {import('selenium-webdriver/firefox.js').Driver} */ (/** @type {unknown} */ (browser.driver));
    await firefox.setContext(Context.CHROME);
    try {
      const stopped = await firefox.executeAsyncScript(
        'const [origin, done] = arguments;' +
          'const policy = WebExtensionPolicy.getByHostname(new URL(origin).hostname);' +
          'policy.extension.terminateBackground().then(() => done(policy.extension.backgroundState), (error) => done(String(error)));',
        browser.extensionOrigin,
      );
      if (stopped !== 'stopped') throw new Error(`the background is ${stopped}`);
    } finally {
      await firefox.setContext(Context.CONTENT);
    }
  }

  /**
   * The sign on the icon for the tab in front.
   * @returns {Promise<string>}
   */
  badge() {
    return this.page.call(async () => {
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      return chrome.action.getBadgeText({ tabId: tab?.id });
    });
  }

  /**
   * What the browser says that the employer has set.
   * @returns {Promise<Record<string, unknown>>}
   */
  managed() {
    return this.page.call(() => chrome.storage.managed.get());
  }

  /** The words in the popup as it would open over the tab in front. */
  async popup() {
    const { browser } = this.page;
    const popup = await browser.openBehind(`${browser.extensionOrigin}/popup.html`);
    try {
      return await browser.wait('words in the popup', () => popup.call(() => document.querySelector('main:not([aria-busy])') && document.body.innerText.trim()));
    } finally {
      await popup.close();
    }
  }
}
