/** @file What a fleet asks of a server, on paper. */

/**
 * @param {object} fleet
 * @param {number} fleet.browsers
 * @param {number} fleet.every  seconds between two requests of a browser
 * @param {number} fleet.within  seconds over which the fleet's requests are spread
 * @param {number} fleet.bytes  sent for each
 * @param {number} fleet.capacity  requests a second that one processor core bears
 * @returns {{perSecond: number, megabits: number, cores: number, gigabytesADay: number}} at the busiest second
 */
export function polls({ browsers, every, within, bytes, capacity }) {
  const perSecond = browsers / within;
  const aDay = (browsers * 24 * 60 * 60) / every;
  return { perSecond, megabits: (perSecond * bytes * 8) / 1e6, cores: perSecond / capacity, gigabytesADay: (aDay * bytes) / 1e9 };
}
