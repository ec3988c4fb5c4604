/** @file Tests of the templates: each is well formed, says all that can be set, and carries what the employer has set. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { DOMParser } from '@xmldom/xmldom';
import { parse } from 'plist';
import { templates } from './all.js';
import { schema, settings } from './settings.js';

const keys = Object.keys(schema());
const CHROMIUM_ID = 'abcdefghijklmnopabcdefghijklmnop';
const FIREFOX_ID = 'omtanke@example.com';
/** What would break out of its place if it could. */
const organisation = { names: ['Åkesson & Söner <"AB\'>\\'] };
const asJson = JSON.stringify(organisation);
const employer = {
  url: 'https://store.example.com/omtanke',
  chromiumId: CHROMIUM_ID,
  firefoxId: FIREFOX_ID,
  unsigned: false,
  settings: settings({ organisation, language: 'sv' }),
};
const files = templates(employer);
const UPDATES = 'https://store.example.com/omtanke/updates.xml';
const installed = { installation_mode: 'force_installed', update_url: UPDATES, override_update_url: true };
const installedInFirefox = { installation_mode: 'force_installed', install_url: 'https://store.example.com/omtanke/omtanke.xpi' };

/**
 * @param {string} path
 * @param {BufferEncoding} [encoding]
 */
function read(path, encoding = 'utf8') {
  const found = files.get(path);
  assert.ok(found, `${path} is among ${[...files.keys()]}`);
  return Buffer.from(found).toString(encoding);
}

/**
 * @param {string} text
 * @returns {Document} fails where the text is not well formed
 */
function parseXml(text) {
  const strict = { onError: (/** @type {string} */ level, /** @type {string} */ message) => assert.fail(`${level}: ${message}`) };
  return /** @type {any} */ (new DOMParser(strict).parseFromString(text, 'text/xml'));
}

/** @param {Record<string, unknown>} values */
function holdsAll(values) {
  assert.deepEqual(Object.keys(values).sort(), [...keys].sort());
  assert.equal(values.organisation, asJson);
  assert.equal(values.language, 'sv');
  assert.equal(values.role, '');
}

describe('what the employer sets', () => {
  test('an unknown setting, or one of another type, is refused', () => {
    assert.throws(() => settings({ langauge: 'sv' }), /there is no setting "langauge"; there are .*language/);
    assert.throws(() => settings({ language: 4 }), /"language" is of the type integer; expected string/);
  });

  test('every setting is described', () => {
    for (const [key, { title, description, type }] of Object.entries(schema())) assert.ok(title && description && type, key);
  });

  test('the table names each', () => {
    for (const key of keys) assert.ok(read('README.md').includes(`| \`${key}\` |`), key);
  });
});

describe('on Linux', () => {
  test('Chromium, Chrome and Edge', () => {
    const policy = JSON.parse(read('linux/omtanke.json'));
    assert.deepEqual(policy.ExtensionSettings, { [CHROMIUM_ID]: installed });
    holdsAll(policy['3rdparty'].extensions[CHROMIUM_ID]);
  });

  test('Firefox', () => {
    const { policies } = JSON.parse(read('linux/policies.json'));
    assert.deepEqual(policies.ExtensionSettings, { [FIREFOX_ID]: installedInFirefox });
    holdsAll(policies['3rdparty'].Extensions[FIREFOX_ID]);
    assert.equal(policies.Preferences, undefined);
  });

  test('a package without a signature from Mozilla is taken only where that was asked for', () => {
    const unsigned = templates({ ...employer, unsigned: true }).get('linux/policies.json');
    const { Preferences } = JSON.parse(Buffer.from(unsigned ?? []).toString()).policies;
    assert.deepEqual(Preferences, { 'xpinstall.signatures.required': { Value: false, Status: 'locked' } });
  });
});

describe('on macOS', () => {
  for (const [browser, domain] of [['chrome', 'com.google.Chrome'], ['edge', 'com.microsoft.Edge']]) {
    test(`${browser}`, () => {
      const profile = /** @type {any} */ (parse(read(`macos/${browser}.mobileconfig`)));
      const [policy, values] = profile.PayloadContent;
      assert.deepEqual([policy.PayloadType, values.PayloadType], [domain, `${domain}.extensions.${CHROMIUM_ID}`]);
      assert.deepEqual(policy.ExtensionSettings, { [CHROMIUM_ID]: installed });
      holdsAll(withoutPayload(values));
      assert.equal(new Set([profile, policy, values].map(({ PayloadUUID }) => PayloadUUID)).size, 3);
    });
  }

  test('firefox', () => {
    const profile = /** @type {any} */ (parse(read('macos/firefox.mobileconfig')));
    const [policy] = profile.PayloadContent;
    assert.equal(policy.EnterprisePoliciesEnabled, true);
    assert.deepEqual(policy.ExtensionSettings, { [FIREFOX_ID]: installedInFirefox });
    holdsAll(policy['3rdparty'].Extensions[FIREFOX_ID]);
  });

  /** @param {Record<string, unknown>} payload */
  function withoutPayload(payload) {
    return Object.fromEntries(Object.entries(payload).filter(([key]) => !key.startsWith('Payload')));
  }
});

