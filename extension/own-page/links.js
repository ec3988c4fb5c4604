/** @file Links to what a policy names: pages, and whom to ask. */
import { make } from './make.js';

/**
 * @param {string | null | undefined} url
 * @returns {string | undefined} the address if it is a page's; a policy could name anything
 */
export function page(url) {
  return url && URL.canParse(url) && ['https:', 'http:'].includes(new URL(url).protocol) ? url : undefined;
}

/**
 * @param {import('../readable.js').Contact | undefined} contact
 * @returns {HTMLElement | null} whom to ask, and how
 */
export function contact(contact) {
  if (!contact) return null;
  const { name, email, phone, url } = contact;
  const site = page(url);
  const parts = [
    name,
    email && make('a', { href: `mailto:${encodeURIComponent(email).replaceAll('%40', '@')}` }, email),
    phone && make('a', { href: `tel:${phone.replaceAll(/[^+\d]/g, '')}` }, phone),
    site && make('a', { href: site, target: '_blank', rel: 'noreferrer' }, site),
  ].filter((part) => part);
  if (parts.length === 0) return null;
  return make('span', {}, ...parts.flatMap((part, index) => (index > 0 ? [', ', part] : [part])));
}
