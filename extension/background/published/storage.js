/** @file Where things about published policies are kept: on the disk, or while the browser runs where the disk refuses them. */

/**
 * @param {string} key
 * @returns {Promise<any>} what was kept; nothing when nothing was
 */
export async function get(key) {
  const { [key]: newer } = await chrome.storage.session.get(key);
  if (newer !== undefined) return newer;
  try {
    const { [key]: kept } = await chrome.storage.local.get(key);
    return kept;
  } catch {
    // That the disk can't be read is told by those who look for the policy in force there.
    return undefined;
  }
}

/**
 * Keeps all of the values or, on the disk, none.
 *
 * @param {Record<string, unknown>} values
 * @returns {Promise<unknown>} why the disk refused them; nothing when it did not
 */
export async function put(values) {
  try {
    await chrome.storage.local.set(values);
  } catch (error) {
    await chrome.storage.session.set(values);
    return error;
  }
  await chrome.storage.session.remove(Object.keys(values));
  return undefined;
}

/** @param {string[]} keys */
export async function forget(keys) {
  await Promise.all([chrome.storage.local.remove(keys), chrome.storage.session.remove(keys)]);
}
