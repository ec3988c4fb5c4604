// One post in Facebook's feed with its comments and comment boxes.

import { element, onPress } from '../shared/element.js';
import { words } from '../shared/options.js';
import { commentBox } from './comment-box.js';
import { openShareDialog } from './share-dialog.js';

/**
 * @typedef {object} Post
 * @property {string} author
 * @property {string} text
 * @property {Array<{author: string, text: string}>} comments
 */

/**
 * @param {Post} post
 * @returns {HTMLElement} a direct child of the feed, without the role of an article
 */
export function feedPost({ author, text, comments }) {
  const list = element('div', {}, ...comments.map(comment));
  const box = commentBox({
    box: 'comment',
    label: words('Comment as Ada Test', 'Kommentera som Ada Test'),
    replyTo: text,
    onPublished: (written) => list.append(comment({ author: 'Ada Test', text: written })),
  });
  const open = element(
    'div',
    { role: 'button', tabindex: '0', 'aria-label': words('Leave a comment', 'Kommentera') },
    words('Comment', 'Kommentera'),
  );
  onPress(open, () => box.focus());
  const share = element('div', { role: 'button', tabindex: '0', 'data-replica': 'open-share' }, words('Share', 'Dela'));
  onPress(share, () => void openShareDialog({ author, text }));
  return element(
    'div',
    { class: 'card' },
    heading(author),
    element('div', { 'data-ad-preview': 'message', dir: 'auto' }, text),
    element('div', { class: 'actions' }, element('div', { role: 'button', tabindex: '0', 'aria-label': 'Like' }, 'Like'), open, share),
    list,
    box.form,
  );
}

/** @param {{author: string, text: string}} written */
function comment({ author, text }) {
  const item = element(
    'div',
    { role: 'article', class: 'comment', 'aria-label': `Comment by ${author}` },
    heading(author),
    element('div', { dir: 'auto' }, text),
  );
  const reply = element(
    'div',
    { class: 'actions', role: 'button', tabindex: '0', 'data-replica': 'open-reply' },
    words('Reply', 'Svara'),
  );
  item.append(reply);
  onPress(reply, () => {
    if (item.querySelector('form')) return;
    const box = commentBox({
      box: 'reply',
      label: words(`Reply to ${author}`, `Svara ${author}`),
      replyTo: text,
      onPublished: (answer) => item.after(comment({ author: 'Ada Test', text: answer })),
    });
    item.append(box.form);
    box.focus();
  });
  return item;
}

/** @param {string} author */
function heading(author) {
  const link = element('a', { href: `/${author.toLowerCase().replace(' ', '.')}`, role: 'link' }, author);
  return element('div', { class: 'author' }, element('span', { class: 'avatar' }), link);
}
