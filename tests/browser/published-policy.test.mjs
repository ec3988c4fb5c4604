// Policies that the employer publishes: fetched, proved and in use in open tabs; whatever else comes, the last good one stays and the popup says why.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { startSites } from '../pages/server.mjs';
import { boxes } from './boxes.mjs';
import { mayManageChromium } from './drivers/managed.mjs';
import { Browser, browserNames } from './harness/browser.mjs';
import { hint } from './harness/card.mjs';
import { Extension } from './harness/extension.mjs';
import { type } from './harness/keyboard.mjs';
import { builtExtension, Stage } from './harness/stage.mjs';
import { word } from './harness/words.mjs';
import { drip, flood, PolicyServer, redirect, status } from './published/policy-server.mjs';
import { envelope, Signer } from './published/signing.mjs';
import { opinion } from './texts.mjs';

/** Chromium tells the extension its settings some seconds after the start. */
const SLOW = 30_000;

/** The extension waits 25 s for an answer. */
const PATIENCE = 40_000;

/** The headers that either browser sends of its own accord. */
const OF_THE_BROWSER = [
  ...['host', 'connection', 'user-agent', 'origin', 'accept', 'accept-language', 'accept-encoding', 'cache-control', 'pragma', 'priority'],
  ...['sec-fetch-dest', 'sec-fetch-mode', 'sec-fetch-site', 'sec-ch-ua', 'sec-ch-ua-mobile', 'sec-ch-ua-platform'],
];

const [hr, legal, mallory] = [new Signer('HR'), new Signer('Legal'), new Signer('Mallory')];

/** @param {number} revision */
const sentence = (revision) => `Revision ${revision}: say that this is your own opinion.`;

/**
 * @param {number} revision
 * @param {object} [more] of what the policy says about itself
 */
const policy = (revision, more = {}) => ({
  format: 1,
  policy: { id: 'com.nordfjell.social', revision, title: { en: 'Guidelines' }, ...more },
  extends: ['omtanke:base@1'],
  adjust: { 'own-opinion.work': { hint: { en: sentence(revision) } } },
});

/**
 * @param {number} revision
 * @param {object} [more]
 */
const good = (revision, more) => envelope(policy(revision, more), [hr, legal]);

/**
 * A good bundle of a later revision, meddled with.
 * @param {(bundle: import('./published/signing.mjs').Envelope) => void} meddle
 */
function meddled(meddle) {
  const bundle = good(9);
  meddle(bundle);
  return bundle;
}

/** What may come, and the words that tell of it. @type {[string, string | object, string][]} */
const BUNDLES = [
  ['signed by another key', envelope(policy(9), [mallory, hr]), 'problemBundleUnsigned'],
  ['another key under a good name', meddled(({ signatures: [one], payload }) => Object.assign(one ?? {}, { sig: mallory.sign(Buffer.from(payload, 'base64'), 'x').sig })), 'problemBundleUnsigned'],
  ['a signature stripped', envelope(policy(9), [hr]), 'problemBundleUnsigned'],
  ['no signature', envelope(policy(9), []), 'problemBundleUnsigned'],
  ['the same key twice', envelope(policy(9), [hr, hr]), 'problemBundleUnsigned'],
  ['a keyid missing', meddled(({ signatures: [one] }) => delete one?.keyid), 'problemBundleUnsigned'],
  ['a changed policy', meddled((bundle) => (bundle.payload = Buffer.from(JSON.stringify(policy(10))).toString('base64'))), 'problemBundleUnsigned'],
  ['a changed type', envelope(policy(9), [hr, legal], 'application/json'), 'problemBundleDamaged'],
  ['truncated', JSON.stringify(good(9)).slice(0, 200), 'problemBundleDamaged'],
  ['not JSON', '<!doctype html><title>Log in</title>', 'problemBundleDamaged'],
  ['an older revision', good(1), 'problemBundleOlder'],
  ['expired', good(9, { expires: '2020-01-01' }), 'problemBundleExpired'],
  ['of a newer format', envelope({ ...policy(9), format: 2 }, [hr, legal]), 'problemBundleUnusable'],
];

