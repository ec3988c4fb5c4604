/**
 * @file The policy for reading: what it says, whether it has been read, and what has changed since.
 *
 * @typedef {object} Read  What the employee has confirmed to have read last. Kept on this machine, sent nowhere.
 * @property {string} id  the policy's
 * @property {number} revision
 * @property {string} digest  of the policy, see `digestOf`
 * @property {string} at  when, ISO 8601
 * @property {Record<string, Readable>} readable  what was read, by language, without the examples
 *
 * @typedef {object} Reading
 * @property {import('../readable.js').Readable} readable  in the language asked for
 * @property {import('../readable.js').Changes | null} changes  since the revision read last; nothing if none was, or nothing differs
 * @property {'built-in' | 'managed'} source
 * @property {string} digest
 * @property {{revision: number, at: string, current: boolean} | null} read  what was read last of this policy, and whether that is this one
 * @property {import('./languages.js').Language} language  of the interface
 * @property {boolean} fixed  whether the employer has chosen the language
 * @property {Record<string, string>} strings
 *
 * @typedef {import('../readable.js').Readable} Readable
 * @typedef {import('./policy.js').InForce} InForce
 */
import { changes, readable } from './compiler.js';
import { digest } from './digest.js';
import { spoken, strings } from './languages.js';
import { openOnce } from './policy-page.js';
import { inForce } from './policy.js';
import { isFixed, spokenHere } from './spoken.js';

/** Where the last confirmation is kept. */
const READ = 'read';

/** Where it is kept for which revision the page was opened last, so that it is opened once. */
const ASKED = 'asked';

/** The policy for reading that was made last, for it takes a while. @type {{digest: string, organisation?: string, all: Promise<Record<string, Readable>>} | undefined} */
let made;

/**
 * @param {string | undefined} wanted  a language; nothing for that of the interface
 * @returns {Promise<Reading>}
 */
export async function reading(wanted) {
  const now = await inForce();
  const language = spoken(wanted) ?? (await spokenHere(now.settings));
  const [all, fingerprint, read] = await Promise.all([inAll(now), digestOf(now), lastRead()]);
  const text = all[language];
  if (!text) throw new Error(`the policy can't be read in ${language}`);
  const ofThis = read?.id === text.id ? read : null;
  const current = ofThis?.digest === fingerprint;
  return {
    readable: text,
    changes: ofThis && !current ? await since(ofThis.readable[language], text) : null,
    source: now.source,
    digest: fingerprint,
    read: ofThis && { revision: ofThis.revision, at: ofThis.at, current },
    language,
    fixed: isFixed(now.settings),
    strings: await strings(language),
  };
}

/**
 * Keeps that the employee has read the policy.
 *
 * @param {unknown} shown  the digest of what was on the screen
 * @throws {Error} when another policy has come into force since
 */
export async function confirm(shown) {
  const now = await inForce();
  const [all, fingerprint] = await Promise.all([inAll(now), digestOf(now)]);
  if (shown !== fingerprint) throw new Error('another policy has come into force; that one is to be read');
  const { id, revision } = now.about;
  const brief = Object.entries(all).map(([language, text]) => [language, withoutExamples(text)]);
  /** @type {Read} */
  const read = { id, revision, digest: fingerprint, at: new Date().toISOString(), readable: Object.fromEntries(brief) };
  await chrome.storage.local.set({ [READ]: read });
}

/**
 * @param {InForce} now
 * @returns {Promise<boolean>} whether the policy asks to be read and has not been
 */
export async function isToBeRead({ about: { id, askToRead: from } }) {
  if (from === undefined) return false;
  const read = await lastRead();
  return !(read?.id === id && read.revision >= from);
}

/**
 * Opens the policy's page when a revision asks to be read; once for each.
 *
 * @param {InForce} now
 */
export async function askToRead(now) {
  const { id, askToRead: from } = now.about;
  if (from === undefined || !(await isToBeRead(now))) return;
  const { [ASKED]: asked } = await chrome.storage.local.get(ASKED);
  const last = /** @type {{id?: unknown, from?: unknown} | undefined} */ (asked);
  if (last?.id === id && typeof last.from === 'number' && last.from >= from) return;
  // Noted first: a page that can't be noted would open again and again.
  await chrome.storage.local.set({ [ASKED]: { id, from } });
  await openOnce();
}

/**
 * @param {InForce} now
 * @returns {Promise<string>} SHA-256 of the employer's policy as it was set; of the extension's file `base.tables` for the built-in one
 */
function digestOf({ from, tables }) {
  return digest(from?.policy ?? Uint8Array.fromBase64(tables));
}

/** @param {InForce} now */
async function inAll(now) {
  const fingerprint = await digestOf(now);
  const organisation = now.from?.organisation;
  if (made?.digest !== fingerprint || made.organisation !== organisation) {
    const all = readable(now.from?.policy, organisation);
    made = { digest: fingerprint, ...(organisation === undefined ? {} : { organisation }), all };
    all.catch(() => (made = undefined));
  }
  return made.all;
}

/**
 * @param {Readable | undefined} before
 * @param {Readable} now
 * @returns {Promise<import('../readable.js').Changes | null>}
 */
async function since(before, now) {
  if (!before) return null;
  try {
    const found = await changes(before, now);
    return Object.values(found).some((list) => list.length > 0) ? found : null;
  } catch (error) {
    // What was kept by another version may have another form. The policy itself can be read all the same.
    console.error('Omtanke:', error);
    return null;
  }
}

/** @returns {Promise<Read | null>} */
async function lastRead() {
  try {
    const { [READ]: read } = await chrome.storage.local.get(READ);
    return isRead(read) ? read : null;
  } catch (error) {
    console.error('Omtanke:', error);
    return null;
  }
}

/**
 * @param {any} kept
 * @returns {kept is Read}
 */
function isRead(kept) {
  return (
    typeof kept?.id === 'string' &&
    typeof kept.revision === 'number' &&
    typeof kept.digest === 'string' &&
    typeof kept.at === 'string' &&
    typeof kept.readable === 'object' &&
    kept.readable !== null
  );
}

/** @param {Readable} text */
function withoutExamples(text) {
  return { ...text, clauses: text.clauses.map((clause) => ({ ...clause, examples: { hint: [], quiet: [] } })) };
}
