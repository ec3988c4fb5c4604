// Proves that the replicas behave like editors: typing reaches the model, Ctrl+Z takes it back, publishing reaches the
// recorder, and a page asks nothing of the network while somebody types.

import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { Key } from 'selenium-webdriver';
import { startChromium } from '../browser/drivers/chromium.mjs';
import { startFirefox } from '../browser/drivers/firefox.mjs';
import { browserNames } from '../browser/harness/browser.mjs';
import { startSites } from './server.mjs';

const TEXT = 'Hej världen';
const WAIT_MS = 8000;

/**
 * One box: how a person gets to it, and what is published from it.
 * @typedef {object} Case
 * @property {string} url
 * @property {string[]} [open] controls pressed in this order to reach the box
 * @property {string} box
 * @property {string} editable the editable element, unique on the page once the box is open
 * @property {string} [attach] control that adds a picture
 * @property {string} media
 * @property {string} [prefix] what the page writes into the box before anybody types
 * @property {string} [next] control pressed before the one that publishes
 * @property {string} [publish] control pressed to publish; Enter where absent
 */

const hook = (/** @type {string} */ name) => `[data-replica="${name}"]`;
const LINKEDIN = 'https://www.linkedin.com';
const FACEBOOK = 'https://www.facebook.com';
const BUSINESS = 'https://business.facebook.com';
const INSTAGRAM = 'https://www.instagram.com';
const TIPTAP_COMMENT = '.ProseMirror[aria-label="Text editor for creating comment"]';