describe('on Windows', () => {
  const admx = parseXml(read('windows/omtanke.admx'));
  const adml = parseXml(read('windows/en-US/omtanke.adml'));
  const places = {
    chrome: `Software\\Policies\\Google\\Chrome\\3rdparty\\extensions\\${CHROMIUM_ID}\\policy`,
    edge: `Software\\Policies\\Microsoft\\Edge\\3rdparty\\extensions\\${CHROMIUM_ID}\\policy`,
    firefox: `Software\\Policies\\Mozilla\\Firefox\\3rdparty\\Extensions\\${FIREFOX_ID}`,
  };

  /**
   * @param {Document} document
   * @param {string} name
   */
  const all = (document, name) => [...document.getElementsByTagName(name)];

  for (const [browser, place] of Object.entries(places)) {
    test(`the administrative template holds every setting for ${browser}`, () => {
      const policies = all(admx, 'policy').filter((policy) => policy.getAttribute('key') === place);
      const set = policies.map((policy) => policy.getAttribute('valueName') ?? [...policy.getElementsByTagName('*')].find((part) => part.getAttribute('valueName'))?.getAttribute('valueName'));
      assert.deepEqual([...set].sort(), [...keys].sort());
    });

    test(`the registry file holds every setting for ${browser}`, () => {
      const text = read(`windows/${browser}.reg`, 'utf16le');
      assert.ok(text.startsWith('\uFEFFWindows Registry Editor Version 5.00\r\n'));
      assert.ok(text.includes(`[HKEY_LOCAL_MACHINE\\${place}]`));
      for (const key of keys) assert.match(text, new RegExp(`^(; )?"${key}"=("|dword:|hex)`, 'm'));
      assert.ok(text.includes(`\r\n"organisation"="${asJson.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"\r\n`));
    });

    test(`Intune's profile holds every setting for ${browser}`, () => {
      const { omaSettings } = JSON.parse(read(`intune/${browser}.json`));
      const [template, ...rest] = /** @type {Array<{omaUri: string, value: string}>} */ (omaSettings);
      assert.equal(template?.value, read('windows/omtanke.admx'));
      const names = all(admx, 'policy').filter((policy) => policy.getAttribute('key')?.includes(place)).map((policy) => policy.getAttribute('name'));
      for (const name of names) {
        const one = rest.find(({ omaUri }) => omaUri.endsWith(`/${name}`));
        assert.ok(one, `${name} is set`);
        const state = parseXml(`<state>${one.value}</state>`);
        const data = state.getElementsByTagName('data')[0];
        if (name?.endsWith('Organisation')) assert.equal(data?.getAttribute('value'), asJson);
        else assert.ok(state.getElementsByTagName('enabled')[0] ?? state.getElementsByTagName('disabled')[0]);
      }
    });
  }

  test('every word and every field of the administrative template is defined, and in its category', () => {
    const defined = new Set([...all(adml, 'string').map((word) => `string.${word.getAttribute('id')}`), ...all(adml, 'presentation').map((one) => `presentation.${one.getAttribute('id')}`)]);
    const used = [...read('windows/omtanke.admx').matchAll(/\$\(((?:string|presentation)\.\w+)\)/g)].map(([, name]) => name ?? '');
    assert.deepEqual(used.filter((name) => !defined.has(name)), []);
    const fields = new Set(all(admx, 'elements').flatMap((elements) => [...elements.getElementsByTagName('*')].map((field) => field.getAttribute('id'))));
    assert.deepEqual(all(adml, 'presentation').flatMap((one) => [...one.getElementsByTagName('*')].flatMap((control) => control.getAttribute('refId') ?? [])).filter((id) => !fields.has(id)), []);
    const categories = new Set(all(admx, 'category').map((category) => category.getAttribute('name')));
    assert.deepEqual(all(admx, 'parentCategory').filter((parent) => !categories.has(parent.getAttribute('ref'))), []);
  });

  test('the template installs the extension in a place of its own', () => {
    const [chrome, edge] = all(admx, 'enabledList');
    for (const [list, browser] of [[chrome, 'Google\\Chrome'], [edge, 'Microsoft\\Edge']]) {
      const items = [.../** @type {Element} */ (list).getElementsByTagName('item')];
      assert.deepEqual(new Set(items.map((item) => item.getAttribute('key'))), new Set([`Software\\Policies\\${browser}\\ExtensionSettings\\${CHROMIUM_ID}`]));
      assert.deepEqual(items.map((item) => [item.getAttribute('valueName'), item.textContent?.trim()]), [['installation_mode', 'force_installed'], ['update_url', UPDATES], ['override_update_url', '']]);
    }
  });

  test('Firefox gets JSON for the policy of Mozilla’s own template', () => {
    assert.deepEqual(JSON.parse(read('windows/firefox-extension-settings.json')), { [FIREFOX_ID]: installedInFirefox });
  });
});
