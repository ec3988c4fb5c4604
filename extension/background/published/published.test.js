/**
 * @file Tests what comes of published policies when all goes well, and that whatever goes wrong, the last good one works and the reason
 * is told. Signatures are made up here; crate/bundle and tests/browser prove the real ones.
 */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { BUILT_IN, inPage, popup, start } from '../made-up-browser.js';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const NOON = Date.parse('2026-11-20T12:00:00');
const URL = 'https://policy.example.com/policy.dsse.json';
const managed = { policyUrl: URL, keys: '["hr"]' };

/** @typedef {{id?: string, revision?: number, text?: string, validFrom?: string, expires?: string, format?: number}} Policy */

/**
 * @param {Policy} policy
 * @param {string[]} by
 * @param {string[]} [next]  who is to sign from now on
 */
const signed = (policy, by = ['hr'], next) => JSON.stringify({ by, next, policy: { id: 'example', ...policy } });

/**
 * Believes what is said to be signed by enough of the keys.
 *
 * @param {string} bundle
 * @param {string} trust
 * @param {string[]} handovers
 * @returns {Partial<import('../compiler.js').Believed>}
 */
function open(bundle, trust, handovers) {
  let { keys, threshold } = JSON.parse(trust);
  for (const { next, by } of handovers.map((text) => JSON.parse(text))) {
    if (enough(by, keys, threshold)) keys = next;
  }
  let read;
  try {
    read = JSON.parse(bundle);
  } catch {
    return { refusal: { kind: 'damaged', message: 'it is not JSON' } };
  }
  if (!enough(read.by, keys, threshold)) return { refusal: { kind: 'unsigned', message: `signed by ${read.by}` } };
  const policy = JSON.stringify(read.policy);
  const handsOver = read.next !== undefined && String(read.next) !== String(keys);
  if (read.policy.format === 2) return { policy, about: null, problems: [{ path: 'format', message: 'found 2, expected 1' }], signedBy: read.by };
  return { policy, about: read.policy, signedBy: read.by, handsOver };
}

/**
 * @param {string[]} by
 * @param {string[]} keys
 * @param {number} threshold
 */
function enough(by, keys, threshold) {
  return new Set(by.filter((name) => keys.includes(name))).size >= threshold;
}

/** The tables are the policy's text; one that says so can't be used. */
const compile = (/** @type {string | undefined} */ policy = '{}') =>
  policy.includes('bad')
    ? { problems: [{ path: 'rules', message: 'expected rules' }] }
    : { tables: new TextEncoder().encode(policy), about: JSON.parse(policy) };

/** A server on which one file lies, and a browser that asks it. */
class World {
  /** What the server has. @type {() => Response | Promise<Response>} */
  serve = () => new Response(signed({ revision: 1 }));
  /** @type {{url: string, how: RequestInit}[]} */
  asked = [];
  time = NOON;

  /** @param {Partial<import('../made-up-browser.js').Behaviour>} [more] */
  async start(more = {}) {
    this.browser = await start({ managed, compile, open, now: () => this.time, ...more, fetch: (url, how) => this.answer(url, how) });
    return this;
  }

  /**
   * @param {string} url
   * @param {RequestInit} how
   */
  async answer(url, how) {
    this.asked.push({ url, how });
    return this.serve();
  }

  /** Stops the background and starts it again, with what was kept. */
  restart(more = {}) {
    return this.start({ ...this.real.behaviour, ...more });
  }

  get real() {
    assert.ok(this.browser);
    return this.browser;
  }

  /** @param {string} bundle */
  async publish(bundle) {
    this.serve = () => new Response(bundle);
    await this.check();
  }

  async check() {
    assert.deepEqual(await this.real.send({ type: 'check' }, popup), {});
  }

  async state() {
    return this.real.send({ type: 'state' }, popup);
  }

  /** What a page works with. @returns {Promise<Policy | 'built-in'>} */
  async inUse() {
    const { tables } = await this.real.send({ type: 'setup' }, inPage);
    return tables === BUILT_IN ? 'built-in' : JSON.parse(Buffer.from(tables, 'base64').toString());
  }

  async revision() {
    const policy = await this.inUse();
    return policy === 'built-in' ? policy : policy.revision;
  }

  /** Everything that the popup says is wrong. */
  async wrong() {
    const { problems } = await this.state();
    return problems.map((/** @type {{message: string}} */ { message }) => message).join('\n');
  }
}