/** @type {Case[]} */
const CASES = [
  {
    url: `${LINKEDIN}/feed/?layout=sdui`,
    open: [hook('open')],
    box: 'post-sdui',
    editable: 'dialog[open] [componentkey="ShareBox_textEditor"][contenteditable="true"][role="textbox"]',
    attach: `dialog ${hook('attach')}`,
    media: 'image',
    publish: `dialog ${hook('publish')}`,
  },
  {
    url: `${LINKEDIN}/feed/?layout=sdui&dialog=none`,
    open: [hook('open')],
    box: 'post-sdui',
    editable: 'main [componentkey="ShareBox_textEditor"]',
    media: 'none',
    publish: `.composer ${hook('publish')}`,
  },
  {
    url: `${LINKEDIN}/feed/?layout=classic`,
    open: [hook('open')],
    box: 'post-classic',
    editable: '.ql-editor[data-test-ql-editor-contenteditable="true"][role="textbox"]',
    attach: hook('attach'),
    media: 'image',
    publish: '.share-actions__primary-action',
  },
  {
    url: `${LINKEDIN}/feed/?layout=unknown`,
    open: [hook('open')],
    box: 'post-unknown',
    editable: '[role="textbox"][aria-label="Write something"]',
    media: 'none',
    publish: `.composer ${hook('publish')}`,
  },
  {
    url: `${LINKEDIN}/feed/`,
    open: [hook('open-comment')],
    box: 'comment',
    editable: TIPTAP_COMMENT,
    media: 'none',
    publish: `.comment-box ${hook('publish')}`,
  },
  {
    url: `${LINKEDIN}/feed/`,
    open: [hook('open-reply')],
    box: 'reply',
    editable: `[componentkey^="replaceableComment"] ${TIPTAP_COMMENT}`,
    media: 'none',
    publish: `.comment-box ${hook('publish')}`,
  },
  {
    url: `${LINKEDIN}/feed/?comments=quill`,
    open: [hook('open-comment')],
    box: 'comment',
    editable: '.comments-comment-box .ql-editor',
    media: 'none',
    publish: '.comments-comment-box__submit-button',
  },
  {
    url: `${LINKEDIN}/company/17/admin/page-posts/published/`,
    open: [hook('open')],
    box: 'post-page',
    editable: 'dialog .ProseMirror[role="textbox"]',
    attach: `dialog ${hook('attach')}`,
    media: 'image',
    publish: `dialog ${hook('publish')}`,
  },
  {
    url: `${LINKEDIN}/article/new/`,
    box: 'article',
    editable: '[role="textbox"][aria-label*="Article editor"]',
    attach: hook('attach'),
    media: 'image',
    next: hook('next'),
    publish: hook('publish'),
  },
  {
    url: `${LINKEDIN}/feed/?reply=beside`,
    open: [hook('open-reply')],
    box: 'reply',
    editable: `[componentkey^="replaceableComment"] + .comment-place ${TIPTAP_COMMENT}`,
    media: 'none',
    publish: `.comment-box ${hook('publish')}`,
  },
  {
    url: `${LINKEDIN}/feed/`,
    box: 'message',
    editable: '.msg-form .msg-form__contenteditable',
    media: 'none',
    publish: '.msg-form__send-button',
  },
  {
    url: `${LINKEDIN}/messaging/thread/1/`,
    box: 'message',
    editable: '.ProseMirror[aria-label="Write a message…"]',
    media: 'none',
    publish: '.primary',
  },
  {
    url: `${FACEBOOK}/`,
    open: [hook('open')],
    box: 'post',
    editable: '[role="dialog"][aria-modal="true"] [role="textbox"][data-lexical-editor="true"]',
    attach: `.modal ${hook('attach')}`,
    media: 'image',
    publish: '[role="button"][aria-label="Post"]',
  },
  {
    url: `${FACEBOOK}/groups/test/?composer=inline`,
    box: 'post',
    editable: 'form [aria-placeholder="Create a public post..."]',
    attach: `form ${hook('attach')}`,
    media: 'image',
    publish: `form ${hook('publish')}`,
  },
  {
    url: `${FACEBOOK}/`,
    open: [hook('open-share')],
    box: 'share',
    editable: '[role="dialog"][aria-modal="true"] [role="textbox"]',
    media: 'none',
    publish: '[role="button"][aria-label="Share now"]',
  },
  {
    url: `${BUSINESS}/latest/composer/`,
    box: 'business',
    editable: '[role="combobox"][contenteditable="true"][aria-label^="Write into the dialogue box"]',
    attach: hook('attach'),
    media: 'image',
    publish: hook('publish'),
  },
  { url: `${FACEBOOK}/`, box: 'comment', editable: '[aria-label="Comment as Ada Test"]', media: 'none' },
  {
    url: `${FACEBOOK}/`,
    open: [hook('open-reply')],
    box: 'reply',
    editable: '[role="article"] [aria-label="Reply to Cia Test"]',
    media: 'none',
    publish: `[role="article"] ${hook('publish')}`,
  },
  { url: `${FACEBOOK}/`, box: 'message', editable: '[role="dialog"][aria-label="Messenger"] [role="textbox"]', media: 'none' },
  { url: `${FACEBOOK}/stories/1/`, box: 'story-reply', editable: '[aria-label="Reply to Ada…"]', media: 'none' },
  { url: `${FACEBOOK}/`, open: [hook('open-story')], box: 'story-reply', editable: '[aria-label="Reply to Ada…"]', media: 'none' },
  { url: `${FACEBOOK}/messages/t/1/`, box: 'message', editable: '[aria-label="Message"]', media: 'none' },
  {
    url: `${INSTAGRAM}/`,
    open: [hook('open'), hook('attach'), hook('next'), hook('next')],
    box: 'caption',
    editable: '[role="dialog"] [role="textbox"][aria-label="Write a caption..."]',
    media: 'image',
    publish: hook('publish'),
  },
  {
    url: `${INSTAGRAM}/create/?caption=textarea`,
    box: 'caption',
    editable: 'textarea[aria-label="Write a caption..."]',
    media: 'image',
    publish: hook('publish'),
  },
  {
    url: `${INSTAGRAM}/p/abc/`,
    box: 'comment',
    editable: 'form textarea[aria-label="Add a comment…"]',
    media: 'none',
    publish: hook('publish'),
  },
  {
    url: `${INSTAGRAM}/p/abc/?comment=contenteditable`,
    box: 'comment',
    editable: '[role="textbox"][aria-label="Add a comment…"]',
    media: 'none',
  },
  {
    url: `${INSTAGRAM}/p/abc/`,
    open: [hook('open-reply')],
    box: 'comment',
    prefix: '@cia.test ',
    editable: 'form textarea[aria-label="Add a comment…"]',
    media: 'none',
    publish: hook('publish'),
  },
  { url: `${INSTAGRAM}/direct/t/1/`, box: 'message', editable: '[aria-label="Message"]', media: 'none' },
];

/** Runs in the page: the first element that matches, in the document or in an open shadow root of it. */
const FIND = `
  const hosts = [document, ...[...document.querySelectorAll('*')].map((node) => node.shadowRoot).filter(Boolean)];
  return hosts.map((root) => root.querySelector(arguments[0])).find(Boolean) ?? null;`;

/** @type {import('./server.mjs').Sites} */
let sites;
/** @type {import('selenium-webdriver').WebDriver} */
let browser;

/** @param {string} selector */
async function find(selector) {
  const found = await browser.wait(() => browser.executeScript(FIND, selector), WAIT_MS, `nothing matches ${selector}`);
  return /** @type {import('selenium-webdriver').WebElement} */ (found);
}

/** @param {string} selector */
async function press(selector) {
  const control = await find(selector);
  await browser.wait(() => control.isEnabled(), WAIT_MS, `${selector} stays disabled`);
  await control.click();
}

/** @returns {Promise<string>} */
const model = () => browser.executeScript('return window.replica.model()');

