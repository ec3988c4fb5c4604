// An employer's store as a test needs it: packages of the built extension, in versions that were never built, served over TLS.
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makePackages } from '../../extension/rollout/packages.js';
import { publish } from '../../extension/rollout/publish.js';
import { signingKey } from '../../extension/rollout/signing-key.js';
import { makeCertificate } from '../../extension/rollout/store/certificate.js';
import { startStore } from '../../extension/rollout/store/server.js';
import { builtExtension } from '../browser/harness/stage.mjs';

const HOST = 'localhost';

export class Shop {
  static async open() {
    const folder = mkdtempSync(join(tmpdir(), 'store-'));
    try {
      const certificate = await makeCertificate('Store Test Authority', [HOST]);
      /** @type {import('../../extension/rollout/store/server.js').Asked[]} */
      const asked = [];
      const served = { packages: join(folder, 'package'), policy: join(folder, 'policy') };
      mkdirSync(served.policy);
      const store = await startStore({ served, certificate, address: '127.0.0.1', port: 0, tell: (one) => asked.push(one) });
      return new Shop(folder, served, store, certificate.authority, asked);
    } catch (error) {
      rmSync(folder, { recursive: true });
      throw error;
    }
  }

  #store;
  /** @type {Map<string, import('../../extension/rollout/packages.js').Packages>} */
  #made = new Map();

  /**
   * @param {string} folder
   * @param {{packages: string, policy: string}} served
   * @param {import('../../extension/rollout/store/server.js').Store} store
   * @param {string} authority
   * @param {import('../../extension/rollout/store/server.js').Asked[]} asked
   */
  constructor(folder, served, store, authority, asked) {
    this.folder = folder;
    this.served = served;
    this.#store = store;
    /** PEM of the authority that the browsers are to trust. */
    this.authority = authority;
    /** Every request so far, oldest first. */
    this.asked = asked;
    this.key = signingKey(join(folder, 'extension-key.pem'));
    /** The extension's id in Firefox. */
    this.firefoxId = JSON.parse(readFileSync(join(builtExtension(), 'manifest.json'), 'utf8')).browser_specific_settings.gecko.id;
    /** Where the browsers reach it without a proxy. */
    this.host = `${HOST}:${store.port}`;
    this.url = `https://${this.host}`;
  }

  /**
   * Publishes the built extension under a version, and the templates with these settings.
   * @param {string} version
   * @param {Record<string, unknown>} settings
   */
  publish(version, settings) {
    const packages = this.#made.get(version) ?? makePackages({ extension: builtExtension(), url: this.url, key: this.key, version });
    this.#made.set(version, packages);
    publish(this.served.packages, packages, { settings, unsigned: true });
    return packages;
  }

  /** @param {string} name path of a template */
  template(name) {
    return join(this.served.packages, 'templates', name);
  }

  async close() {
    await this.#store.close();
    rmSync(this.folder, { recursive: true });
  }
}