/**
 * @param {string} what
 * @param {() => unknown} condition
 */
async function until(what, condition) {
  const end = performance.now() + 10_000;
  while (!(await condition())) {
    assert.ok(performance.now() < end, `waited in vain for ${what}`);
    await new Promise(setImmediate);
  }
}

describe('a published policy', () => {
  test('comes by itself, and a new one is in use in open tabs', async () => {
    const world = await new World().start();
    await until('the first revision', async () => (await world.revision()) === 1);
    world.serve = () => new Response(signed({ revision: 2 }));
    const { when } = world.real.alarms.checks ?? assert.fail('no alarm');
    assert.ok(when > world.time && when <= world.time + 15 * MINUTE, `${when - world.time}`);
    world.time = when;
    world.real.ring('checks');
    await until('the second revision', async () => (await world.revision()) === 2);
    await until('the tab to hear of both', () => world.real.toTabs.length === 2);
    const { source, revision, published } = await world.state();
    assert.deepEqual([source, revision, published.signedBy, published.trouble], ['managed', 2, ['hr'], null]);
    assert.equal(published.since, new Date(when).toISOString());
  });

  test('is asked for without anything that tells browsers apart', async () => {
    const world = await new World().start();
    await world.check();
    const { url, how } = world.asked[0] ?? assert.fail('nothing was asked');
    const { signal, ...rest } = how;
    assert.equal(url, URL);
    assert.ok(signal);
    assert.deepEqual(rest, { cache: 'no-cache', credentials: 'omit', redirect: 'manual', referrerPolicy: 'no-referrer' });
  });

  test('is proved again and used when the browser starts, without the server', async () => {
    const world = await new World().start();
    await world.check();
    world.serve = () => Promise.reject(new TypeError('Failed to fetch'));
    let opened = 0;
    await world.restart({ open: (/** @type {Parameters<typeof open>} */ ...all) => (opened++, open(...all)), compile: () => assert.fail('compiled again') });
    assert.equal(await world.revision(), 1);
    assert.ok(opened > 0);
  });

  test('goes before the policy in the settings, which applies until it comes', async () => {
    const world = new World();
    world.serve = () => new Response('', { status: 404 });
    await world.start({ managed: { ...managed, policy: '{"id":"inline","revision":9}' } });
    await world.check();
    assert.equal(await world.revision(), 9);
    await world.publish(signed({ revision: 1 }));
    assert.equal(await world.revision(), 1);
  });

  test('is forgotten when the employer publishes no more', async () => {
    const world = await new World().start();
    await world.check();
    world.real.manage({});
    await until('the built-in policy', async () => (await world.revision()) === 'built-in');
    await until('nothing to be kept', () => !('bundles' in world.real.behaviour.kept) && !world.real.alarms.checks);
    assert.equal((await world.state()).published, null);
  });

  test('waits for its day, and the one before applies until then', async () => {
    const world = await new World().start();
    await world.check();
    await world.publish(signed({ revision: 2, validFrom: '2026-12-01' }));
    assert.equal(await world.revision(), 1);
    assert.deepEqual((await world.state()).published.waiting, { revision: 2, from: '2026-12-01' });
    world.time = Date.parse('2026-12-01T00:10:00');
    world.serve = () => Promise.reject(new TypeError('Failed to fetch'));
    world.real.ring('checks');
    await until('the second revision', async () => (await world.revision()) === 2);
    assert.equal((await world.state()).published.waiting, null);
  });
});