/**
 * Types one key after the other, as a person does. (Geckodriver's `sendKeys` on an element puts all keys into one turn of
 * the event loop, where Lexical takes only the first.)
 * @param {string} text
 */
const type = (text) => browser.actions().sendKeys(text).perform();

/** @param {string} letter pressed together with Control */
const chord = (letter) => browser.actions().keyDown(Key.CONTROL).sendKeys(letter).keyUp(Key.CONTROL).perform();

/** @param {string} expected */
async function modelBecomes(expected) {
  await browser.wait(async () => (await model()) === expected, WAIT_MS).catch(async () => {
    assert.equal(await model(), expected);
  });
}

for (const name of browserNames) {
  describe(`the replicas in ${name}`, () => {
    /** @type {import('../browser/harness/browser.mjs').Started} */
    let started;
    before(async () => {
      sites = await startSites();
      started = await (name === 'chromium' ? startChromium : startFirefox)({ proxyPort: sites.proxyPort });
      browser = started.driver;
    });
    after(async () => {
      await started?.driver.quit();
      started?.clean();
      await sites?.close();
    });
    beforeEach(() => sites.clear());

    for (const { url, open = [], box, prefix, editable, attach, media, next, publish } of CASES) {
      test(`${url} ${box}: typed, undone, published`, async () => {
        await browser.get(url);
        for (const control of open) await press(control);
        const element = await find(editable);
        if (prefix) {
          await modelBecomes(prefix);
          await chord('a');
          await type(Key.BACK_SPACE);
        }
        await element.click();
        const before = sites.requests().length;
        await type(TEXT);
        await modelBecomes(TEXT);
        assert.equal(await browser.executeScript('return window.replica.box()'), box);

        await chord('z');
        await browser.wait(async () => (await model()) !== TEXT, WAIT_MS, 'Ctrl+Z changes nothing');
        const undone = await model();
        assert.ok(TEXT.startsWith(undone), `Ctrl+Z left ${JSON.stringify(undone)}`);
        await chord('a');
        await type(Key.BACK_SPACE);
        await modelBecomes('');
        await type(TEXT);
        await modelBecomes(TEXT);
        const asked = sites.requests().slice(before).filter(({ kind, allowed }) => kind === 'request' && allowed);
        assert.deepEqual(asked, [], 'the page asked for something while somebody typed');

        if (attach) {
          await press(attach);
          await find('img[src^="blob:"]');
        }
        if (next) await press(next);
        if (publish) await press(publish);
        else await type(Key.ENTER);
        const [published, ...more] = await sites.waitForPublished();
        assert.deepEqual(more, []);
        assert.equal(published?.text, TEXT);
        assert.equal(published?.box, box);
        assert.equal(published?.media, media);
        assert.equal(new URL(published?.url ?? '').host, new URL(url).host);
      });
    }

    test('a post button is disabled while its box is empty', async () => {
      const composers = CASES.filter(({ box }) => ['post-sdui', 'post-classic', 'post'].includes(box));
      for (const { url, open = [], publish = '' } of composers) {
        await browser.get(url);
        for (const control of open) await press(control);
        const button = await find(publish);
        const state = `${await button.getAttribute('disabled')} ${await button.getAttribute('aria-disabled')}`;
        assert.match(state, /true/, url);
      }
    });

    test('the page may compile WebAssembly on Facebook and Instagram, not on LinkedIn', async () => {
      const compile = `
        const script = document.createElement('script');
        script.nonce = document.querySelector('script[nonce]').nonce;
        script.textContent = 'try { new WebAssembly.Module(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])); window.compiles = true }'
          + ' catch (error) { window.compiles = error.name }';
        document.head.append(script);
        return window.compiles;`;
      const expected = { [`${LINKEDIN}/feed/`]: 'CompileError', [`${FACEBOOK}/`]: true, [`${INSTAGRAM}/`]: true };
      for (const [url, result] of Object.entries(expected)) {
        await browser.get(url);
        assert.equal(await browser.executeScript(compile), result, url);
      }
    });

    test('any other host is refused and recorded', async () => {
      await assert.rejects(browser.get('https://www.example.com/'));
      const asked = sites.requests().filter(({ host }) => host === 'www.example.com');
      assert.notEqual(asked.length, 0);
      for (const { kind, method, allowed } of asked) assert.deepEqual([kind, method, allowed], ['tunnel', 'CONNECT', false]);
    });

    test('a draft and another parent text come from the address', async () => {
      await browser.get(`${LINKEDIN}/feed/?layout=classic&draft=Utkast`);
      await press(hook('open'));
      await modelBecomes('Utkast');
      await browser.get(`${LINKEDIN}/feed/?parent=Grattis`);
      const parent = await find('[role="listitem"] [data-testid="expandable-text-box"]');
      assert.match(await parent.getText(), /^Grattis/);
    });
  });
}
