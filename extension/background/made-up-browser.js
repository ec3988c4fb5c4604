/**
 * @file A browser made up for the tests: runs the background as it is bundled, with what the browser would answer under the test's control.
 *
 * @typedef {object} Behaviour  What the test may change at any time.
 * @property {Record<string, unknown>} managed  what the employer has set
 * @property {Record<string, unknown>} kept  what lies in `storage.local`
 * @property {boolean} [broken]  whether `storage.local` fails
 * @property {boolean} [closed]  whether the tab is closed already
 * @property {boolean} [deaf]  whether no script listens in the tabs
 * @property {boolean} [unreadable]  whether the built-in tables can't be read
 * @property {(policy: string | undefined) => Partial<import('./compiler.js').Compiled>} [compile]  throws where the compiler fails
 * @property {(policy: string | undefined) => object} [readable]  the policy for reading, by language
 * @property {(before: object, after: object) => object} [changes]  between two of them
 * @property {(bundle: string, trust: string, handovers: string[]) => Partial<import('./compiler.js').Believed>} [open]  a signed policy
 * @property {(url: string, how: RequestInit) => Promise<Response>} [fetch]  from anywhere but the extension
 * @property {() => number} [now]  the time, in ms since 1970
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundle } from '../build/bundle.js';
import { SOURCE } from '../build/paths.js';

const ID = 'omtanke';
const ORIGIN = `chrome-extension://${ID}/`;

/** The tables of the built-in policy, in base64. */
export const BUILT_IN = Buffer.from('built-in').toString('base64');

/** A script of the extension in a tab that shows a site. */
export const inPage = { id: ID, url: 'https://www.example.com/feed/', tab: { id: 7 }, frameId: 0, documentId: 'document-1' };

/** The popup. */
export const popup = { id: ID, url: `${ORIGIN}popup.html` };

/**
 * Starts the background.
 *
 * @param {Partial<Behaviour>} wanted
 */
export async function start(wanted) {
  /** @type {Behaviour} */
  const behaviour = { managed: {}, kept: {}, ...wanted };
  const heard = {
    toTabs: /** @type {unknown[]} */ ([]),
    injected: /** @type {unknown[]} */ ([]),
    opened: /** @type {string[]} */ ([]),
    badges: /** @type {Record<string, string>} */ ({}),
    alarms: /** @type {Record<string, {when: number}>} */ ({}),
    patience: /** @type {(() => void)[]} */ ([]),
  };
  /** @type {Record<string, Function>} */
  const listeners = {};
  const event = (/** @type {string} */ name) => ({ addListener: (/** @type {Function} */ listener) => (listeners[name] = listener) });
  const chrome = {
    runtime: { id: ID, getURL: (/** @type {string} */ file) => ORIGIN + file, onMessage: event('message'), onInstalled: event('installed'), onStartup: event('started') },
    storage: {
      managed: { get: async () => behaviour.managed },
      local: area(behaviour.kept, () => behaviour.broken),
      session: area({}, () => false),
      onChanged: event('changed'),
    },
    tabs: {
      onRemoved: event('removed'),
      onUpdated: event('updated'),
      create: async (/** @type {{url: string}} */ { url }) => ({ id: 100 + heard.opened.push(url) }),
      get: async (/** @type {number} */ tab) => {
        if (tab !== 100 + heard.opened.length) throw new Error(`No tab with id: ${tab}.`);
        return { id: tab };
      },
      query: async () => [{ id: inPage.tab.id }],
      sendMessage: async (/** @type {number} */ tab, /** @type {unknown} */ message) => {
        if (behaviour.deaf) throw new Error('Could not establish connection. Receiving end does not exist.');
        heard.toTabs.push([tab, message]);
      },
    },
    action: {
      setBadgeText: async (/** @type {{tabId?: number, text: string}} */ { tabId, text }) => {
        if (tabId !== undefined && behaviour.closed) throw new Error(`No tab with id: ${tabId}.`);
        heard.badges[tabId ?? 'all'] = text;
      },
      setBadgeBackgroundColor: async () => {},
      setTitle: async () => {},
    },
    alarms: {
      create: async (/** @type {string} */ name, /** @type {{when: number}} */ when) => void (heard.alarms[name] = when),
      clear: async (/** @type {string} */ name) => delete heard.alarms[name],
      onAlarm: event('alarm'),
    },
    scripting: { executeScript: async (/** @type {unknown} */ what) => void heard.injected.push(what) },
    i18n: { getUILanguage: () => 'en-GB' },
  };
  const compileInTest = (/** @type {string | undefined} */ policy) => ({ tables: null, about: null, problems: [], adapters: [], ...behaviour.compile?.(policy) });
  const readableInTest = (/** @type {string | undefined} */ policy) => JSON.stringify(behaviour.readable?.(policy) ?? {});
  const changesInTest = (/** @type {string} */ before, /** @type {string} */ after) =>
    JSON.stringify(behaviour.changes?.(JSON.parse(before), JSON.parse(after)) ?? {});
  const openInTest = (/** @type {Uint8Array} */ bundle, /** @type {string} */ trust, /** @type {string[]} */ handovers) => ({
    policy: null, about: null, problems: [], signedBy: [], handsOver: false, refusal: null,
    ...behaviour.open?.(new TextDecoder().decode(bundle), trust, handovers),
  });
  const fetchInTest = (/** @type {string} */ url, /** @type {RequestInit} */ how) =>
    url.startsWith(ORIGIN) ? answer(url, behaviour) : (behaviour.fetch?.(url, how) ?? Promise.reject(new TypeError('Failed to fetch')));
  // What the background gives up waiting for, it gives up when the test says so.
  const setTimeout = (/** @type {() => void} */ giveUp) => heard.patience.push(giveUp);
  class DateInTest extends Date {
    /** @param {any[]} all */
    constructor(...all) {
      super(.../** @type {[any]} */ (all.length > 0 ? all : [DateInTest.now()]));
    }
    static now() {
      return behaviour.now?.() ?? Date.now();
    }
  }
  const quiet = { ...console, error: () => {} };
  const inTest = { compileInTest, readableInTest, changesInTest, openInTest };
  run(await bundled(), { chrome, fetch: fetchInTest, console: quiet, setTimeout, Date: DateInTest, ...inTest });

  return {
    behaviour,
    ...heard,
    /**
     * @param {object} message
     * @param {object} sender
     * @returns {Promise<any>} what the background answers
     */
    send: (message, sender) => new Promise((resolve) => listeners.message?.(message, sender, resolve)),
    /** What the browser does by itself: the extension was just installed, or the browser was started, or an alarm goes off. */
    install: () => void listeners.installed?.({ reason: 'install' }),
    startUp: () => void listeners.started?.(),
    /** @param {string} name */
    ring: (name) => void listeners.alarm?.({ name }),
    /** @param {number} tab  one in which a page was loaded */
    load: (tab) => void listeners.updated?.(tab, { status: 'complete' }),
    /** @param {Record<string, unknown>} managed  what the employer sets now */
    manage: (managed) => {
      behaviour.managed = managed;
      listeners.changed?.({}, 'managed');
    },
  };
}