/** What can come from the address, and the words that tell of it. @type {[string, () => Response | Promise<Response>, RegExp][]} */
const FAULTS = [
  ['signed by another key', () => new Response(signed({ revision: 2 }, ['mallory'])), /too few of your employer’s keys.*signed by mallory/],
  ['not signed', () => new Response(signed({ revision: 2 }, [])), /too few of your employer’s keys/],
  ['not JSON', () => new Response('<!doctype html>'), /no signed policy: it is not JSON/],
  ['truncated', () => new Response(signed({ revision: 2 }).slice(0, 20)), /no signed policy/],
  ['empty', () => new Response(''), /no signed policy/],
  ['older', () => new Response(signed({ revision: 1 })), /no newer than yours \(revision 1\)/],
  ['of the same revision with other words', () => new Response(signed({ revision: 2, text: 'other' })), /no newer than yours \(revision 2\)/],
  ['another policy', () => new Response(signed({ id: 'other', revision: 9 })), /another name came \(other\)/],
  ['expired', () => new Response(signed({ revision: 3, expires: '2026-11-19' })), /expired on 2026-11-19/],
  ['of a newer format', () => new Response(signed({ revision: 3, format: 2 })), /can’t use.*\nfound 2, expected 1/],
  ['of no use', () => new Response(signed({ revision: 3, text: 'bad' })), /can’t use.*\nexpected rules/],
  ['not found', () => new Response('', { status: 404 }), /answered with error 404/],
  ['a fault of the server', () => new Response('', { status: 500 }), /answered with error 500/],
  ['a redirect', () => Object.defineProperty(Response.error(), 'type', { value: 'opaqueredirect' }), /does not follow/],
  ['no connection, or a bad certificate', () => Promise.reject(new TypeError('Failed to fetch')), /could not be reached/],
  ['a connection that breaks', () => new Response(new ReadableStream({ pull: (stream) => stream.error(new TypeError('network error')) })), /could not be reached/],
];

describe('the last good policy works, and the reason is told, when what comes is', () => {
  for (const [what, serve, told] of FAULTS) {
    test(what, async () => {
      const world = await new World().start();
      await world.publish(signed({ revision: 2 }));
      world.serve = serve;
      await world.check();
      assert.equal(await world.revision(), 2);
      assert.match(await world.wrong(), told);
      // Nothing is lost, and it mends itself.
      await world.restart();
      assert.equal(await world.revision(), 2);
      await world.publish(signed({ revision: 4 }));
      assert.equal(await world.revision(), 4);
      assert.equal(await world.wrong(), '');
    });
  }

  test('200 MB, of which hardly more than is allowed is read', async () => {
    const world = await new World().start();
    await world.publish(signed({ revision: 2 }));
    let sent = 0;
    const part = new Uint8Array(64 * 1024);
    const body = new ReadableStream({ pull: (stream) => (sent < 200 * 1024 ** 2 ? ((sent += part.length), stream.enqueue(part)) : stream.close()) });
    world.serve = () => new Response(body);
    await world.check();
    assert.equal(await world.revision(), 2);
    assert.match(await world.wrong(), /too large/);
    assert.ok(sent < 5 * 1024 ** 2, `${sent}`);
    assert.ok(world.asked.at(-1)?.how.signal?.aborted);
  });

  test('a drip that does not end', async () => {
    const world = await new World().start();
    await world.publish(signed({ revision: 2 }));
    const before = world.real.patience.length;
    world.serve = () => {
      const signal = world.asked.at(-1)?.how.signal;
      const drip = new ReadableStream({ start: (stream) => signal?.addEventListener('abort', () => stream.error(signal.reason)) });
      return new Response(drip);
    };
    const checked = world.check();
    await until('the wait', () => world.real.patience.length > before);
    world.real.patience.at(-1)?.();
    await checked;
    assert.equal(await world.revision(), 2);
    assert.match(await world.wrong(), /too long to answer/);
  });
});

describe('keys', () => {
  test('the same one twice is one', async () => {
    const world = await new World().start({ managed: { ...managed, keys: '["hr","legal"]', threshold: 2 } });
    await world.publish(signed({ revision: 1 }, ['hr', 'hr']));
    assert.equal(await world.revision(), 'built-in');
    await world.publish(signed({ revision: 1 }, ['hr', 'legal']));
    assert.equal(await world.revision(), 1);
  });

  test('a policy whose key is taken back is no longer used, and the same one with another signature is', async () => {
    const world = await new World().start();
    await world.check();
    world.serve = () => Promise.reject(new TypeError('Failed to fetch'));
    world.real.manage({ ...managed, keys: '["legal"]' });
    await until('the built-in policy', async () => (await world.revision()) === 'built-in');
    assert.match(await world.wrong(), /keys don’t vouch for it/);
    await world.publish(signed({ revision: 1 }, ['legal']));
    assert.equal(await world.revision(), 1);
  });

  test('are handed over, and the old one no longer counts', async () => {
    const world = await new World().start();
    await world.publish(signed({ revision: 2 }, ['hr', 'new'], ['new']));
    assert.equal(await world.revision(), 2);
    await world.publish(signed({ revision: 3 }, ['hr']));
    assert.equal(await world.revision(), 2);
    await world.publish(signed({ revision: 3 }, ['new']));
    assert.equal(await world.revision(), 3);
    await world.restart();
    assert.equal(await world.revision(), 3);
  });
});

