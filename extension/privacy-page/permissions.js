/** @file What the manifest asks the browser for, each with the words that say why. */

/** The words for each permission. @type {Record<string, string>} */
const WHY = {
  alarms: 'permissionAlarms',
  scripting: 'permissionScripting',
  storage: 'permissionStorage',
};

/** The words for the sites. */
const SITES = 'permissionSites';

/**
 * @param {{permissions?: string[], optional_permissions?: string[], host_permissions?: string[], optional_host_permissions?: string[]}} manifest
 * @returns {{names: string[], word: string}[]} what is asked for, and the key of the words that say why
 * @throws {Error} when no words say why
 */
export function permissions(manifest) {
  const asked = [...(manifest.permissions ?? []), ...(manifest.optional_permissions ?? [])];
  const told = asked.map((name) => {
    const word = WHY[name];
    if (!word) throw new Error(`no words say why the permission "${name}" is asked for`);
    return { names: [name], word };
  });
  const hosts = (manifest.host_permissions ?? []).map((pattern) => pattern.replace(/^https:\/\//, '').replace(/\/\*$/, ''));
  if (manifest.optional_host_permissions?.length) throw new Error('no words say why further sites may be asked for');
  return hosts.length > 0 ? [{ names: hosts, word: SITES }, ...told] : told;
}
