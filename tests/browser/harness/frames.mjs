// Time as the page has it: the frames it has drawn. For what must not happen there is no condition to wait for.

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
 * The frames that the page draws while something goes on: how many, and for how long at most it drew none.
 * @param {import('./page.mjs').Page} page in front all the time
 * @param {() => Promise<unknown>} something
 * @returns {Promise<{count: number, longest: number}>} `longest` in milliseconds
 */
export async function framesDuring(page, something) {
  await page.call(() => {
    const frames = { count: 0, longest: 0, on: true };
    Object.assign(globalThis, { frames });
    let last = performance.now();
    const next = () => {
      const now = performance.now();
      frames.count += 1;
      frames.longest = Math.max(frames.longest, now - last);
      last = now;
      if (frames.on) requestAnimationFrame(next);
    };
    requestAnimationFrame(next);
  });
  await something();
  return page.call(() => {
    const { frames } = /** @type {any} */ (globalThis);
    frames.on = false;
    return { count: frames.count, longest: Math.round(frames.longest) };
  });
}
