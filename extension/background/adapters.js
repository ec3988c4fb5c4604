/**
 * @file The adapters in use: the built-in ones, and newer ones that a policy carries, so that a changed site needs no new extension.
 *
 * @typedef {import('../selectors.js').Adapter} Adapter
 */
import builtIn from 'omtanke:adapters';
import { selectors } from '../selectors.js';

/** What the selectors for a loader are kept under in the local storage, with the adapter's id. */
const KEY = 'selectors.';

/**
 * @param {Adapter[]} carried  those of the policy in force; the compiler lets only newer ones through, of ids and hosts that are built in
 * @returns {Adapter[]} all that may be used, the one to be preferred before the one that it replaces
 */
export function adapters(carried) {
  return builtIn.flatMap((built) => {
    const newer = carried.find(({ id }) => id === built.id);
    return newer ? [onTopOf(built, newer), built] : [built];
  });
}

/**
 * Lets the loaders know of newer adapters. A loader reads what is kept when somebody is about to write.
 *
 * @param {{adapters: Adapter[]}} inForce  the policy's
 */
export async function tellLoaders({ adapters: carried }) {
  for (const built of builtIn) {
    const newer = carried.find(({ id }) => id === built.id);
    const key = KEY + built.id;
    if (newer) await chrome.storage.local.set({ [key]: selectors(onTopOf(built, newer)) });
    else await chrome.storage.local.remove(key);
  }
}

/**
 * What is never touched stays so: a policy can leave more alone, never less.
 *
 * @param {Adapter} built
 * @param {Adapter} newer
 * @returns {Adapter}
 */
function onTopOf(built, newer) {
  return {
    ...newer,
    hosts: built.hosts,
    excludePaths: [...(built.excludePaths ?? []), ...(newer.excludePaths ?? [])],
    exclude: [...(built.exclude ?? []), ...(newer.exclude ?? [])],
    ...(built.webAssembly ? { webAssembly: built.webAssembly } : {}),
  };
}
