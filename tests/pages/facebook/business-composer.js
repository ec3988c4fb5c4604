// The composer of Meta Business Suite, a page of its own: what is written there is posted by a page, on Facebook, Instagram or both.

import { createLexical } from '../editors/lexical.js';
import { element, onPress } from '../shared/element.js';
import { words } from '../shared/options.js';
import { drawPicture } from '../shared/picture.js';
import { publish } from '../shared/publish.js';
import { register } from '../shared/replica.js';

const LABEL = 'Write into the dialogue box to include text with your post.';

const postTo = element('div', { role: 'combobox', tabindex: '0', 'aria-expanded': 'false', 'aria-label': 'Post to Example Ltd', class: 'chip' }, 'Example Ltd');
const editable = element('div', { 'aria-label': LABEL, 'aria-autocomplete': 'list' });
const media = element('ul', { class: 'preview' });
const photo = element('div', { role: 'button', tabindex: '0', class: 'tool', 'data-replica': 'attach' }, words('Add photo/video', 'Lägg till foto/video'));
const post = element(
  'div',
  { role: 'button', tabindex: '0', class: 'primary', 'aria-disabled': 'true', 'data-replica': 'publish' },
  words('Publish', 'Publicera'),
);
document.body.append(
  element('header', { class: 'top-bar' }, element('strong', {}, 'Meta Business Suite')),
  element(
    'div',
    { role: 'main', class: 'business' },
    element('section', { class: 'card' }, element('h1', {}, words('Create post', 'Skapa inlägg')), postTo),
    element('section', { class: 'card' }, photo, media),
    element('section', { class: 'card' }, element('span', {}, 'Text'), element('div', { class: 'writing' }, editable)),
    element('footer', { class: 'card' }, post),
  ),
);
const editor = register('business', createLexical(editable));
editable.setAttribute('role', 'combobox');

let attached = 'none';
const refresh = () => post.setAttribute('aria-disabled', String(!editor.model().trim() && attached === 'none'));
editor.onChange(refresh);
onPress(photo, async () => {
  const remove = element('div', { role: 'button', tabindex: '0', 'aria-label': words('Remove photo') }, '×');
  media.replaceChildren(element('li', { role: 'listitem' }, element('img', { src: await drawPicture(), alt: '' }), remove));
  attached = 'image';
  refresh();
});
onPress(post, async () => {
  await publish({ box: 'business', text: editor.model(), media: attached });
  editor.clear();
});
