/** @file The commands in the administrator's guide. */

/** Before a block of commands that would change more than this machine's folder. */
const NOT_RUN = /<!-- not run: [^>]+ -->\n$/;

/**
 * @param {string} markdown
 * @returns {{run: string[], notRun: string[]}} its blocks of shell commands, in their order
 */
export function commands(markdown) {
  /** @type {{run: string[], notRun: string[]}} */
  const blocks = { run: [], notRun: [] };
  for (const { index, 1: block = '' } of markdown.matchAll(/^```(?:sh|powershell)\n([^]*?)^```$/gm)) {
    (NOT_RUN.test(markdown.slice(0, index)) ? blocks.notRun : blocks.run).push(block);
  }
  return blocks;
}
