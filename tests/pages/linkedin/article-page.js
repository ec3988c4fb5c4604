// LinkedIn's article editor: a title, a cover and the text; "Next" leads to the dialog that publishes.

import { createTipTap } from '../editors/tiptap.js';
import { element, onPress } from '../shared/element.js';
import { icon } from '../shared/icons.js';
import { words } from '../shared/options.js';
import { drawPicture } from '../shared/picture.js';
import { publish } from '../shared/publish.js';
import { register } from '../shared/replica.js';
import { topBar } from './top-bar.js';

const wrapper = element('div', { class: 'article-text' });
const title = element('textarea', { placeholder: 'Title', rows: '1' });
const cover = element('figure', {});
const attach = element('button', { type: 'button', 'aria-label': words('Upload from computer'), 'data-replica': 'attach' }, icon('image-medium'));
const next = element('button', { type: 'button', class: 'primary', 'data-replica': 'next' }, element('span', {}, words('Next', 'Nästa')));
document.body.append(
  topBar(),
  element('main', {}, element('section', { class: 'card article' }, element('div', { class: 'tools' }, attach, next), cover, title, wrapper)),
);
const editor = register(
  'article',
  createTipTap(wrapper, {
    attributes: { 'aria-label': 'Article editor content' },
    placeholder: 'Write here. You can also include @mentions.',
  }),
);

let attached = 'none';
onPress(attach, async () => {
  cover.replaceChildren(element('img', { src: await drawPicture(), alt: '' }));
  attached = 'image';
});
onPress(next, () => {
  const send = element('button', { type: 'button', class: 'primary', 'data-replica': 'publish' }, element('span', {}, words('Publish', 'Publicera')));
  const dialog = element('dialog', { class: 'composer' }, element('p', {}, words('Tell your network what your article is about')), send);
  document.body.append(dialog);
  dialog.showModal();
  onPress(send, async () => {
    await publish({ box: 'article', text: editor.model(), media: attached });
    dialog.remove();
  });
});
