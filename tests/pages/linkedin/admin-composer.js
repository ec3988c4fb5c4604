// The composer of a LinkedIn page's administrators: a dialog like the new one, without the share box's own mark on the editor.

import { createTipTap } from '../editors/tiptap.js';
import { element, onPress } from '../shared/element.js';
import { icon } from '../shared/icons.js';
import { words } from '../shared/options.js';
import { drawPicture } from '../shared/picture.js';
import { publish } from '../shared/publish.js';
import { register } from '../shared/replica.js';

/** Opens it over the page. */
export function openAdminComposer() {
  const wrapper = element('div', { 'data-testid': 'ui-core-tiptap-text-editor-wrapper' });
  const dismiss = element('button', { type: 'button', 'aria-label': words('Dismiss'), 'data-replica': 'close' }, icon(''));
  const author = element('div', { class: 'chip' }, element('p', {}, 'Example Ltd'), element('p', {}, words('Post to Anyone', 'Auf Alle posten')));
  const media = element(
    'button',
    { type: 'button', 'aria-label': words('Add media', 'Lägg till media'), 'data-replica': 'attach' },
    icon('image-medium'),
  );
  const post = element('button', { type: 'button', class: 'primary', 'data-replica': 'publish' }, element('span', {}, words('Post', 'Publicera')));
  post.disabled = true;
  const dialog = element(
    'dialog',
    { class: 'composer', 'aria-label': words('Create post') },
    dismiss,
    author,
    wrapper,
    element('div', { class: 'tools' }, media),
    element('footer', {}, post),
  );
  document.body.append(dialog);
  dialog.showModal();

  const editor = register(
    'post-page',
    createTipTap(wrapper, {
      attributes: { 'aria-label': 'Text editor for creating content' },
      placeholder: words('What do you want to talk about?'),
    }),
  );
  let attached = 'none';
  const refresh = () => {
    post.disabled = !editor.model().trim() && attached === 'none';
  };
  editor.onChange(refresh);

  onPress(media, async () => {
    wrapper.after(element('div', { class: 'preview' }, element('img', { src: await drawPicture(), alt: 'image 1' })));
    attached = 'image';
    refresh();
  });
  onPress(dismiss, () => dialog.remove());
  onPress(post, async () => {
    await publish({ box: 'post-page', text: editor.model(), media: attached });
    dialog.remove();
  });
  editor.focus();
}
