/** @file Puts the core into a page where somebody is about to write. */

/** The scripts, by the engine that the page allows. They are injected, so no page can ask for them and recognise the extension. */
const CORES = { wasm: 'core-wasm.js', js: 'core-js.js' };

/**
 * @param {import('../messages.js').StartMessage} message
 * @param {chrome.runtime.MessageSender} sender
 */
export async function start({ engine }, sender) {
  const file = CORES[engine];
  if (!file || sender.tab?.id === undefined) {
    throw new Error(`can't start the engine ${engine} in tab ${sender.tab?.id}`);
  }
  // A frame may show another document by now, and nobody writes in that one yet.
  const place = sender.documentId ? { documentIds: [sender.documentId] } : { frameIds: [sender.frameId ?? 0] };
  const target = { tabId: sender.tab.id, ...place };
  await chrome.scripting.executeScript({ target, files: [file] });
  await chrome.storage.session.set({ [key(sender.tab.id)]: engine });
}

/**
 * @param {number} tab
 * @returns {Promise<string | null>} the engine that the core last came as; nothing where it was not needed
 */
export async function engineOf(tab) {
  const { [key(tab)]: engine } = await chrome.storage.session.get(key(tab));
  return typeof engine === 'string' ? engine : null;
}

/** @param {number} tab  one that was closed */
export async function forget(tab) {
  await chrome.storage.session.remove(key(tab));
}

/** @param {number} tab */
function key(tab) {
  return `engine${tab}`;
}
