// One of Facebook's stories: a picture that fills the window, and the box for an answer, which is a private message.

import { createLexical } from '../editors/lexical.js';
import { element } from '../shared/element.js';
import { words } from '../shared/options.js';
import { drawPicture } from '../shared/picture.js';
import { publish } from '../shared/publish.js';
import { register } from '../shared/replica.js';

/**
 * @param {string} author the first name of whose story it is
 * @returns {Promise<HTMLElement>}
 */
export async function story(author) {
  const label = words(`Reply to ${author}…`, `Svara ${author} …`);
  const editable = element('div', { class: 'message-box', 'aria-label': label, 'aria-placeholder': label });
  const editor = register('story-reply', createLexical(editable, { onEnter: send }));
  async function send() {
    await publish({ box: 'story-reply', text: editor.model() });
    editor.clear();
  }
  return element(
    'div',
    { class: 'story', role: 'region', 'aria-label': words('Stories', 'Händelser') },
    element('strong', {}, `${author} Test`),
    element('img', { src: await drawPicture(), alt: 'May be an image of mountains' }),
    editable,
  );
}
