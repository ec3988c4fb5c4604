// The hosts of the three sites with their Content-Security-Policy headers and the pages each one serves.

/**
 * @typedef {object} Site
 * @property {string} name short name, as in the rules: also the folder of the replica
 * @property {string} title words in the browser tab
 * @property {(nonce: string) => string} policy value of the Content-Security-Policy header
 * @property {Array<{path: RegExp, page: string}>} pages which page module answers which path
 */

/** What all three policies have in common once the content delivery hosts are left out. */
const COMMON = [
  "default-src 'self' blob: data:",
  "connect-src 'self'",
  "img-src 'self' blob: data:",
  "media-src 'self' blob:",
  "font-src 'self' data:",
  "frame-src 'self'",
  "object-src 'none'",
  "base-uri 'self'",
];

/** @param {string} nonce */
const withEval = (nonce) =>
  [
    ...COMMON,
    `script-src 'self' 'nonce-${nonce}' 'unsafe-eval' blob: data:`,
    "style-src 'self' 'unsafe-inline' data: blob:",
    'block-all-mixed-content',
    'upgrade-insecure-requests',
  ].join(';');

/** @param {string} nonce */
const withoutEval = (nonce) =>
  [
    ...COMMON,
    `script-src 'self' 'nonce-${nonce}'`,
    "style-src 'self' 'unsafe-inline'",
    "frame-ancestors 'self'",
    'upgrade-insecure-requests',
  ].join('; ');

/** @type {Record<string, Site>} */
export const SITES = {
  'www.linkedin.com': {
    name: 'linkedin',
    title: 'Feed | LinkedIn',
    policy: withoutEval,
    pages: [
      { path: /^\/preload\/$/, page: 'preload-frame' },
      { path: /^\/messaging\//, page: 'messaging-page' },
      { path: /^\/company\/[^/]+\/admin\//, page: 'admin-page' },
      { path: /^\/article\/new\/$/, page: 'article-page' },
      { path: /^\/in\/[^/]+\/$/, page: 'profile-page' },
      { path: /^\/sales\//, page: 'sales-page' },
      { path: /^\/(feed\/|sharing\/compose\/?)?$/, page: 'feed' },
    ],
  },
  'www.facebook.com': {
    name: 'facebook',
    title: 'Facebook',
    policy: withEval,
    pages: [
      { path: /^\/messages\//, page: 'messages-page' },
      { path: /^\/stories\//, page: 'story-page' },
      { path: /^\/marketplace\/create\//, page: 'marketplace-form' },
      { path: /^\/groups\/[^/]+\/$/, page: 'feed' },
      { path: /^\/$/, page: 'feed' },
    ],
  },
  'business.facebook.com': {
    name: 'facebook',
    title: 'Meta Business Suite',
    policy: withEval,
    pages: [
      { path: /^\/latest\/composer\/?$/, page: 'business-composer' },
      { path: /^\/latest\/inbox\//, page: 'business-inbox' },
    ],
  },
  'www.instagram.com': {
    name: 'instagram',
    title: 'Instagram',
    policy: withEval,
    pages: [
      { path: /^\/direct\//, page: 'direct-page' },
      { path: /^\/stories\//, page: 'story-page' },
      { path: /^\/p\/[^/]+\/$/, page: 'post-page' },
      { path: /^\/(create\/)?$/, page: 'home' },
    ],
  },
};

export const HOSTS = Object.keys(SITES);
