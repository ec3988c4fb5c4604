/** @file The background: passes the messages to those who answer them, and hears when the managed settings change. */
import * as cores from './cores.js';
import * as injection from './injection.js';
import { policyChanged } from './policy.js';
import { report } from './report.js';
import { check } from './senders.js';
import { setup } from './setup.js';
import { state } from './state.js';
import { ask, forget, keep } from './status.js';

/**
 * @param {import('../messages.js').Message} message
 * @param {chrome.runtime.MessageSender} sender
 * @returns {Promise<unknown>}
 */
async function answer(message, sender) {
  check(message.type, sender);
  switch (message.type) {
    case 'start':
      return injection.start(message, sender);
    case 'setup':
      return setup(sender);
    case 'status':
      return keep(message, sender);
    case 'state':
      return state();
    case 'report':
      return report();
    default:
      throw new Error(`unknown message: ${JSON.stringify(message)}`);
  }
}

// Both browsers stop the background when it is idle and start it for an event, so every listener is added at once.
chrome.runtime.onMessage.addListener((message, sender, respond) => {
  answer(message, sender).then(
    (value) => respond(value ?? {}),
    (error) => {
      console.error('Omtanke:', error);
      respond({ error: String(error?.message ?? error) });
    },
  );
  return true;
});

chrome.storage.onChanged.addListener((_changes, area) => {
  if (area === 'managed') policyChanged();
});

chrome.tabs.onUpdated.addListener((tab, { status }) => {
  if (status === 'complete') void ask(tab);
});

chrome.tabs.onRemoved.addListener((tab) => {
  forget(tab);
  cores.forget(tab);
  injection.forget(tab);
});
