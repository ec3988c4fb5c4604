/** @file Timing: several subjects by turns in one run, so that a slow moment of the machine hits all of them alike. */

/**
 * @typedef {object} Subject
 * @property {string} name
 * @property {() => unknown} run
 * @property {number} times  how often it runs in its turn
 */

/**
 * @param {Subject[]} subjects
 * @param {number} seconds  no new round after this; the first one is always finished
 * @returns {Map<string, number>} the median of each, in microseconds
 */
export function byTurns(subjects, seconds) {
  /** @type {Map<string, number[]>} */
  const samples = new Map();
  // The first turns are the just-in-time compilers' and are not counted.
  for (const subject of subjects) turn(subject);
  const end = performance.now() + seconds * 1000;
  do {
    for (const subject of subjects) samples.set(subject.name, [...(samples.get(subject.name) ?? []), ...turn(subject)]);
  } while (performance.now() < end);
  return new Map([...samples].map(([name, taken]) => [name, percentile(taken, 50)]));
}

/**
 * @param {Subject} subject
 * @returns {number[]} microseconds of each run
 */
function turn({ run, times }) {
  return Array.from({ length: times }, () => {
    const start = performance.now();
    run();
    return (performance.now() - start) * 1000;
  });
}

/**
 * @param {number[]} values
 * @param {number} percent
 * @returns {number}
 */
export function percentile(values, percent) {
  const sorted = [...values].sort((a, b) => a - b);
  const index = Math.min(sorted.length - 1, Math.floor((sorted.length * percent) / 100));
  return sorted[index] ?? Number.NaN;
}
