// Facebook's post dialog: a labelled empty shell, and the unlabelled modal with Lexical in it.

import { createLexical } from '../editors/lexical.js';
import { element, onPress } from '../shared/element.js';
import { option, words } from '../shared/options.js';
import { drawPicture } from '../shared/picture.js';
import { publish } from '../shared/publish.js';
import { register } from '../shared/replica.js';
import { privacyChip } from './privacy-chip.js';

/**
 * @param {object} options
 * @param {string} options.prompt
 * @param {boolean} options.hasPrivacy false in groups, whose posts have the group's own audience
 * @param {(text: string) => void} options.onPublished
 */
export function openPostDialog({ prompt, hasPrivacy, onPublished }) {
  const title = words('Create post', 'Skapa inlägg');
  const shell = element('div', { role: 'dialog', 'aria-label': title }, element('h2', {}, title));
  const editable = element('div', { 'aria-placeholder': prompt });
  const placeholder = element('div', { class: 'placeholder', 'aria-hidden': 'true' }, prompt);
  const preview = element('div', { class: 'preview' });
  const photo = element(
    'div',
    { role: 'button', tabindex: '0', class: 'tool', 'aria-label': words('Photo/video', 'Foto/video'), 'data-replica': 'attach' },
    words('Photo/video', 'Foto/video'),
  );
  const post = element(
    'div',
    { role: 'button', tabindex: '0', class: 'primary', 'aria-label': words('Post', 'Publicera'), 'data-replica': 'publish' },
    element('span', {}, words('Post', 'Publicera')),
  );
  const close = element('div', { role: 'button', tabindex: '0', class: 'close', 'aria-label': words('Close', 'Stäng'), 'data-replica': 'close' }, '×');
  const privacy = privacyChip(option('audience', 'Friends'));
  const modal = element(
    'div',
    { role: 'dialog', 'aria-modal': 'true', class: 'modal' },
    shell,
    close,
    element('div', { class: 'author' }, element('span', { class: 'avatar' }), element('a', { href: '/me' }, 'Ada Test')),
    ...(hasPrivacy ? [privacy.element] : []),
    element('div', { class: 'writing' }, editable, placeholder),
    preview,
    photo,
    post,
  );
  const backdrop = element('div', { class: 'backdrop' }, modal);
  document.body.append(backdrop);

  const editor = register('post', createLexical(editable, { text: option('draft') }));
  let attached = 'none';
  const refresh = () => {
    placeholder.hidden = editor.model() !== '';
    post.setAttribute('aria-disabled', String(!editor.model().trim() && attached === 'none'));
  };
  editor.onChange(refresh);
  refresh();

  onPress(photo, async () => {
    const remove = element('div', { role: 'button', tabindex: '0', 'aria-label': words('Remove post attachment', 'Ta bort inläggsbilaga') }, '×');
    onPress(remove, () => {
      preview.replaceChildren();
      attached = 'none';
      refresh();
    });
    preview.replaceChildren(element('img', { src: await drawPicture(), alt: 'May be an image of mountains' }), remove);
    attached = 'image';
    refresh();
  });
  onPress(close, () => backdrop.remove());
  onPress(post, async () => {
    const text = editor.model();
    await publish({ box: 'post', text, media: attached, audience: hasPrivacy ? privacy.chosen() : '' });
    backdrop.remove();
    onPublished(text);
  });
  editor.focus();
}
