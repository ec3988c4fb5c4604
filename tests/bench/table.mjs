/** @file Tables in the terminal. */

/**
 * @param {string[]} head
 * @param {Array<Array<string | number>>} rows
 * @returns {string} text columns to the left, numbers to the right
 */
export function table(head, rows) {
  const widths = head.map((cell, column) => Math.max(cell.length, ...rows.map((row) => String(row[column]).length)));
  const line = (/** @type {Array<string | number>} */ row) =>
    row
      .map((cell, column) => {
        const width = widths[column] ?? 0;
        return column === 0 ? String(cell).padEnd(width) : String(cell).padStart(width);
      })
      .join('  ');
  return [line(head), widths.map((width) => '-'.repeat(width)).join('  '), ...rows.map(line)].join('\n');
}

/**
 * @param {number} microseconds
 * @returns {string}
 */
export function duration(microseconds) {
  if (microseconds < 1_000) return `${microseconds.toFixed(1)} µs`;
  if (microseconds < 1_000_000) return `${(microseconds / 1_000).toFixed(1)} ms`;
  return `${(microseconds / 1_000_000).toFixed(2)} s`;
}

/**
 * @param {number} bytes
 * @returns {string}
 */
export function kilobytes(bytes) {
  return `${(bytes / 1_000).toFixed(1)} kB`;
}
