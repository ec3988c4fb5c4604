// Serves the replica pages under their real host names, with the sites' CSP headers, and takes what they publish.

import { randomBytes } from 'node:crypto';
import { createServer } from 'node:https';
import { listen } from './listen.mjs';
import { SITES } from './sites.mjs';

/** @typedef {import('node:http').IncomingMessage} Request */
/** @typedef {import('node:http').ServerResponse} Response */

/** A replica publishes a few hundred bytes; more than this is a fault. */
const MOST_BYTES = 1_000_000;

/**
 * @param {object} options
 * @param {number} options.port
 * @param {import('./assets.mjs').Assets} options.assets
 * @param {import('./certificate.mjs').Certificate} options.certificate
 * @param {import('./request-log.mjs').RequestLog} options.log
 * @param {import('./recorder.mjs').Recorder} options.recorder
 * @returns {Promise<import('./listen.mjs').Listening>}
 */
export function startTlsServer({ port, assets, certificate, log, recorder }) {
  const server = createServer({ cert: certificate.certificate, key: certificate.key }, (request, response) => {
    handle(request, response).catch((error) => answer(response, 400, String(error)));
  });
  return listen(server, port);

  /**
   * @param {Request} request
   * @param {Response} response
   */
  async function handle(request, response) {
    const host = (request.headers.host ?? '').replace(/:\d+$/, '');
    const url = new URL(request.url ?? '/', `https://${host}`);
    const body = await readBody(request);
    const method = request.method ?? '';
    log.add({ kind: 'request', host, method, url: url.href, length: Buffer.byteLength(body), allowed: true });

    const site = SITES[host];
    const asset = assets.get(url.pathname);
    const page = site?.pages.find(({ path }) => path.test(url.pathname));
    if (!site) answer(response, 421, 'No such site here.');
    else if (method === 'POST' && url.pathname === '/recorder') record(site, body, response);
    else if (asset) response.writeHead(200, { 'content-type': asset.type, 'cache-control': 'no-store' }).end(asset.body);
    else if (page) sendPage(site, page.page, url, response);
    else answer(response, 404, 'No such page in this replica.');
  }

  /**
   * @param {import('./sites.mjs').Site} site
   * @param {string} body
   * @param {Response} response
   */
  function record(site, body, response) {
    recorder.add({ ...JSON.parse(body), site: site.name, at: Date.now() });
    answer(response, 201, 'Recorded.');
  }
}

/**
 * @param {import('./sites.mjs').Site} site
 * @param {string} page
 * @param {URL} url
 * @param {Response} response
 */
function sendPage(site, page, url, response) {
  const nonce = randomBytes(12).toString('base64');
  const language = url.searchParams.get('ui') === 'sv' ? 'sv' : 'en';
  response.writeHead(200, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': site.policy(nonce),
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  });
  // The empty icon keeps the browser from asking for /favicon.ico at a moment of its own choosing.
  response.end(`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${site.title}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/assets/${site.name}.css">
<script type="module" nonce="${nonce}" src="/assets/${site.name}/${page}.js"></script>
</head>
<body class="${site.name}"></body>
</html>
`);
}

/**
 * @param {Response} response
 * @param {number} status
 * @param {string} words
 */
function answer(response, status, words) {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(`${words}\n`);
}

/**
 * @param {Request} request
 * @returns {Promise<string>}
 */
async function readBody(request) {
  let body = '';
  request.setEncoding('utf8');
  for await (const chunk of request) {
    body += chunk;
    if (body.length > MOST_BYTES) throw new Error(`request body above ${MOST_BYTES} characters`);
  }
  return body;
}
