/** @file The rules whose hints the employee has muted for good. They are kept on this machine, and hold in all tabs. */
import { tellAll } from './cores.js';

const KEY = 'muted';

/** More than any policy has: a storage that somebody fills must not slow the pages down. */
const MOST = 1000;

/** One change at a time: two tabs may mute at once. @type {Promise<unknown>} */
let changing = Promise.resolve();

/** @returns {Promise<string[]>} their ids; none where the storage fails, for then a hint too many is better than none at all */
export async function muted() {
  try {
    return await kept();
  } catch (error) {
    console.error('Omtanke:', error);
    return [];
  }
}

/** @returns {Promise<string[]>} */
async function kept() {
  const { [KEY]: rules } = await chrome.storage.local.get(KEY);
  return Array.isArray(rules) ? rules.filter((rule) => typeof rule === 'string') : [];
}

/** @param {import('../messages.js').MuteMessage} message */
export function mute({ rule, muted }) {
  return change((rules) => [...rules.filter((known) => known !== rule), ...(muted ? [rule] : [])].slice(-MOST));
}

/** Lets all of them be heard again. */
export function unmuteAll() {
  return change(() => []);
}

/** @param {(rules: string[]) => string[]} how */
function change(how) {
  const changed = changing.then(async () => {
    const rules = how(await kept());
    await chrome.storage.local.set({ [KEY]: rules });
    await tellAll({ type: 'muted', rules });
  });
  // Whoever asked for it hears of a failure; the next change does not suffer from it.
  changing = changed.catch(() => {});
  return changed;
}
