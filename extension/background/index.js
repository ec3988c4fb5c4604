/** @file The background: passes the messages to those who answer them, and hears when the managed settings change. */
import * as cores from './cores.js';
import * as injection from './injection.js';
import { mute, unmuteAll } from './muted.js';
import { endsPause, keepPause, pause, resume } from './pause.js';
import { openOnce } from './policy-page.js';
import { inForce, policyChanged, tellCoresAnew } from './policy.js';
import { check as checkForPolicy } from './published/check.js';
import { isTime } from './published/schedule.js';
import { confirm, reading } from './reading.js';
import { report } from './report.js';
import { check } from './senders.js';
import { setup } from './setup.js';
import { choose } from './spoken.js';
import { state } from './state.js';
import { ask, forget, keep, showAll } from './status.js';

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
    case 'mute':
      return mute(message);
    case 'unmute':
      return unmuteAll();
    case 'reading':
      return reading(message.language);
    case 'read':
      return confirm(message.digest);
    case 'pause':
      return pause().then(changed);
    case 'resume':
      return resume().then(changed);
    case 'check':
      return checkForPolicy({ now: true });
    case 'language':
      return choose(message.language).then(changed);
    default:
      throw new Error(`unknown message: ${JSON.stringify(message)}`);
  }
}

/** Something has changed that the pages and the icon show, beside the policy. */
async function changed() {
  await Promise.all([tellCoresAnew(), showAll()]);
}

/** @param {unknown} error */
function complain(error) {
  console.error('Omtanke:', error);
}

// Both browsers stop the background when it is idle and start it for an event, so every listener is added at once.
chrome.runtime.onMessage.addListener((message, sender, respond) => {
  answer(message, sender).then(
    (value) => respond(value ?? {}),
    (error) => {
      complain(error);
      respond({ error: String(error?.message ?? error) });
    },
  );
  return true;
});

chrome.storage.onChanged.addListener((_changes, area) => {
  if (area !== 'managed') return;
  policyChanged();
  checkForPolicy().catch(complain);
});

chrome.tabs.onUpdated.addListener((tab, { status }) => {
  if (status === 'complete') void ask(tab);
});

chrome.tabs.onRemoved.addListener((tab) => {
  forget(tab);
  cores.forget(tab);
  injection.forget(tab);
});

chrome.alarms.onAlarm.addListener((alarm) => {
  if (endsPause(alarm)) changed().catch(complain);
  if (isTime(alarm)) checkForPolicy().catch(complain);
});

chrome.runtime.onInstalled.addListener(({ reason }) => {
  if (reason === 'install') openOnce().catch(complain);
});

// What a new revision asks for must not wait until somebody writes.
chrome.runtime.onStartup.addListener(() => {
  inForce().catch(complain);
});

keepPause()
  .then((paused) => (paused ? showAll() : undefined))
  .catch(complain);

// The background starts with the browser, and the alarm comes late after a sleep: whatever starts it, a look may be due.
checkForPolicy().catch(complain);
