// The page of one Instagram post with its comment box.

import { createLexical } from '../editors/lexical.js';
import { createReactTextarea } from '../editors/react-textarea.js';
import { element, onPress } from '../shared/element.js';
import { option, words } from '../shared/options.js';
import { drawPicture } from '../shared/picture.js';
import { publish } from '../shared/publish.js';
import { register } from '../shared/replica.js';

const LABEL = 'Add a comment…';
const parent = option('parent', 'We open our new workshop on Monday. Come by and say hello!');

/** The text of what the box answers. */
let answered = parent;

const comments = element('ul', {}, comment('cia.test', 'What are your opening hours?'));
const place = element('div', { class: 'comment' });
const post = element('div', { role: 'button', tabindex: '0', 'data-replica': 'publish', 'aria-disabled': 'true' }, words('Post', 'Publicera'));
const form = element('form', { class: 'comment-form', method: 'POST' }, place, post);
const picture = element('img', { src: await drawPicture(), alt: 'Photo by bo.test' });
document.body.append(
  element('nav', { class: 'side' }, element('strong', {}, 'Instagram')),
  element(
    'main',
    { role: 'main' },
    element(
      'article',
      { class: 'post' },
      picture,
      element('div', { class: 'talk' }, element('a', { href: '/bo.test/' }, 'bo.test'), element('h1', { dir: 'auto' }, parent), comments, form),
    ),
  ),
);

const editor = register('comment', commentBox());
editor.onChange(() => post.setAttribute('aria-disabled', String(!editor.model().trim())));
onPress(post, send);
form.addEventListener('submit', (event) => event.preventDefault());

async function send() {
  const text = editor.model();
  if (!text.trim()) return;
  await publish({ box: 'comment', text, replyTo: answered });
  editor.clear();
  answered = parent;
  comments.append(comment('ada.test', text));
}

function commentBox() {
  if (option('comment') !== 'contenteditable') {
    return createReactTextarea(place, { attributes: { 'aria-label': LABEL, placeholder: LABEL, autoComplete: 'off' }, onEnter: send });
  }
  const editable = element('div', { 'aria-label': LABEL, 'aria-placeholder': LABEL });
  place.append(editable);
  return createLexical(editable, { rich: false, onEnter: send });
}

/**
 * @param {string} user
 * @param {string} text
 */
function comment(user, text) {
  const reply = element('div', { role: 'button', tabindex: '0', 'data-replica': 'open-reply' }, words('Reply', 'Svara'));
  onPress(reply, () => {
    answered = text;
    editor.focus();
    // The handle is all that tells a reply from a comment.
    requestAnimationFrame(() => document.execCommand('insertText', false, `@${user} `));
  });
  return element('li', {}, element('a', { href: `/${user}/` }, user), ' ', element('span', { dir: 'auto' }, text), reply);
}
