/** @file The head of the policy's page: title, who is behind it, how long it holds. */
import { contact, page } from '../own-page/links.js';
import { facts, get, make, worded } from '../own-page/make.js';
import { day, isPast } from '../words.js';

/** @param {import('../messages.js').Reading} reading */
export function showAbout({ readable, source, strings, language }) {
  const title = worded('span', readable.title) ?? readable.id;
  get('title').replaceChildren(title);
  const date = (/** @type {string | undefined} */ written) => written && day(written, language);
  const online = page(readable.url);
  get('about').replaceChildren(
    ...facts([
      [strings.popupRevision, String(readable.revision)],
      [strings.popupValidFrom, date(readable.validFrom)],
      [strings.policyExpires, date(readable.expires)],
      [strings.popupReviewBy, date(readable.reviewBy)],
      [strings.policyPreparedBy, readable.preparedBy],
      [strings.popupApprovedBy, readable.approvedBy],
      [strings.popupSource, source === 'managed' ? strings.sourceManaged : strings.sourceBuiltIn],
      [strings.policyContact, contact(readable.contact)],
    ]),
  );
  get('online').replaceChildren(online ? make('a', { href: online, target: '_blank', rel: 'noreferrer' }, strings.popupPolicyOnline) : '');
  const past = isPast(readable.reviewBy);
  get('past').hidden = !past;
  get('past').textContent = past ? (strings.reviewPast?.replace('{date}', () => day(readable.reviewBy ?? '', language)) ?? '') : '';
}
