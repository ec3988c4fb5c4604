/** @file Asks a server as much as it can bear, with wrk. */
import { spawnSync } from 'node:child_process';

const SECONDS = 5;
const CONNECTIONS = 64;

/**
 * @param {string} url
 * @param {Record<string, string>} headers
 * @returns {{requests: number, perSecond: number}}
 * @throws {Error} when wrk can't run, or an answer is neither 2xx nor 3xx
 */
export function load(url, headers) {
  const given = Object.entries(headers).flatMap(([name, value]) => ['--header', `${name}: ${value}`]);
  const { stdout, stderr, error } = spawnSync('wrk', ['--threads', '2', '--connections', String(CONNECTIONS), '--duration', `${SECONDS}s`, ...given, url], { encoding: 'utf8' });
  if (error) throw error;
  if (/Non-2xx or 3xx/.test(stdout)) throw new Error(`the server refuses some requests:\n${stdout}`);
  const [, requests] = /(\d+) requests in/.exec(stdout) ?? [];
  const [, perSecond] = /Requests\/sec:\s+([\d.]+)/.exec(stdout) ?? [];
  if (!requests || !perSecond) throw new Error(`wrk tells no figure: ${stdout}${stderr}`);
  return { requests: Number(requests), perSecond: Number(perSecond) };
}
