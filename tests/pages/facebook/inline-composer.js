// The composer that stands in the page itself, as Facebook shows it in groups in some languages.

import { createLexical } from '../editors/lexical.js';
import { element, onPress } from '../shared/element.js';
import { words } from '../shared/options.js';
import { drawPicture } from '../shared/picture.js';
import { publish } from '../shared/publish.js';
import { register } from '../shared/replica.js';

/**
 * @param {(text: string) => void} onPublished
 * @returns {HTMLElement}
 */
export function inlineComposer(onPublished) {
  const prompt = words('Create a public post...', 'Skapa ett offentligt inlägg...');
  const editable = element('div', { 'aria-label': prompt, 'aria-placeholder': prompt });
  const preview = element('div', { class: 'preview' });
  const photo = element(
    'div',
    { role: 'button', tabindex: '0', class: 'tool', 'aria-label': words('Photo/video', 'Foto/video'), 'data-replica': 'attach' },
    words('Photo/video', 'Foto/video'),
  );
  const post = element(
    'div',
    { role: 'button', tabindex: '0', class: 'primary', 'aria-label': words('Post', 'Publicera'), 'aria-disabled': 'true', 'data-replica': 'publish' },
    element('span', {}, words('Post', 'Publicera')),
  );
  const form = element('form', { method: 'POST', class: 'card inline' }, element('div', { class: 'writing' }, editable), preview, photo, post);
  const editor = register('post', createLexical(editable));
  let attached = 'none';
  const refresh = () => post.setAttribute('aria-disabled', String(!editor.model().trim() && attached === 'none'));
  editor.onChange(refresh);
  onPress(photo, async () => {
    preview.replaceChildren(element('img', { src: await drawPicture(), alt: 'May be an image of mountains' }));
    attached = 'image';
    refresh();
  });
  onPress(post, async () => {
    const text = editor.model();
    await publish({ box: 'post', text, media: attached });
    editor.clear();
    preview.replaceChildren();
    onPublished(text);
  });
  return form;
}
