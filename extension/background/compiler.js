/**
 * @file The compiler: an employer's policy in, tables for the pages out; and whether a signed policy is believed. Loaded only when there is something to compile.
 *
 * @typedef {object} Problem  One thing that is wrong with a policy, and where.
 * @property {string} path  such as `rules[3].when.all[0].terms`
 * @property {number} [line]  from 1
 * @property {number} [column]  from 1
 * @property {string} message
 *
 * @typedef {object} About  What a policy says about itself.
 * @property {string} id
 * @property {number} revision
 * @property {Record<string, string>} [title]  by language
 * @property {number} [askToRead]  the latest revision that everybody is asked to read
 * @property {string} [validFrom]  a date, YYYY-MM-DD
 * @property {string} [reviewBy]  a date
 * @property {string} [expires]  a date
 * @property {string} [preparedBy]
 * @property {string} [approvedBy]
 * @property {string} [url]
 * @property {'private' | 'public'} [sector]  the employer's
 *
 * @typedef {object} Compiled
 * @property {Uint8Array<ArrayBuffer> | null} tables  nothing when the policy can't be used
 * @property {About | null} about
 * @property {Problem[]} problems
 * @property {import('./adapters.js').Adapter[]} adapters  newer ones that the policy carries
 *
 * @typedef {object} Believed  What came of opening a signed policy. It is believed if there is no refusal.
 * @property {string | null} policy  JSON text
 * @property {About | null} about  nothing when the policy has a bad frame
 * @property {Problem[]} problems  why it has
 * @property {string[]} signedBy  what people call those who signed it
 * @property {boolean} handsOver  whether others are to sign from now on
 * @property {{kind: 'keys' | 'damaged' | 'unsigned' | 'handover', message: string} | null} refusal
 */
import * as glue from 'omtanke:compiler/glue';

/** @type {Promise<void> | undefined} */
let ready;

/**
 * @param {string | undefined} policy  JSON text; nothing for the built-in policy
 * @param {string | undefined} organisation  JSON text
 * @returns {Promise<Compiled>}
 */
export function compile(policy, organisation) {
  return using(() => glue.compile(policy, organisation));
}

/**
 * @param {string | undefined} policy  JSON text; nothing for the built-in policy
 * @param {string | undefined} organisation  JSON text
 * @returns {Promise<Record<string, import('../readable.js').Readable>>} the policy for reading, by language
 */
export function readable(policy, organisation) {
  return using(() => JSON.parse(glue.readable(policy, organisation)));
}

/**
 * @param {import('../readable.js').Readable} before
 * @param {import('../readable.js').Readable} after  in the same language
 * @returns {Promise<import('../readable.js').Changes>}
 */
export function changes(before, after) {
  return using(() => JSON.parse(glue.changes(JSON.stringify(before), JSON.stringify(after))));
}

/**
 * @param {Uint8Array} bundle
 * @param {string} trust  JSON text: the keys and the threshold that the employer has set
 * @param {string[]} handovers  bundles that named who is to sign after them, the oldest first
 * @returns {Promise<Believed>}
 */
export function openBundle(bundle, trust, handovers) {
  return using(() => glue.openBundle(bundle, trust, handovers));
}

/**
 * @template T
 * @param {() => T} work
 * @returns {Promise<T>}
 */
async function using(work) {
  ready ??= load();
  try {
    await ready;
    return work();
  } catch (error) {
    // Nothing is known of the state that a fault leaves a module in.
    ready = undefined;
    throw error;
  }
}

async function load() {
  const file = await fetch(chrome.runtime.getURL('compiler.wasm'));
  const { instance } = await WebAssembly.instantiate(await file.arrayBuffer(), { './compiler_bg.js': glue });
  glue.__wbg_set_wasm(instance.exports);
}
