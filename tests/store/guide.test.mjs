// The administrator's guide is true: its commands are run in their order, as they stand there, in a checkout and a home of their own.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { ROOT, TARGET } from '../../extension/build/paths.js';
import { commands } from '../../extension/rollout/guide.js';
import { listen } from '../pages/server/listen.mjs';
import { builtExtension } from '../browser/harness/stage.mjs';

const guide = readFileSync(join(ROOT, 'extension/rollout/README.md'), 'utf8');
const { run, notRun } = commands(guide);

/** What the guide's commands need of the project, beside what is built. */
const PROJECT = ['extension', 'rules', 'tests', 'node_modules', 'manifest.json', 'package.json', 'Cargo.toml'];

/** The port that the guide serves at; here it may be taken. */
const PORT = '8443';

describe('the guide for administrators', () => {
  const folder = mkdtempSync(join(tmpdir(), 'guide-'));
  const [home, checkout] = [join(folder, 'home'), join(folder, 'checkout')];
  const our = join(home, 'omtanke');
  /** @type {{status: number | null, output: string}} */
  let came;

  before(async () => {
    for (const made of [home, checkout, join(checkout, 'dist')]) mkdirSync(made);
    for (const name of PROJECT) symlinkSync(join(ROOT, name), join(checkout, name));
    symlinkSync(builtExtension(), join(checkout, 'dist', 'extension'));
    symlinkSync(TARGET, join(checkout, 'target'));
    copyFileSync(join(ROOT, 'build.sh'), join(checkout, 'build.sh'));
    came = await bash(`set -euo pipefail\n${run.join('\n').replaceAll(PORT, await freePort())}`, checkout, home);
  });
  after(() => rmSync(folder, { recursive: true }));

  test('every command in it succeeds, and what is not run says why', () => {
    assert.equal(came.status, 0, came.output);
    assert.equal(notRun.length, 3);
    assert.equal(run.length + notRun.length, [...guide.matchAll(/^```(sh|powershell)$/gm)].length);
  });

  test('at its end the keys are their owner’s alone, and the server’s folder holds packages and policy', () => {
    for (const key of ['hr.pem', 'legal.pem', 'hr-2027.pem', 'extension-key.pem']) assert.equal(statSync(join(our, key)).mode & 0o777, 0o600, key);
    for (const name of ['index.html', 'updates.xml', 'updates.json', 'omtanke.xpi', 'templates/linux/omtanke.json', 'policy/policy.dsse.json']) {
      assert.ok(existsSync(join(our, 'www', name)), name);
    }
  });

  test('the last policy it publishes is the fourth revision, by three signatures', () => {
    const { payload, signatures } = JSON.parse(readFileSync(join(our, 'www/policy/policy.dsse.json'), 'utf8'));
    assert.equal(JSON.parse(Buffer.from(payload, 'base64').toString()).policy.revision, 4);
    assert.equal(signatures.length, 3);
  });

  test('the templates carry the settings it writes', () => {
    const policy = JSON.parse(readFileSync(join(our, 'www/templates/linux/omtanke.json'), 'utf8'));
    const [settings] = /** @type {any[]} */ (Object.values(policy['3rdparty'].extensions));
    const written = JSON.parse(readFileSync(join(our, 'settings.json'), 'utf8'));
    assert.equal(settings.policyUrl, written.policyUrl);
    assert.equal(settings.threshold, 2);
    assert.deepEqual(JSON.parse(settings.keys), written.keys);
  });
});

/**
 * @param {string} script
 * @param {string} folder in which it runs
 * @param {string} home
 */
async function bash(script, folder, home) {
  const { CARGO_TARGET_DIR: _, XDG_CONFIG_HOME: __, ...environment } = process.env;
  const started = spawn('bash', ['-c', script], {
    cwd: folder,
    // Node takes the checkout's links for the files themselves, so that what it makes is made there.
    env: { ...environment, HOME: home, OMTANKE_BUILT: 'yes', NODE_OPTIONS: '--preserve-symlinks --preserve-symlinks-main' },
  });
  let output = '';
  for (const stream of [started.stdout, started.stderr]) stream.on('data', (part) => void (output += part));
  const [status] = await once(started, 'close');
  return { status, output };
}

async function freePort() {
  const { port, close } = await listen(createServer(), 0);
  await close();
  return String(port);
}
