/** @file Who may ask for what. The background answers the extension's own scripts in the sites' pages, and its own pages. */
import sites from 'omtanke:adapters';

/** What the scripts in pages send; everything else comes from the extension's own pages. @type {ReadonlySet<string>} */
const FROM_SCRIPTS = new Set(['start', 'setup', 'status', 'mute']);

/**
 * @param {import('../messages.js').Message['type']} type
 * @param {chrome.runtime.MessageSender} sender
 * @throws {Error} when the sender may not send such a message
 */
export function check(type, sender) {
  const allowed = FROM_SCRIPTS.has(type) ? isScriptInPage(sender) : isOwnPage(sender);
  if (!allowed) throw new Error(`a message "${type}" is not answered to ${sender.url ?? 'a sender without an address'}`);
}

/**
 * @param {chrome.runtime.MessageSender} sender
 * @returns {boolean} whether it is a page of this extension, such as the popup
 */
function isOwnPage({ id, url }) {
  return id === chrome.runtime.id && url !== undefined && url.startsWith(chrome.runtime.getURL(''));
}

/**
 * @param {chrome.runtime.MessageSender} sender
 * @returns {boolean} whether it is a script of this extension in a tab that shows one of the sites
 */
function isScriptInPage({ id, tab, url }) {
  if (id !== chrome.runtime.id || tab?.id === undefined || !url || !URL.canParse(url)) return false;
  const { protocol, hostname } = new URL(url);
  return protocol === 'https:' && sites.some(({ hosts }) => hosts.includes(hostname));
}
