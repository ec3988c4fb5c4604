// One post in LinkedIn's feed with its comments.

import { element, onPress } from '../shared/element.js';
import { option, words } from '../shared/options.js';
import { openQuillCommentBox } from './comment-box-quill.js';
import { openCommentBox } from './comment-box.js';

const openBox = option('comments') === 'quill' ? openQuillCommentBox : openCommentBox;

/**
 * @param {import('./posts.js').Post} post
 * @returns {HTMLElement}
 */
export function feedPost(post) {
  const comments = element(
    'div',
    { 'data-testid': `${post.key}-commentList` },
    ...post.comments.map((comment) => commentItem(comment)),
  );
  const place = element('div', { class: 'comment-place' });
  const button = element(
    'button',
    { type: 'button', 'aria-label': words('Comment', 'Kommentera'), 'data-replica': 'open-comment' },
    words('Comment', 'Kommentera'),
  );
  onPress(button, () =>
    openBox(place, {
      key: post.key,
      box: 'comment',
      replyTo: post.text,
      onPublished: (text) => comments.append(commentItem({ key: `c${Date.now()}`, author: 'Ada Test', text })),
    }),
  );
  return element(
    'div',
    { role: 'listitem', class: 'card', componentkey: `expanded${post.key}FeedType_MAIN_FEED` },
    author(post.author),
    textBox(post.text),
    element('div', { class: 'actions' }, element('button', { type: 'button', 'aria-label': 'Like' }, 'Like'), button),
    place,
    comments,
  );
}

/**
 * @param {{key: string, author: string, text: string}} comment
 * @returns {HTMLElement}
 */
function commentItem(comment) {
  const place = element('div', { class: 'comment-place' });
  const button = element(
    'button',
    { type: 'button', 'aria-label': words('Reply', 'Svara'), 'data-replica': 'open-reply' },
    words('Reply', 'Svara'),
  );
  const item = element(
    'div',
    { class: 'comment', componentkey: `replaceableComment_${comment.key}` },
    author(comment.author),
    textBox(comment.text),
    element('div', { class: 'actions' }, button),
    place,
  );
  if (option('reply') === 'beside') queueMicrotask(() => item.after(place));
  onPress(button, () =>
    openBox(place, {
      key: comment.key,
      box: 'reply',
      replyTo: comment.text,
      onPublished: (text) => item.after(commentItem({ key: `c${Date.now()}`, author: 'Ada Test', text })),
    }),
  );
  return item;
}

/** @param {string} name */
function author(name) {
  const link = element('a', { href: `/in/${name.toLowerCase().replace(' ', '-')}/` }, name);
  return element('div', { class: 'author' }, element('span', { class: 'avatar' }), link);
}

/** @param {string} text */
function textBox(text) {
  const more = element('button', { type: 'button', 'data-testid': 'expandable-text-button' }, words('… more', '… mer'));
  return element('p', {}, element('span', { 'data-testid': 'expandable-text-box' }, text, more));
}