for (const name of browserNames) {
  const skip = name === 'chromium' && !mayManageChromium ? 'only root may set policies for Chromium' : false;
  describe(`a published policy in ${name}`, { skip }, () => {
    /** @type {PolicyServer} */
    let server;
    /** @type {Stage} */
    let stage;
    /** @type {import('./harness/page.mjs').Page} */
    let tab;

    before(async () => {
      server = await PolicyServer.open();
      server.serve(good(1));
      const keys = JSON.stringify([hr.public, legal.public]);
      const managed = { policyUrl: server.url, keys, threshold: 2, checkEveryMinutes: 1 };
      const sites = await startSites();
      const browser = await Browser.start(name, { managed, extension: builtExtension(), proxyPort: sites.proxyPort, direct: [server.host] });
      stage = new Stage(sites, browser, await Extension.listen(browser));
    });
    after(async () => {
      await stage?.strike();
      await server?.close();
    });

    /**
     * @param {'check' | 'state'} message
     * @returns {Promise<any>}
     */
    const ask = (message) => stage.extension.page.call((/** @type {string} */ type) => chrome.runtime.sendMessage({ type }), message);
    // A busy machine may take long to compile, and the popup waits for that.
    const popup = () => stage.browser.wait('the popup', () => stage.extension.popup().catch(() => null), SLOW);
    const isRevision = (/** @type {number} */ wanted) =>
      stage.browser.wait(`revision ${wanted}`, async () => {
        const { source, revision } = await ask('state');
        return source === 'managed' && revision === wanted;
      }, SLOW);

    /**
     * What the popup says is wrong begins with these words.
     * @param {string} key
     */
    async function isTold(key) {
      const [beginning = ''] = word('en', key, '…').split('…');
      const { problems } = await ask('state');
      assert.ok(problems.some((/** @type {{message: string}} */ { message }) => message.startsWith(beginning)), `${key} in ${JSON.stringify(problems)}`);
    }

    test(`${name}: it comes by itself, and the popup says who signed it`, async () => {
      await isRevision(1);
      const words = await popup();
      for (const expected of ['Guidelines', word('en', 'sourceManaged'), 'HR, Legal']) assert.ok(words.includes(expected), `${expected} in ${words}`);
      assert.deepEqual((await ask('state')).problems, []);
    });

    test(`${name}: it is asked for without a cookie, a referrer or a header of ours`, () => {
      const [first] = server.asked;
      assert.ok(first);
      assert.equal(first.method, 'GET');
      const others = Object.keys(first.headers).filter((header) => !OF_THE_BROWSER.includes(header));
      assert.deepEqual(others, []);
    });

    const overlooked = name === 'chromium' ? 'Chromium keeps nothing that comes under a certificate which it was told to overlook' : false;
    test(`${name}: what is unchanged is not sent again`, { skip: overlooked }, async () => {
      const before = server.asked.length;
      await ask('check');
      const again = server.asked.slice(before);
      assert.ok(again.length > 0);
      for (const { method, headers, status } of again) {
        assert.deepEqual([method, status], ['GET', 304]);
        assert.ok(headers['if-none-match']);
      }
      assert.equal((await ask('state')).revision, 1);
    });

    test(`${name}: a newer one is in use in an open tab`, async () => {
      const box = boxes.find((candidate) => candidate.name === 'Facebook comment');
      assert.ok(box);
      tab = await stage.enter(box);
      await type(tab, opinion.en);
      await hint(tab, sentence(1));
      server.serve(good(2));
      await ask('check');
      await tab.wait('the hint of revision 2', () => hint(tab, sentence(2)), SLOW);
    });

    for (const [what, bundle, told] of BUNDLES) {
      test(`${name}: ${what}: the last good one stays, and the reason is told`, async () => {
        server.serve(bundle);
        await ask('check');
        assert.equal((await ask('state')).revision, 2);
        await isTold(told);
      });
    }

    test(`${name}: errors and redirects of the server leave the last good one in force`, async () => {
      const elsewhere = await PolicyServer.open();
      elsewhere.serve(good(9));
      try {
        for (const [answer, told] of /** @type {const} */ ([
          [status(404), 'problemStatus'],
          [status(500), 'problemStatus'],
          [redirect(elsewhere.url), 'problemRedirect'],
        ])) {
          server.answer = answer;
          await ask('check');
          assert.equal((await ask('state')).revision, 2);
          await isTold(told);
        }
        assert.deepEqual(elsewhere.asked, []);
      } finally {
        await elsewhere.close();
      }
    });

    test(`${name}: 200 MB are not read`, async () => {
      let sent = 0;
      server.answer = flood(200 * 1024 ** 2, (bytes) => (sent = bytes));
      await ask('check');
      assert.equal((await ask('state')).revision, 2);
      await isTold('problemTooLarge');
      // What lies in the buffers on the way was sent, but no more.
      assert.ok(sent < 40 * 1024 ** 2, `${sent} bytes were sent`);
    });

    test(`${name}: a drip that does not end is given up`, async () => {
      server.answer = drip;
      await stage.browser.wait('the end of patience', () => ask('check').then(() => true), PATIENCE);
      assert.equal((await ask('state')).revision, 2);
      await isTold('problemTimeout');
    });

    test(`${name}: a server without TLS, or none at all, leaves the last good one in force`, async () => {
      const plain = await server.withoutTls();
      await ask('check');
      await isTold('problemUnreachable');
      await plain.close();
      await ask('check');
      await isTold('problemUnreachable');
      assert.equal((await ask('state')).revision, 2);
      await server.reopen();
    });

    test(`${name}: one of the future waits, and the popup says for when`, async () => {
      server.serve(good(3, { validFrom: '2999-01-01' }));
      await ask('check');
      const { revision, published, problems } = await ask('state');
      assert.deepEqual([revision, published.waiting, problems], [2, { revision: 3, from: '2999-01-01' }, []]);
      assert.ok((await popup()).includes(word('en', 'popupWaiting')));
    });

    test(`${name}: keys are handed over, and the old ones no longer count`, async () => {
      const next = new Signer('New');
      const handover = { ...policy(4), signing: { keys: [next.public], threshold: 1 } };
      server.serve(envelope(handover, [hr, legal]));
      await ask('check');
      await isTold('problemBundleHandover');
      server.serve(envelope(handover, [hr, legal, next]));
      await ask('check');
      await isRevision(4);
      server.serve(good(5));
      await ask('check');
      await isTold('problemBundleUnsigned');
      assert.equal((await ask('state')).revision, 4);
      server.serve(envelope(policy(5), [next]));
      await ask('check');
      await isRevision(5);
      // After all this the tab has never been loaded anew, and nothing is wrong any more.
      await tab.wait('the hint of revision 5', () => hint(tab, sentence(5)), SLOW);
      assert.deepEqual((await ask('state')).problems, []);
      server.serve(envelope(policy(6), [next]));
    });

    test(`${name}: within its minute it is looked for without anybody's asking`, { timeout: 120_000 }, async () => {
      await stage.browser.wait('revision 6', async () => (await ask('state')).revision === 6, 90_000);
      await tab.wait('the hint of revision 6', () => hint(tab, sentence(6)), SLOW);
    });
  });
}
