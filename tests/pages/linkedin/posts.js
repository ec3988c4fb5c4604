// What stands in the replica's feed.

import { option } from '../shared/options.js';

/**
 * @typedef {object} Post
 * @property {string} key
 * @property {string} author
 * @property {string} text
 * @property {Array<{key: string, author: string, text: string}>} comments
 */

/** @type {Post[]} */
export const POSTS = [
  {
    key: 'p1',
    author: 'Bo Test',
    text: option('parent', 'We open our new workshop on Monday. Come by and say hello!'),
    comments: [{ key: 'c1', author: 'Cia Test', text: 'What are your opening hours?' }],
  },
  { key: 'p2', author: 'Dag Test', text: 'Three lessons from a year of remote work.', comments: [] },
];

/**
 * @param {string} text
 * @returns {Post}
 */
export function publishedPost(text) {
  return { key: `p${Date.now()}`, author: 'Ada Test', text, comments: [] };
}
