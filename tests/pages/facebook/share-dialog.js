// Facebook's dialog for sharing somebody's post with words of one's own above it.

import { createLexical } from '../editors/lexical.js';
import { element, onPress } from '../shared/element.js';
import { option, words } from '../shared/options.js';
import { drawPicture } from '../shared/picture.js';
import { publish } from '../shared/publish.js';
import { register } from '../shared/replica.js';
import { privacyChip } from './privacy-chip.js';

/** @param {{author: string, text: string}} shared the post, shown below with its picture */
export async function openShareDialog({ author, text }) {
  const prompt = words('Say something about this...', 'Säg något om det här...');
  const editable = element('div', { 'aria-label': prompt, 'aria-placeholder': prompt });
  const share = element(
    'div',
    { role: 'button', tabindex: '0', class: 'primary', 'aria-label': words('Share now', 'Dela nu'), 'data-replica': 'publish' },
    element('span', {}, words('Share now', 'Dela nu')),
  );
  const close = element('div', { role: 'button', tabindex: '0', class: 'close', 'aria-label': words('Close', 'Stäng'), 'data-replica': 'close' }, '×');
  const privacy = privacyChip(option('audience', 'Friends'));
  const picture = element('img', { src: await drawPicture(), alt: 'May be an image of mountains' });
  const modal = element(
    'div',
    { role: 'dialog', 'aria-modal': 'true', class: 'modal', 'aria-label': words('Share', 'Dela') },
    element('h2', {}, words('Share', 'Dela')),
    close,
    privacy.element,
    element('div', { class: 'writing' }, editable),
    element('div', { class: 'preview' }, picture, element('strong', {}, author), element('div', { dir: 'auto' }, text)),
    share,
  );
  const backdrop = element('div', { class: 'backdrop' }, modal);
  document.body.append(backdrop);
  const editor = register('share', createLexical(editable));
  onPress(close, () => backdrop.remove());
  onPress(share, async () => {
    await publish({ box: 'share', text: editor.model(), audience: privacy.chosen() });
    backdrop.remove();
  });
  editor.focus();
}
