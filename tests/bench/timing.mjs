/** @file Timing: several subjects by turns in one run, so that a slow moment of the machine hits all of them alike. */

/**
 * @typedef {object} Subject
 * @property {string} name
 * @property {() => unknown} run
 */

/**
 * @param {Subject[]} subjects
 * @param {object} limits
 * @param {number} limits.rounds  at the most
 * @param {number} limits.seconds  no new round after this
 * @returns {Map<string, number>} the median of each, in microseconds
 */
export function byTurns(subjects, { rounds, seconds }) {
  /** @type {Map<string, number[]>} */
  const samples = new Map(subjects.map(({ name }) => [name, []]));
  const end = performance.now() + seconds * 1000;
  // The first rounds are the compilers' and are not counted, unless a single round already takes all the time.
  for (let round = -Math.min(20, rounds - 1); round < rounds; round++) {
    for (const { name, run } of subjects) {
      const start = performance.now();
      run();
      const took = (performance.now() - start) * 1000;
      const taken = samples.get(name) ?? [];
      if (round >= 0 || performance.now() > end) taken.push(took);
    }
    if (performance.now() > end) break;
  }
  return new Map([...samples].map(([name, taken]) => [name, percentile(taken, 50)]));
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
