// What Chromium's own page of extensions tells of one.

/**
 * @param {import('../browser/harness/browser.mjs').Browser} browser
 * @param {string} id
 * @returns {Promise<any>} an `ExtensionInfo` as `chrome.developerPrivate` gives it; null where it is not installed
 */
export async function extensionInfo(browser, id) {
  const page = await browser.openBehind('chrome://extensions');
  try {
    return await page.call(async (/** @type {string} */ wanted) => {
      const { developerPrivate } = /** @type {any} */ (chrome);
      const all = await developerPrivate.getExtensionsInfo({ includeDisabled: true });
      return all.find((/** @type {{id: string}} */ one) => one.id === wanted) ?? null;
    }, id);
  } finally {
    await page.close();
  }
}