/** @returns {Promise<string>} the background as one script, with one site and a compiler that the test provides */
async function bundled() {
  const folder = mkdtempSync(join(tmpdir(), 'background-'));
  try {
    const glue = join(folder, 'glue.js');
    writeFileSync(
      glue,
      'export const __wbg_set_wasm = () => {}; ' +
      'export const compile = (...all) => compileInTest(...all);' +
      'export const openBundle = (...all) => openInTest(...all);' +
      'export const readable = (...all) => readableInTest(...all);' +
      'export const changes = (...all) => changesInTest(...all);',
    );
    const outfile = join(folder, 'background.js');
    const modules = {
      'omtanke:adapters': { value: [{ id: 'example', version: 1, site: 'example', hosts: ['www.example.com'], excludePaths: ['/messages/'], exclude: ['.private'], boxes: [] }] },
      'omtanke:build': { constants: { COMPILER: 'this build' } },
      'omtanke:compiler/glue': { file: glue },
    };
    await bundle('background/index.js', outfile, modules, true);
    return readFileSync(outfile, 'utf8');
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/**
 * @param {string} script
 * @param {Record<string, unknown>} globals
 */
function run(script, globals) {
  // The browsers have these; Node does not yet.
  Object.assign(Uint8Array, { fromBase64: (/** @type {string} */ text) => new Uint8Array(Buffer.from(text, 'base64')) });
  Object.assign(Uint8Array.prototype, {
    /** @this {Uint8Array} */
    toBase64() {
      return Buffer.from(this).toString('base64');
    },
    /** @this {Uint8Array} */
    toHex() {
      return Buffer.from(this).toString('hex');
    },
  });
  new Function(...Object.keys(globals), script)(...Object.values(globals));
}

/**
 * @param {Record<string, unknown>} values
 * @param {() => boolean | undefined} broken
 */
function area(values, broken) {
  const mayFail = () => {
    if (broken()) throw new Error('the disk is full');
  };
  return {
    get: async (/** @type {string | string[] | undefined} */ keys) => {
      mayFail();
      const wanted = keys === undefined ? Object.keys(values) : [keys].flat();
      return structuredClone(Object.fromEntries(wanted.flatMap((key) => (key in values ? [[key, values[key]]] : []))));
    },
    set: async (/** @type {object} */ added) => {
      mayFail();
      Object.assign(values, structuredClone(added));
    },
    remove: async (/** @type {string | string[]} */ keys) => {
      mayFail();
      for (const key of [keys].flat()) delete values[key];
    },
  };
}

/**
 * @param {string} url  of one of the extension's own files
 * @param {Behaviour} behaviour
 */
async function answer(url, { unreadable }) {
  const file = url.slice(ORIGIN.length);
  if (file === 'base.tables' && unreadable) throw new TypeError('Failed to fetch');
  if (file === 'base.tables') return new Response('built-in');
  if (file === 'base.about.json') return Response.json({ id: 'omtanke.base', revision: 1, sector: 'private' });
  if (file === 'compiler.wasm') return new Response(Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0));
  return new Response(readFileSync(join(SOURCE, file)));
}
