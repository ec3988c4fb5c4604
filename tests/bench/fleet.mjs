/**
 * @file `./build.sh bench fleet`: how many browsers one web server (nginx) can tell of the policy, measured over TLS from this machine,
 * and from that, on paper, what large fleets ask of it.
 */
import { cpus } from 'node:os';
import { startNginx } from './fleet/nginx.mjs';
import { makeBundle } from './fleet/policy-bundle.mjs';
import { polls } from './fleet/polls.mjs';
import { table } from './table.mjs';
import { bytesOnWire } from './fleet/wire.mjs';
import { load } from './fleet/wrk.mjs';

/** How often a browser asks, in seconds. */
const EVERY = 15 * 60;
/** Without jitter browsers ask as they were started: say, all within this many seconds in the morning. */
const RUSH = 60;

const bundle = makeBundle();
const nginx = await startNginx(bundle);
try {
  const { url, port, authority, etag } = nginx;
  console.log(`nginx on ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}, shared with who asks; bundle of ${bundle.length} bytes\n`);

  /** @type {Array<{name: string, headers: Record<string, string>}>} */
  const kinds = [
    { name: 'nothing new (304)', headers: { 'If-None-Match': etag } },
    { name: 'the whole bundle (200)', headers: {} },
  ];
  /** How many requests one core bears, whatever else the machine does meanwhile. */
  const perCore = (/** @type {Record<string, string>} */ headers) => {
    const before = nginx.processorSeconds();
    const { requests } = load(url, headers);
    return requests / (nginx.processorSeconds() - before);
  };
  const measured = [];
  for (const { name, headers } of kinds) {
    measured.push({
      name,
      fresh: perCore({ ...headers, Connection: 'close' }),
      kept: perCore(headers),
      bytes: await bytesOnWire({ port, path: new URL(url).pathname, authority, headers }),
    });
  }
  console.log('Requests a second that one core of the server bears, and bytes that it sends for each');
  console.log(
    table(
      ['answer', 'new connections', 'kept connections', 'bytes, TLS and all', 'on a kept connection'],
      measured.map(({ name, fresh, kept, bytes }) => [name, fresh.toFixed(0), kept.toFixed(0), bytes.fresh, bytes.kept]),
    ),
  );

  const [unchanged, whole] = measured;
  if (!unchanged || !whole) throw new Error('both kinds of answers are measured');
  console.log(`\nOn paper: each browser asks every ${EVERY / 60} minutes, on a new connection; without jitter all within ${RUSH} seconds`);
  console.log(
    table(
      ['browsers', 'ETag', 'jitter', 'requests a second', 'Mbit/s sent', 'cores', 'GB a day'],
      [100_000, 1_000_000].flatMap((browsers) =>
        [true, false].flatMap((etags) =>
          [true, false].map((jitter) => {
            const { bytes, fresh } = etags ? unchanged : whole;
            const { perSecond, megabits, cores, gigabytesADay } = polls({ browsers, every: EVERY, within: jitter ? EVERY : RUSH, bytes: bytes.fresh, capacity: fresh });
            return [browsers.toLocaleString('en'), etags ? 'yes' : 'no', jitter ? 'yes' : 'no', perSecond.toFixed(0), megabits.toFixed(1), cores.toFixed(2), gigabytesADay.toFixed(0)];
          }),
        ),
      ),
    ),
  );
} finally {
  await nginx.stop();
}
