/**
 * @file The pause: an hour without hints, in all tabs. When it ends is kept on this machine, so that it lasts, and ends, whether or not
 * the background or the browser was stopped meanwhile.
 */

/** How long a pause lasts, in ms. */
const LENGTH = 3_600_000;

/** Where its end is kept, and what the alarm is called that goes off then. */
const PAUSED_UNTIL = 'pausedUntil';

/** @returns {Promise<number | null>} when the pause ends, in ms since 1970; nothing when there is none */
export async function pausedUntil() {
  try {
    const { [PAUSED_UNTIL]: until } = await chrome.storage.local.get(PAUSED_UNTIL);
    if (typeof until !== 'number') return null;
    const rest = until - Date.now();
    // A longer rest than a whole pause means that the clock was set back; nobody asked for that much.
    return rest > 0 && rest <= LENGTH ? until : null;
  } catch (error) {
    // Without a word of a pause there is none.
    console.error('Omtanke:', error);
    return null;
  }
}

/** Begins a pause, from now. */
export async function pause() {
  const until = Date.now() + LENGTH;
  await chrome.storage.local.set({ [PAUSED_UNTIL]: until });
  await wakeAt(until);
}

/** Ends the pause. */
export async function resume() {
  await chrome.storage.local.remove(PAUSED_UNTIL);
  await chrome.alarms.clear(PAUSED_UNTIL);
}

/**
 * Sets the alarm again: a browser may forget it when it is closed.
 *
 * @returns {Promise<boolean>} whether there is a pause
 */
export async function keepPause() {
  const until = await pausedUntil();
  if (until) await wakeAt(until);
  return until !== null;
}

/**
 * @param {chrome.alarms.Alarm} alarm
 * @returns {boolean} whether a pause is over
 */
export function endsPause({ name }) {
  return name === PAUSED_UNTIL;
}

/** @param {number} when */
async function wakeAt(when) {
  await chrome.alarms.create(PAUSED_UNTIL, { when });
}
