// Time as the page has it: how many frames it has drawn. For what must not happen there is no condition to wait for.

/**
 * Waits until the page has drawn so many frames more; it must be in front.
 * @param {import('./page.mjs').Page} page
 * @param {number} count
 */
export async function draw(page, count) {
  await page.call(async (/** @type {number} */ wanted) => {
    for (let drawn = 0; drawn < wanted; drawn += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
  }, count);
}

/**
 * How many frames the page draws while something goes on.
 * @param {import('./page.mjs').Page} page
 * @param {() => Promise<unknown>} something
 * @returns {Promise<number>}
 */
export async function framesDuring(page, something) {
  await page.call(() => {
    const count = { frames: 0, on: true };
    Object.assign(globalThis, { count });
    const next = () => {
      count.frames += 1;
      if (count.on) requestAnimationFrame(next);
    };
    requestAnimationFrame(next);
  });
  await something();
  return page.call(() => {
    const { count } = /** @type {any} */ (globalThis);
    count.on = false;
    return count.frames;
  });
}
