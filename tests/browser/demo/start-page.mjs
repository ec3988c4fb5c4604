// The page the demo begins on: where one can write, and what to try.
import { boxes } from '../boxes.mjs';
import { posts } from './posts.mjs';

/** @returns {string} HTML */
export function startPage() {
  const places = boxes.map(({ name, url }) => `<li><a href="${escaped(url)}">${escaped(name)}</a></li>`);
  const texts = posts.map(({ box, text }) => `<li><q>${escaped(text)}</q> <small>${escaped(box)}</small></li>`);
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Omtanke: demo</title>
<style>
  body { font: 16px/1.5 system-ui, sans-serif; max-width: 44rem; margin: 3rem auto; padding: 0 1rem; color: #1d2629; }
  li { margin: 0.3rem 0; }
  small { color: #566367; }
</style>
<h1>Omtanke</h1>
<p>These are copies of the three sites on this computer, under their real addresses. Nothing you write leaves it, and the rest of the
web can't be reached from this window.</p>
<h2>Where to write</h2>
<ul>${places.join('\n')}</ul>
<h2>What to try</h2>
<ul>${texts.join('\n')}</ul>
</html>
`;
}

/** @param {string} text */
function escaped(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
