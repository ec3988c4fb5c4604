// How the browser shows pages: light or dark, forced colours, how wide the window is.
import { Context } from 'selenium-webdriver/firefox.js';

/** @typedef {'light' | 'dark'} Scheme */

/**
 * Sets what pages are told that the person prefers.
 * @param {import('./page.mjs').Page} page in Chromium it holds for this tab, in Firefox for all
 * @param {Scheme} scheme
 * @param {{forcedColours?: boolean}} [more]
 */
export async function prefer(page, scheme, { forcedColours = false } = {}) {
  const { browser } = page;
  await (browser.name === 'chromium' ? inChromium(page, scheme, forcedColours) : inFirefox(browser, scheme, forcedColours));
  await page.wait(`a ${scheme} page`, () => page.call(told, scheme, forcedColours));
}

/**
 * @param {import('./page.mjs').Page} page
 * @param {number} width in CSS pixels; a page at 200 % zoom is half as wide
 * @param {number} [height]
 */
export async function resize(page, width, height = 900) {
  await page.browser.bidi.send('browsingContext.setViewport', { context: page.context, viewport: { width, height } });
}

/**
 * @param {import('./page.mjs').Page} page
 * @param {Scheme} scheme
 * @param {boolean} forcedColours
 */
async function inChromium({ browser, context }, scheme, forcedColours) {
  const { session } = await browser.bidi.send('goog:cdp.getSession', { context });
  const features = [
    { name: 'prefers-color-scheme', value: scheme },
    { name: 'forced-colors', value: forcedColours ? 'active' : 'none' },
  ];
  await browser.bidi.send('goog:cdp.sendCommand', { method: 'Emulation.setEmulatedMedia', params: { features }, session });
}

/**
 * @param {import('./browser.mjs').Browser} browser
 * @param {Scheme} scheme
 * @param {boolean} forcedColours
 */
async function inFirefox({ driver }, scheme, forcedColours) {
  const firefox = /** @type {import('selenium-webdriver/firefox.js').Driver} */ (/** @type {unknown} */ (driver));
  await firefox.setContext(Context.CHROME);
  try {
    await firefox.executeScript(
      "Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', arguments[0]);" +
        "Services.prefs.setIntPref('browser.display.document_color_use', arguments[1]);",
      scheme === 'dark' ? 0 : 1,
      forcedColours ? 2 : 0,
    );
  } finally {
    await firefox.setContext(Context.CONTENT);
  }
}

/**
 * Runs in the page.
 * @param {Scheme} scheme
 * @param {boolean} forcedColours
 */
function told(scheme, forcedColours) {
  const schemeTold = forcedColours || matchMedia(`(prefers-color-scheme: ${scheme})`).matches;
  return schemeTold && matchMedia('(forced-colors: active)').matches === forcedColours;
}
