// LinkedIn's new post composer: TipTap in a native dialog in the light DOM.

import { createTipTap } from '../editors/tiptap.js';
import { element, onPress } from '../shared/element.js';
import { icon } from '../shared/icons.js';
import { option, words } from '../shared/options.js';
import { drawPicture } from '../shared/picture.js';
import { publish } from '../shared/publish.js';
import { register } from '../shared/replica.js';
import { linkPreview } from './link-preview.js';

/** LinkedIn first shows a dialog that it replaces by another after about this time. */
const SWAP_MS = 500;

/** @param {(text: string) => void} onPublished */
export function openSduiComposer(onPublished) {
  const composer = build(onPublished);
  composer.focus();
  if (option('mount') !== 'late') return;
  setTimeout(() => {
    composer.close();
    build(onPublished);
  }, SWAP_MS);
}

/**
 * @param {(text: string) => void} onPublished
 * @returns {{close: () => void, focus: () => void}}
 */
function build(onPublished) {
  const wrapper = element('div', { 'data-testid': 'ui-core-tiptap-text-editor-wrapper' });
  const dismiss = element('button', { type: 'button', 'aria-label': words('Dismiss'), 'data-replica': 'close' }, icon(''));
  const media = element(
    'button',
    {
      type: 'button',
      'aria-label': words('Media', 'Lägg till media'),
      'aria-haspopup': 'dialog',
      'data-replica': 'attach',
    },
    icon('image-medium'),
  );
  const scheduled = element('a', { 'aria-label': words('Scheduled', 'Schemalägg') }, icon('clock-medium'));
  const post = element(
    'button',
    { type: 'button', class: 'primary', 'data-replica': 'publish' },
    element('span', {}, words('Post', 'Publicera')),
  );
  post.disabled = true;
  const screen = element(
    'div',
    { class: 'screen', 'data-sdui-screen': 'com.linkedin.sdui.flagshipnav.sharing.ShareCompose' },
    ...(option('audience') === 'none' ? [] : [author(), audience()]),
    wrapper,
    element('div', { class: 'tools' }, media, scheduled),
  );
  const parts = [dismiss, screen, element('footer', {}, post)];

  const inDialog = option('dialog') !== 'none';
  const holder = inDialog
    ? element('dialog', { 'data-testid': 'dialog', class: 'composer' }, ...parts)
    : element('div', { class: 'composer card' }, ...parts);
  if (inDialog) document.body.append(holder);
  else document.querySelector('main')?.prepend(holder);
  if (holder instanceof HTMLDialogElement) holder.showModal();

  const editor = register(
    'post-sdui',
    createTipTap(wrapper, {
      attributes: { componentkey: 'ShareBox_textEditor' },
      placeholder: words('What do you want to talk about?'),
      text: option('draft'),
    }),
  );
  let attached = 'none';
  const refresh = () => {
    post.disabled = !editor.model().trim() && attached === 'none';
  };
  editor.onChange(refresh);
  refresh();

  if (option('preview') === 'link') {
    wrapper.after(linkPreview());
    media.remove();
  }
  onPress(media, async () => {
    const picture = element('img', { src: await drawPicture(), alt: 'image 1' });
    wrapper.after(element('div', { id: 'ShareBoxpreviewCard', componentkey: 'ShareBoxpreviewCard' }, picture));
    attached = 'image';
    refresh();
  });
  const close = () => {
    holder.remove();
    editor.destroy();
  };
  onPress(dismiss, close);
  onPress(post, async () => {
    const text = editor.model();
    await publish({ box: 'post-sdui', text, media: attached, audience: option('audience', 'Anyone') });
    close();
    onPublished(text);
  });
  return { close, focus: editor.focus };
}

function author() {
  const kind = option('author') === 'company' ? 'company-accent-4' : 'person-accent-4';
  const name = option('author') === 'company' ? 'Example Ltd' : 'Ada Test';
  return element(
    'div',
    { class: 'chip', role: 'button', tabindex: '0', 'aria-expanded': 'false' },
    element('figure', {}, icon(kind, { 'aria-label': name })),
    element('p', {}, name),
    icon('caret-small'),
  );
}

function audience() {
  return element(
    'div',
    { class: 'chip', role: 'button', tabindex: '0', 'aria-expanded': 'false' },
    icon('visibility-small'),
    element('p', {}, option('audience', 'Anyone')),
  );
}
