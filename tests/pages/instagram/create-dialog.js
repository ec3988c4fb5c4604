// Instagram's dialog for a new post: file, crop, edit, caption, all in one dialog that stays after sharing.

import { createLexical } from '../editors/lexical.js';
import { createReactTextarea } from '../editors/react-textarea.js';
import { element, onPress } from '../shared/element.js';
import { option, words } from '../shared/options.js';
import { drawPicture } from '../shared/picture.js';
import { publish } from '../shared/publish.js';
import { register } from '../shared/replica.js';

/** Instagram's own limit on a caption, in characters. */
const MOST_CHARACTERS = 2200;
const LABEL = 'Write a caption...';

/** @typedef {'select'|'crop'|'edit'|'caption'} Step */

/** @type {Record<Exclude<Step, 'caption'>, Step>} */
const NEXT = { select: 'crop', crop: 'edit', edit: 'caption' };

/** @param {Step} first the step to begin with */
export async function openCreateDialog(first) {
  // Drawn beforehand, so that no step is half shown while somebody presses on.
  const src = await drawPicture();
  const content = element('div', { class: 'step' });
  const forward = element('div', { role: 'button', tabindex: '0', class: 'forward' });
  const title = element('h1', {});
  const head = element('div', { class: 'head' }, title, forward);
  const dialog = element('div', { role: 'dialog', 'aria-label': words('Create new post', 'Skapa nytt inlägg'), class: 'dialog' }, head, content);
  document.body.append(element('div', { class: 'backdrop' }, dialog));

  /** @type {() => void} */
  let goOn = () => undefined;
  onPress(forward, () => goOn());

  /** @param {Step} step */
  function show(step) {
    forward.hidden = step === 'select';
    forward.textContent = step === 'caption' ? words('Share', 'Dela') : words('Next', 'Nästa');
    forward.setAttribute('data-replica', step === 'caption' ? 'publish' : 'next');
    title.textContent = words('Create new post', 'Skapa nytt inlägg');
    if (step === 'select') {
      const select = element('button', { type: 'button', class: 'primary', 'data-replica': 'attach' }, words('Select from computer', 'Välj från datorn'));
      onPress(select, () => show(NEXT.select));
      content.replaceChildren(select);
      return;
    }
    const picture = element('img', { src, alt: '' });
    if (step !== 'caption') {
      content.replaceChildren(picture);
      goOn = () => show(NEXT[step]);
      return;
    }
    const place = element('div', { class: 'caption' });
    const count = element('span', { class: 'count' });
    const side = element('div', { class: 'writing' }, element('span', { class: 'user' }, 'ada.test'), place, count);
    content.replaceChildren(picture, side);
    const editor = register('caption', caption(place));
    const refresh = () => {
      count.textContent = `${editor.model().length}/${MOST_CHARACTERS}`;
    };
    editor.onChange(refresh);
    refresh();
    goOn = async () => {
      await publish({ box: 'caption', text: editor.model(), media: 'image' });
      title.textContent = words('Post shared', 'Inlägget har delats');
      forward.hidden = true;
      content.replaceChildren(element('p', {}, words('Your post has been shared.', 'Ditt inlägg har delats.')));
    };
    editor.focus();
  }
  show(first);
}

/** @param {HTMLElement} place */
function caption(place) {
  if (option('caption') === 'textarea') {
    return createReactTextarea(place, { attributes: { 'aria-label': LABEL, placeholder: LABEL } });
  }
  const editable = element('div', { 'aria-label': LABEL, 'aria-placeholder': LABEL });
  place.append(editable);
  return createLexical(editable, { rich: false });
}
