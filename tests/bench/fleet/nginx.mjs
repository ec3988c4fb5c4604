/** @file An nginx of its own, which serves the policy as the administrators' guide says. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:https';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { makeCertificate } from '../../../extension/rollout/store/certificate.js';
import { listen } from '../../pages/server/listen.mjs';

const PATH = '/policy/policy.dsse.json';

/** Tries until it answers, and milliseconds between two. */
const TRIES = 100;
const PAUSE = 50;

/** Linux counts a processor's time in hundredths of a second. */
const TICKS = 100;

/**
 * @param {Buffer} bundle
 * @returns {Promise<{url: string, port: number, authority: string, etag: string, processorSeconds: () => number, stop: () => Promise<void>}>}
 */
export async function startNginx(bundle) {
  const folder = mkdtempSync(join(tmpdir(), 'nginx-'));
  const { authority, certificate, key } = await makeCertificate('Bench Authority', ['localhost']);
  const { port, close } = await listen(createServer(), 0);
  await close();
  mkdirSync(join(folder, 'www', 'policy'), { recursive: true });
  writeFileSync(join(folder, 'www', PATH), bundle);
  writeFileSync(join(folder, 'certificate.pem'), certificate);
  writeFileSync(join(folder, 'key.pem'), key, { mode: 0o600 });
  writeFileSync(join(folder, 'nginx.conf'), configuration(folder, port));
  const nginx = spawn('nginx', ['-p', folder, '-c', join(folder, 'nginx.conf'), '-e', join(folder, 'error.log')], { stdio: 'inherit' });
  const stop = async () => {
    const ended = nginx.exitCode === null ? once(nginx, 'exit') : undefined;
    nginx.kill('SIGTERM');
    await ended;
    rmSync(folder, { recursive: true });
  };
  try {
    const url = `https://localhost:${port}${PATH}`;
    const etag = await answering(url, authority);
    return { url, port, authority, etag, processorSeconds: () => processorSeconds(nginx.pid), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/**
 * @param {number | undefined} master
 * @returns {number} seconds that its workers have kept a processor busy so far
 */
function processorSeconds(master) {
  const workers = readFileSync(`/proc/${master}/task/${master}/children`, 'utf8').trim().split(' ');
  const ticks = workers.map((worker) => {
    // What follows the program's name, which stands in brackets; the 12th and 13th are the ticks of its own and of the kernel for it.
    const fields = readFileSync(`/proc/${worker}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    return Number(fields[11]) + Number(fields[12]);
  });
  return ticks.reduce((sum, one) => sum + one, 0) / TICKS;
}

/**
 * @param {string} folder
 * @param {number} port
 */
function configuration(folder, port) {
  return `daemon off;
${process.getuid?.() === 0 ? 'user root;' : ''}
worker_processes auto;
pid ${folder}/nginx.pid;
events { worker_connections 4096; }
http {
  access_log off;
  sendfile on;
  types { application/json json; }
  ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder}/${name};`).join(' ')}
  server {
    listen 127.0.0.1:${port} ssl;
    ssl_certificate ${folder}/certificate.pem;
    ssl_certificate_key ${folder}/key.pem;
    ssl_protocols TLSv1.3;
    root ${folder}/www;
    keepalive_requests 1000000;
    add_header Cache-Control no-cache;
    add_header Access-Control-Allow-Origin *;
  }
}
`;
}

/**
 * @param {string} url
 * @param {string} ca
 * @returns {Promise<string>} the policy's ETag, once the server answers
 */
async function answering(url, ca) {
  for (let left = TRIES; ; left -= 1) {
    try {
      return await etagOf(url, ca);
    } catch (error) {
      if (left === 0) throw error;
      await sleep(PAUSE);
    }
  }
}

/**
 * @param {string} url
 * @param {string} ca
 * @returns {Promise<string>}
 */
function etagOf(url, ca) {
  return new Promise((resolve, reject) => {
    const asked = request(url, { ca, agent: false, family: 4 }, (answer) => {
      answer.resume();
      const { etag } = answer.headers;
      if (answer.statusCode === 200 && etag) resolve(etag);
      else reject(new Error(`${url} answers ${answer.statusCode} with the ETag ${etag}`));
    });
    asked.on('error', reject).end();
  });
}
