// The card LinkedIn shows for a link; it stands in the same place as an attached picture.

import { element } from '../shared/element.js';

/** A grey pixel: a preview's picture comes from the web, never from a `blob:` address. */
const PIXEL = 'data:image/gif;base64,R0lGODlhAQABAIAAAMzMzAAAACH5BAAAAAAALAAAAAABAAEAAAICRAEAOw==';

/** @returns {HTMLElement} */
export function linkPreview() {
  const picture = element('img', { src: PIXEL, alt: '' });
  const link = element('a', { href: 'https://example.com/article' }, picture, element('span', {}, 'An article · example.com'));
  return element('div', { id: 'ShareBoxpreviewCard', componentkey: 'ShareBoxpreviewCard', class: 'link-preview' }, link);
}
