/** @file Tabs come and go while the background is at work. */

/**
 * @param {number} tab
 * @returns {Promise<boolean>} whether there still is such a tab
 */
export async function isThere(tab) {
  try {
    await chrome.tabs.get(tab);
    return true;
  } catch {
    // It was closed.
    return false;
  }
}
