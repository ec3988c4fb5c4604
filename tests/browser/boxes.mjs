// Every box on the replicas where a post or a comment is written: where it is, how it is opened and how it publishes.

/**
 * @typedef {object} Box
 * @property {string} name as in the table of results
 * @property {'linkedin' | 'facebook' | 'instagram'} site
 * @property {string} url
 * @property {string[]} open what is clicked, in turn, until the box is there
 * @property {string} editable the element that takes the text
 * @property {'prosemirror' | 'quill' | 'lexical' | 'textarea'} editor
 * @property {'post' | 'comment'} kind
 * @property {string | null} attach what is clicked to attach a picture; null where it cannot be done
 * @property {boolean} [pictured] a picture is there from the beginning
 * @property {string} publish what is clicked to publish
 * @property {string} recorded the box's name at the recorder and in the page's `replica.model()`
 */

const post = 'https://www.instagram.com/p/abc/';

/** @type {Box[]} */
export const boxes = [
  {
    name: 'LinkedIn post (new)',
    site: 'linkedin',
    url: 'https://www.linkedin.com/feed/?layout=sdui',
    open: ['[data-replica=open]'],
    editable: '[componentkey=ShareBox_textEditor]',
    editor: 'prosemirror',
    kind: 'post',
    attach: '.composer [data-replica=attach]',
    publish: '.composer [data-replica=publish]',
    recorded: 'post-sdui',
  },
  {
    name: 'LinkedIn post (new, no dialog)',
    site: 'linkedin',
    url: 'https://www.linkedin.com/feed/?layout=sdui&dialog=none',
    open: ['[data-replica=open]'],
    editable: '[componentkey=ShareBox_textEditor]',
    editor: 'prosemirror',
    kind: 'post',
    attach: '.composer [data-replica=attach]',
    publish: '.composer [data-replica=publish]',
    recorded: 'post-sdui',
  },
  {
    name: 'LinkedIn post (classic, shadow root)',
    site: 'linkedin',
    url: 'https://www.linkedin.com/feed/?layout=classic',
    open: ['[data-replica=open]'],
    editable: '.share-box-v2__modal .ql-editor',
    editor: 'quill',
    kind: 'post',
    attach: '.share-box-v2__modal [data-replica=attach]',
    publish: '.share-actions__primary-action',
    recorded: 'post-classic',
  },
  {
    name: 'LinkedIn comment (new)',
    site: 'linkedin',
    url: 'https://www.linkedin.com/feed/?layout=sdui',
    open: ['[data-replica=open-comment]'],
    editable: '[componentkey^=commentBox-] .ProseMirror',
    editor: 'prosemirror',
    kind: 'comment',
    attach: null,
    publish: '[componentkey^=commentBox-] [data-replica=publish]',
    recorded: 'comment',
  },
  {
    name: 'LinkedIn comment (classic)',
    site: 'linkedin',
    url: 'https://www.linkedin.com/feed/?layout=classic&comments=quill',
    open: ['[data-replica=open-comment]'],
    editable: '.comments-comment-box .ql-editor',
    editor: 'quill',
    kind: 'comment',
    attach: null,
    publish: '.comments-comment-box__submit-button',
    recorded: 'comment',
  },
  {
    name: 'Facebook post',
    site: 'facebook',
    url: 'https://www.facebook.com/',
    open: ['[data-replica=open]'],
    editable: '.modal [data-lexical-editor]',
    editor: 'lexical',
    kind: 'post',
    attach: '.modal [data-replica=attach]',
    publish: '.modal [data-replica=publish]',
    recorded: 'post',
  },
  {
    name: 'Facebook post in a group',
    site: 'facebook',
    url: 'https://www.facebook.com/groups/test/',
    open: ['[data-replica=open]'],
    editable: '.modal [data-lexical-editor]',
    editor: 'lexical',
    kind: 'post',
    attach: '.modal [data-replica=attach]',
    publish: '.modal [data-replica=publish]',
    recorded: 'post',
  },
  {
    name: 'Facebook comment',
    site: 'facebook',
    url: 'https://www.facebook.com/',
    open: [],
    editable: 'form[role=presentation] [data-lexical-editor]',
    editor: 'lexical',
    kind: 'comment',
    attach: null,
    publish: '#focused-state-composer-submit [data-replica=publish]',
    recorded: 'comment',
  },
  {
    name: 'Facebook reply',
    site: 'facebook',
    url: 'https://www.facebook.com/',
    open: ['[data-replica=open-reply]'],
    editable: '[role=article] form [data-lexical-editor]',
    editor: 'lexical',
    kind: 'comment',
    attach: null,
    publish: '[role=article] form [data-replica=publish]',
    recorded: 'reply',
  },
  {
    name: 'Instagram caption',
    site: 'instagram',
    url: 'https://www.instagram.com/',
    open: ['[data-replica=open]', '[data-replica=attach]', '[data-replica=next]', '[data-replica=next]'],
    editable: '.caption [data-lexical-editor]',
    editor: 'lexical',
    kind: 'post',
    attach: null,
    pictured: true,
    publish: '.dialog [data-replica=publish]',
    recorded: 'caption',
  },
  {
    name: 'Instagram caption (text area)',
    site: 'instagram',
    url: 'https://www.instagram.com/create/?caption=textarea',
    open: [],
    editable: '.caption textarea',
    editor: 'textarea',
    kind: 'post',
    attach: null,
    pictured: true,
    publish: '.dialog [data-replica=publish]',
    recorded: 'caption',
  },
  {
    name: 'Instagram comment (text area)',
    site: 'instagram',
    url: post,
    open: [],
    editable: '.comment-form textarea',
    editor: 'textarea',
    kind: 'comment',
    attach: null,
    publish: '.comment-form [data-replica=publish]',
    recorded: 'comment',
  },
  {
    name: 'Instagram comment (rich)',
    site: 'instagram',
    url: `${post}?comment=contenteditable`,
    open: [],
    editable: '.comment-form [data-lexical-editor]',
    editor: 'lexical',
    kind: 'comment',
    attach: null,
    publish: '.comment-form [data-replica=publish]',
    recorded: 'comment',
  },
];

/**
 * Picks one box for every kind of editor.
 * @param {Box} box
 */
export function oneOfEachEditor({ name }) {
  return ['LinkedIn post (new)', 'LinkedIn post (classic, shadow root)', 'Facebook post', 'Instagram caption (text area)'].includes(name);
}
