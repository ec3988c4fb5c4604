// Facebook's home feed and group page: the opener of the composer, posts with comments, and what is hidden around them.

import { element, onPress } from '../shared/element.js';
import { option, words } from '../shared/options.js';
import { feedPost } from './feed-post.js';
import { hiddenEditors } from './hidden-editors.js';
import { inlineComposer } from './inline-composer.js';
import { openMembershipQuestions } from './membership-questions.js';
import { messengerPanel } from './messenger-panel.js';
import { openPostDialog } from './post-dialog.js';
import { storyTray } from './story-tray.js';

const isGroup = location.pathname.startsWith('/groups/');
const isPrivate = option('group') === 'private';
const prompt = isGroup
  ? words('Write something...', 'Skriv något...')
  : words("What's on your mind, Ada?", 'Vad gör du just nu, Ada?');

const feed = element(
  'div',
  { role: 'feed' },
  feedPost({
    author: 'Bo Test',
    text: option('parent', 'We open our new workshop on Monday. Come by and say hello!'),
    comments: [{ author: 'Cia Test', text: 'What are your opening hours?' }],
  }),
  feedPost({ author: 'Dag Test', text: 'Three lessons from a year of remote work.', comments: [] }),
);
const opener = element(
  'div',
  { class: 'start', role: 'button', tabindex: '0', 'data-replica': 'open' },
  element('span', {}, prompt),
);
const show = (/** @type {string} */ text) => feed.prepend(feedPost({ author: 'Ada Test', text, comments: [] }));
onPress(opener, () =>
  openPostDialog({
    prompt: isGroup ? words('Create a public post...', 'Skapa ett offentligt inlägg...') : prompt,
    hasPrivacy: !isGroup,
    onPublished: show,
  }),
);

const group = element(
  'section',
  { class: 'card' },
  element('h1', {}, 'Test group'),
  element(
    'span',
    {},
    isPrivate ? words('Private group', 'Privat grupp') : words('Public group', 'Offentlig grupp'),
  ),
);
const join = element('div', { role: 'button', tabindex: '0', class: 'chip', 'data-replica': 'open-join' }, words('Join group', 'Gå med i grupp'));
onPress(join, openMembershipQuestions);
group.append(join);
const start = element('section', { class: 'card start-card' }, element('span', { class: 'avatar' }), opener);
const search = element('input', { type: 'search', role: 'combobox', 'aria-label': words('Search Facebook', 'Sök på Facebook'), placeholder: 'Search' });

document.body.append(
  element('header', { class: 'top-bar' }, element('strong', {}, 'facebook'), search),
  hiddenEditors(),
  element('main', { role: 'main' }, ...(isGroup ? [group] : []), option('composer') === 'inline' ? inlineComposer(show) : start, ...(isGroup ? [] : [storyTray()]), feed),
  messengerPanel(),
);
