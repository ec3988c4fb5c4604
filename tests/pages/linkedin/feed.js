// LinkedIn's feed: the opener of the composer, two posts with comments, the search box and the messaging overlay.

import { element, onPress } from '../shared/element.js';
import { option, withOption, words } from '../shared/options.js';
import { openClassicComposer } from './classic-composer.js';
import { feedPost } from './feed-post.js';
import { messagingOverlay } from './messaging-overlay.js';
import { POSTS, publishedPost } from './posts.js';
import { openSduiComposer } from './sdui-composer.js';
import { topBar } from './top-bar.js';
import { openUnknownComposer } from './unknown-composer.js';

/**
 * How a layout opens its composer, and the address it pushes while the composer is open.
 * @type {Record<string, {open: (onPublished: (text: string) => void) => void, path: string, query: string}>}
 */
const LAYOUTS = {
  sdui: { open: openSduiComposer, path: '/sharing/compose', query: withOption('shareActive', null) },
  classic: { open: openClassicComposer, path: '/feed/', query: withOption('shareActive', 'true') },
  unknown: { open: openUnknownComposer, path: '/feed/', query: withOption('shareActive', null) },
};

const layout = LAYOUTS[option('layout', 'sdui')];
if (!layout) throw new Error(`layout=${option('layout')}: expected one of ${Object.keys(LAYOUTS)}`);

const list = element('div', { role: 'list', 'data-testid': 'mainFeed' }, ...POSTS.map(feedPost));
const opener = element(
  'div',
  { class: 'start', role: 'button', tabindex: '0', 'aria-label': words('Start a post', 'Starta ett inlägg'), 'data-replica': 'open' },
  words('Start a post', 'Starta ett inlägg'),
);
const main = element('main', {}, element('section', { class: 'card start-card' }, element('span', { class: 'avatar' }), opener), list);

const openComposer = () => {
  history.pushState({}, '', layout.path + layout.query);
  layout.open((text) => {
    history.pushState({}, '', `/feed/${withOption('shareActive', null)}`);
    list.prepend(feedPost(publishedPost(text)));
  });
};

document.body.append(
  topBar(),
  main,
  messagingOverlay(),
  // The zero-height host that the classic composer puts its shadow root into is there in every layout.
  element('div', { id: 'interop-outlet', 'data-testid': 'interop-shadowdom' }),
  element('iframe', { src: '/preload/', class: 'preload', 'aria-hidden': 'true', tabindex: '-1', title: '' }),
);
onPress(opener, openComposer);
if (location.pathname.startsWith('/sharing/compose') || option('shareActive') === 'true') openComposer();
