// Other people's screens and settings, as Chromium can pretend to have them.

/**
 * @typedef {object} Screen
 * @property {'light' | 'dark'} [scheme]
 * @property {boolean} [forcedColours]
 * @property {{width: number, height: number, zoom?: number}} [size] in CSS pixels at that zoom
 */

/**
 * Lets a tab think that it is on such a screen.
 * @param {import('./page.mjs').Page} page
 * @param {Screen} screen
 */
export async function emulate(page, { scheme = 'light', forcedColours = false, size }) {
  const driver = /** @type {import('selenium-webdriver/chrome.js').Driver} */ (page.browser.driver);
  await driver.switchTo().window(page.context);
  const features = [
    { name: 'prefers-color-scheme', value: scheme },
    { name: 'forced-colors', value: forcedColours ? 'active' : 'none' },
  ];
  await driver.sendDevToolsCommand('Emulation.setEmulatedMedia', { features });
  if (size) {
    const { width, height, zoom = 1 } = size;
    await driver.sendDevToolsCommand('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: zoom, mobile: false });
  } else {
    await driver.sendDevToolsCommand('Emulation.clearDeviceMetricsOverride', {});
  }
}
