// LinkedIn's classic post composer: Quill inside the open shadow root of the interop outlet.

/// <reference path="../shared/css-text.d.ts" />
import quillStyle from 'quill/dist/quill.core.css';
import { createQuill } from '../editors/quill.js';
import { element, onPress } from '../shared/element.js';
import { icon } from '../shared/icons.js';
import { option, words } from '../shared/options.js';
import { drawPicture } from '../shared/picture.js';
import { publish } from '../shared/publish.js';
import { register } from '../shared/replica.js';
import composerStyle from './classic-composer.css';

/** @param {(text: string) => void} onPublished */
export function openClassicComposer(onPublished) {
  const host = document.getElementById('interop-outlet');
  if (!host) throw new Error('expected #interop-outlet on the page');
  const root = host.shadowRoot ?? styledRoot(host);

  const container = element('div');
  const header = element(
    'button',
    { type: 'button', class: 'share-unified-settings-entry-button' },
    element('span', {}, 'Ada Test'),
    element('span', {}, words(`Post to ${option('audience', 'Anyone')}`)),
  );
  const dismiss = element('button', { type: 'button', 'aria-label': words('Dismiss'), 'data-replica': 'close' }, icon(''));
  const media = element(
    'button',
    { type: 'button', 'aria-label': words('Add media', 'Lägg till media'), 'data-replica': 'attach' },
    icon('image-medium'),
  );
  const post = element(
    'button',
    { type: 'button', class: 'share-actions__primary-action', 'data-replica': 'publish' },
    element('span', {}, words('Post', 'Publicera')),
  );
  post.disabled = true;
  const text = element('div', { class: 'share-creation-state__text-editor' }, container);
  const dialog = element(
    'div',
    { role: 'dialog', class: 'share-box-v2__modal', 'aria-label': words('Create post') },
    element('div', { class: 'head' }, header, dismiss),
    text,
    element('div', { class: 'foot' }, media, post),
  );
  const modal = element('div', { 'data-test-modal-id': 'sharebox' }, dialog);
  root.append(modal);

  const editor = register(
    'post-classic',
    createQuill(container, {
      placeholder: words('What do you want to talk about?'),
      attributes: {
        'data-test-ql-editor-contenteditable': 'true',
        'aria-label': 'Text editor for creating content',
        'aria-multiline': 'true',
      },
      text: option('draft'),
    }),
  );
  let attached = 'none';
  const refresh = () => {
    post.disabled = !editor.model().trim() && attached === 'none';
  };
  editor.onChange(refresh);
  refresh();

  onPress(media, async () => {
    const picture = element('img', { class: 'update-components-image__image', src: await drawPicture(), alt: '' });
    text.after(element('div', { class: 'share-creation-state__preview-container' }, picture));
    attached = 'image';
    refresh();
  });
  onPress(dismiss, () => modal.remove());
  onPress(post, async () => {
    const words = editor.model();
    await publish({ box: 'post-classic', text: words, media: attached, audience: option('audience', 'Anyone') });
    modal.remove();
    onPublished(words);
  });
  editor.focus();
}

/**
 * @param {HTMLElement} host
 * @returns {ShadowRoot}
 */
function styledRoot(host) {
  const root = host.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [quillStyle, composerStyle].map((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    return sheet;
  });
  return root;
}
