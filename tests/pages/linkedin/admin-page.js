// A LinkedIn page as its administrators see it: what is posted here stands in the page's name.

import { element, onPress } from '../shared/element.js';
import { words } from '../shared/options.js';
import { openAdminComposer } from './admin-composer.js';
import { feedPost } from './feed-post.js';
import { POSTS } from './posts.js';
import { topBar } from './top-bar.js';

const list = element('div', { role: 'list' }, ...POSTS.map(feedPost));
const opener = element('button', { type: 'button', class: 'start', 'data-replica': 'open' }, words('Start a post', 'Starta ett inlägg'));
onPress(opener, () => openAdminComposer());

document.body.append(topBar(), element('main', {}, element('section', { class: 'card start-card' }, element('h1', {}, 'Example Ltd'), opener), list));
