/** @file How things are put into words: which words say how it goes on a page, and how days and hours are written. */

/** @type {Record<import('./messages.js').Status, string>} */
const WORDS = {
  active: 'statusActive',
  degraded: 'statusDegraded',
  'not-recognised': 'statusNotRecognised',
  resting: 'statusResting',
};

/**
 * @param {import('./messages.js').Status} status
 * @returns {string} the key of the words
 */
export function wordFor(status) {
  return WORDS[status];
}

/**
 * @param {number} time  in ms since 1970
 * @param {string} language
 * @returns {string} the hour and minute
 */
export function timeOfDay(time, language) {
  return new Date(time).toLocaleTimeString(locale(language), { hour: '2-digit', minute: '2-digit' });
}

/**
 * @param {string} date  YYYY-MM-DD, with or without a time
 * @param {string} language
 * @returns {string} the day, as it is written out; the text itself when it is no date
 */
export function day(date, language) {
  // Noon, so that it is the same day wherever the clock stands.
  const time = new Date(date.length === 10 ? `${date}T12:00` : date);
  return Number.isNaN(time.valueOf()) ? date : time.toLocaleDateString(locale(language), { dateStyle: 'long' });
}

/**
 * @param {string | number} time  ISO 8601, or in ms since 1970
 * @param {string} language
 * @returns {string} the day, the hour and the minute
 */
export function moment(time, language) {
  return new Date(time).toLocaleString(locale(language), { dateStyle: 'medium', timeStyle: 'short' });
}

/**
 * @param {string | null | undefined} date  YYYY-MM-DD
 * @returns {boolean} whether that day is over
 */
export function isPast(date) {
  // Days of the calendar sort like their names; Swedish writes them so.
  return Boolean(date) && new Date().toLocaleDateString('sv') > (date ?? '');
}

/**
 * @param {string} language
 * @returns {string} in which days and hours are written; English as it is written in Europe
 */
function locale(language) {
  return language === 'en' ? 'en-GB' : language;
}
