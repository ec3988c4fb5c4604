// What a test file stands on: the replica sites, one browser with the extension, and the way into a box.
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { startSites } from '../../pages/server.mjs';
import { Browser } from './browser.mjs';
import { Extension } from './extension.mjs';

/** The root of the repository. */
const root = resolve(import.meta.dirname, '..', '..', '..');

/** The built extension: `dist/extension`, unless the environment variable OMTANKE_EXTENSION names another folder. */
export function builtExtension() {
  const folder = process.env.OMTANKE_EXTENSION ?? join(root, 'dist', 'extension');
  if (!existsSync(join(folder, 'manifest.json'))) throw new Error(`No extension in ${folder}: build it first (./build.sh build)`);
  return resolve(folder);
}

export class Stage {
  /**
   * @param {import('./browser.mjs').BrowserName} name
   * @param {Partial<import('./browser.mjs').Start>} [start]
   */
  static async set(name, start = {}) {
    const sites = await startSites();
    try {
      const extension = start.extension ?? builtExtension();
      const browser = await Browser.start(name, { ...start, extension, proxyPort: sites.proxyPort });
      return new Stage(sites, browser, await Extension.listen(browser));
    } catch (error) {
      await sites.close();
      throw error;
    }
  }

  /**
   * @param {import('../../pages/server.mjs').Sites} sites
   * @param {Browser} browser
   * @param {Extension} extension
   */
  constructor(sites, browser, extension) {
    this.sites = sites;
    this.browser = browser;
    this.extension = extension;
  }

  /**
   * Opens a box's page, then the box, and puts the caret in it.
   * @param {import('../boxes.mjs').Box} box
   */
  async enter(box) {
    const page = await this.browser.open(box.url);
    for (const selector of box.open) await page.click(selector);
    const { prefix } = box;
    if (prefix) await page.wait(`“${prefix}” in ${box.name}`, async () => (await model(page)) === prefix);
    else await page.click(box.editable);
    await page.wait(`the focus in ${box.name}`, () => page.call(() => /** @type {any} */ (window).replica.box() !== ''));
    return page;
  }

  /**
   * Attaches a picture to what is being written.
   * @param {import('./page.mjs').Page} page
   * @param {import('../boxes.mjs').Box} box
   */
  async attach(page, box) {
    if (!box.attach) throw new Error(`${box.name} takes no picture`);
    await page.click(box.attach);
    await page.find('img[src^="blob:"]');
  }

  /**
   * Publishes what was written and gives back what the site's server got.
   * @param {import('./page.mjs').Page} page
   * @param {import('../boxes.mjs').Box} box
   */
  async publish(page, box) {
    const before = (await this.sites.published()).length;
    for (const selector of box.beforePublish ?? []) await page.click(selector);
    await page.click(box.publish);
    const all = await this.sites.waitForPublished(before + 1);
    return all[before];
  }

  async strike() {
    await this.browser.close();
    await this.sites.close();
  }
}

/**
 * What the editor focused last would publish.
 * @param {import('./page.mjs').Page} page
 * @returns {Promise<string>}
 */
export function model(page) {
  return page.call(() => /** @type {any} */ (window).replica.model());
}
