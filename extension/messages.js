/**
 * @file The messages between the pages, the popup and the background: these, and nothing else.
 *
 * From a page, the popup or another page of the extension to the background:
 * @typedef {{type: 'start', engine: 'wasm' | 'js'}} StartMessage  The loader found a compose box; asks for the core.
 * @typedef {{type: 'setup'}} SetupMessage  The core asks for what it works with; the answer is a `Setup`.
 * @typedef {{type: 'status', site: string, status: Status, box: string | null}} StatusMessage  How it goes on this page.
 * @typedef {{type: 'state'}} StateMessage  The popup asks what there is to show; the answer is a `State`.
 * @typedef {{type: 'report'}} ReportMessage  The popup asks for what a developer needs to mend an adapter; the answer is `{report: string}`.
 * @typedef {{type: 'pause'}} PauseMessage  No hints for an hour.
 * @typedef {{type: 'resume'}} ResumeMessage  Hints again at once.
 * @typedef {{type: 'language', language: string}} LanguageMessage  The employee chooses a language.
 * @typedef {{type: 'check'}} CheckMessage  Look for a newer policy now, where the employer publishes them.
 * @typedef {{type: 'reading', language?: string}} ReadingMessage  The policy's page asks for its text; the answer is a `Reading`.
 * @typedef {{type: 'read', digest: string}} ReadMessage  The employee has read the policy with that digest.
 * @typedef {{type: 'mute', rule: string, muted: boolean}} MuteMessage  The employee wants to hear no more of a rule, or has thought better of it.
 * @typedef {{type: 'unmute'}} UnmuteMessage  In the popup: all that was muted is to be heard again.
 * @typedef {StartMessage | SetupMessage | StatusMessage | MuteMessage} ScriptMessage  From a script in a page.
 * @typedef {StateMessage | ReportMessage | PauseMessage | ResumeMessage | LanguageMessage | CheckMessage | ReadingMessage | ReadMessage | UnmuteMessage} OwnMessage
 *   From one of the extension's own pages.
 * @typedef {ScriptMessage | OwnMessage} Message
 *
 * From the background to the pages that have a core:
 * @typedef {{type: 'policy'}} PolicyMessage  What the core works with has changed; it asks for its setup anew. No answer.
 * @typedef {{type: 'muted', rules: string[]}} MutedMessage  Which rules are muted now. No answer.
 * @typedef {{type: 'how'}} HowMessage  A page was loaded in this tab: is the core still there? No answer.
 *
 * @typedef {'active' | 'degraded' | 'not-recognised' | 'resting'} Status
 * @typedef {import('./background/setup.js').Setup} Setup
 * @typedef {import('./background/state.js').State} State
 * @typedef {import('./background/reading.js').Reading} Reading
 */

/**
 * Sends a message to the background.
 *
 * When the extension has been updated or removed since the page was opened there is nobody to answer. The page then has an old
 * script that can do nothing more, and the employee must not see errors for it: the answer is `undefined`.
 *
 * @param {Message} message
 * @returns {Promise<any>} the background's answer, an object; `undefined` when the extension is gone
 * @throws {Error} when the background answers with an error
 */
export async function send(message) {
  if (!connected()) return undefined;
  const ask = () => chrome.runtime.sendMessage(message);
  let answer;
  try {
    // The browser may stop the background in the middle of it. Every message can be sent again, and starts it again.
    answer = await ask().catch(ask);
  } catch (error) {
    if (!connected()) return undefined;
    throw error;
  }
  if (answer?.error) throw new Error(answer.error);
  return answer;
}

/**
 * Says in the console, where an administrator looks, that something went wrong. Never carries text from the page.
 *
 * @param {unknown} error
 */
export function complain(error) {
  console.warn(`Omtanke: ${error}`, error);
}

/** @returns {boolean} whether the extension that this script belongs to is still there */
export function connected() {
  try {
    return chrome.runtime?.id !== undefined;
  } catch {
    // Firefox leaves dead objects behind, and they throw whatever they are asked.
    return false;
  }
}