describe('time', () => {
  test('a policy that has expired is told as such, and applies', async () => {
    const world = await new World().start();
    await world.publish(signed({ revision: 2, expires: '2026-12-01' }));
    world.time = Date.parse('2026-12-02T12:00:00');
    world.serve = () => Promise.reject(new TypeError('Failed to fetch'));
    await world.restart();
    assert.equal(await world.revision(), 2);
    assert.match(await world.wrong(), /expired on 1 December 2026, but it applies/);
  });

  test('while the server is gone, it is asked less and less often, and again as before when it is back', async () => {
    const world = await new World().start();
    await world.check();
    world.serve = () => Promise.reject(new TypeError('Failed to fetch'));
    const waits = [];
    for (const end = world.time + 7 * DAY; world.time < end; ) {
      world.time = world.real.alarms.checks?.when ?? assert.fail('no alarm');
      const before = world.asked.length;
      world.real.ring('checks');
      await until('a try', async () => world.asked.length > before && (world.real.alarms.checks?.when ?? 0) > world.time);
      await world.check();
      waits.push((world.real.alarms.checks?.when ?? 0) - world.time);
    }
    assert.equal(await world.revision(), 1);
    assert.ok(Math.max(...waits) <= 60 * MINUTE && (waits.at(-1) ?? 0) > 45 * MINUTE);
    await world.publish(signed({ revision: 2 }));
    assert.equal(await world.revision(), 2);
    assert.ok((world.real.alarms.checks?.when ?? 0) - world.time <= 15 * MINUTE);
  });

  test('a clock that was set back does not keep it from looking', async () => {
    const world = await new World().start();
    await world.check();
    world.time -= 365 * DAY;
    const before = world.asked.length;
    await world.restart();
    await until('a try', () => world.asked.length > before);
  });

  test('is not wasted: a background that starts again does not ask again', async () => {
    const world = await new World().start();
    await world.check();
    const before = world.asked.length;
    world.time += MINUTE;
    await world.restart();
    await until('the alarm', () => world.real.alarms.checks);
    assert.equal(world.asked.length, before);
  });
});

describe('this machine', () => {
  test('a full disk: the policy is used, it is told, and the background does not lose it', async () => {
    const world = await new World().start({ broken: true });
    await until('the first revision', async () => (await world.revision()) === 1);
    assert.match(await world.wrong(), /could not save or read.*the disk is full/);
  });

  test('a damaged storage: the last good policy works, and it comes anew', async () => {
    const world = await new World().start();
    await world.publish(signed({ revision: 2 }));
    const { kept } = world.real.behaviour;
    kept.bundles = { .../** @type {object} */ (kept.bundles), digest: 'another' };
    world.serve = () => new Response('', { status: 500 });
    await world.restart();
    assert.equal(await world.revision(), 2);
    assert.match(await world.wrong(), /damaged/);
    await world.publish(signed({ revision: 3 }));
    assert.equal(await world.revision(), 3);
    assert.doesNotMatch(await world.wrong(), /damaged/);
  });

  test('a background that is stopped in the middle: the last good policy works, and it is tried again', async () => {
    const world = await new World().start();
    await world.publish(signed({ revision: 2 }));
    world.serve = () => new Promise(() => {});
    const before = world.asked.length;
    void world.real.send({ type: 'check' }, popup);
    await until('the middle', () => world.asked.length > before);
    const { when } = world.real.alarms.checks ?? assert.fail('no alarm');
    assert.ok(when <= world.time + 15 * MINUTE);
    world.serve = () => new Response(signed({ revision: 3 }));
    world.time = when;
    await world.restart();
    await until('the third revision', async () => (await world.revision()) === 3);
  });

  test('settings that make no sense are told', async () => {
    const world = await new World().start({ managed: { ...managed, policyUrl: 'http://policy.example.com/' } });
    await world.check();
    assert.match(await world.wrong(), /“http:\/\/policy\.example\.com\/” can’t be the policy’s address/);
    assert.equal(await world.revision(), 'built-in');
    assert.equal(world.asked.length, 0);
  });
});

test('only the extension’s own pages may have it looked for', async () => {
  const world = await new World().start();
  assert.match((await world.real.send({ type: 'check' }, inPage)).error, /not answered/);
});
