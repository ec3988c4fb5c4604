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

/** So many characters are written when a composer that is built again goes. */
const REBUILT_AT = 25;

/** @param {(text: string) => void} onPublished */
export function openSduiComposer(onPublished) {
  const composer = build(onPublished, option('draft'));
  composer.focus();
  if (option('mount') !== 'late') return;
  setTimeout(() => {
    composer.close();
    build(onPublished, option('draft'));
  }, SWAP_MS);
}

/**
 * @param {(text: string) => void} onPublished
 * @param {string} text what stands in it at first
 * @returns {{close: () => void, focus: () => void}}
 */
function build(onPublished, text) {
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
  const reach = audience();
  const screen = element(
    'div',
    { class: 'screen', 'data-sdui-screen': 'com.linkedin.sdui.flagshipnav.sharing.ShareCompose' },
    ...(option('audience') === 'none' ? [] : [author(), reach.element]),
    wrapper,
    element('div', { class: 'tools' }, media, scheduled),
  );
  const parts = [dismiss, screen, element('footer', {}, ...(option('publish') === 'none' ? [] : [post]))];

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
      attributes: option('key') === 'none' ? {} : { componentkey: 'ShareBox_textEditor' },
      placeholder: words('What do you want to talk about?'),
      text,
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
  if (option('mount') === 'again' && !text) {
    editor.onChange(() => {
      const written = editor.model();
      if (written.length !== REBUILT_AT) return;
      queueMicrotask(() => {
        close();
        build(onPublished, written).focus();
      });
    });
  }
  onPress(dismiss, close);
  onPress(post, async () => {
    const written = editor.model();
    await publish({ box: 'post-sdui', text: written, media: attached, audience: reach.chosen() });
    close();
    onPublished(written);
  });
  return { close, focus: editor.focus };
}

/** The button that says in whose name one writes; pressed, it takes the other name. */
function author() {
  const chip = element('div', { class: 'chip', role: 'button', tabindex: '0', 'aria-expanded': 'false', 'data-replica': 'author' });
  const show = (/** @type {boolean} */ isPage) => {
    const name = isPage ? 'Example Ltd' : 'Ada Test';
    const sign = icon(isPage ? 'company-accent-4' : 'person-accent-4', { 'aria-label': name });
    chip.replaceChildren(element('figure', {}, sign), element('p', {}, name), icon('caret-small'));
  };
  let isPage = option('author') === 'company';
  show(isPage);
  return onPress(chip, () => show((isPage = !isPage)));
}

/**
 * The button that says who will see the post; pressed, it says the other.
 * @returns {{element: HTMLElement, chosen: () => string}}
 */
function audience() {
  let chosen = option('audience', 'Anyone');
  const says = element('p', {}, chosen);
  const chip = element(
    'div',
    { class: 'chip', role: 'button', tabindex: '0', 'aria-expanded': 'false', 'data-replica': 'audience' },
    icon('visibility-small'),
    says,
  );
  onPress(chip, () => {
    chosen = chosen === 'Anyone' ? 'Connections only' : 'Anyone';
    says.textContent = chosen;
  });
  return { element: chip, chosen: () => chosen };
}
