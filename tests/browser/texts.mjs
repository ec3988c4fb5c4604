// What the tests write, in the four languages: texts that ask for a hint, and texts that do not.

/** @typedef {import('./harness/words.mjs').Language} Language */

/** An opinion on one's own line of work, which asks for `own-opinion`. @type {Record<Language, string>} */
export const opinion = {
  sv: 'Som snickare anser jag att de nya energikraven är helt fel väg att gå.',
  nb: 'Som tømrer mener jeg at de nye energikravene er feil vei å gå.',
  da: 'Politikerne bør gribe ind, for vores branche får lov til alt for meget.',
  en: 'As a carpenter I believe that the new energy rules are completely wrong.',
};

/** Words in each opinion that are to be marked. @type {Record<Language, string>} */
export const markedInOpinion = { sv: 'Som snickare', nb: 'Som tømrer', da: 'vores branche', en: 'As a carpenter' };

/** From a customer's workplace, which asks for `customer-workplace` once there is a picture. @type {Record<Language, string>} */
export const customer = {
  sv: 'Ute hos kund i Lund idag, här är deras nya verkstad.',
  nb: 'Ute hos en kunde i Bergen i dag, og her er det nye verkstedet deres.',
  da: 'Ude hos en kunde i Odense i dag, og her er deres nye værksted.',
  en: 'On site at a customer in Leeds today, and this is their new workshop.',
};

/** A threat, which asks for the question before posting. */
export const threat = 'Jag ska slå ihjäl dig om du gör om det.';

/** Nothing that any employer would mind. @type {Record<Language, string>} */
export const ordinary = {
  sv: 'Idag blev det en promenad runt sjön och kaffe i solen. Ha en fin helg!',
  nb: 'I dag ble det en tur rundt vannet og kaffe i sola. Ha en fin helg!',
  da: 'I dag blev det en tur rundt om søen og kaffe i solen. God weekend!',
  en: 'A walk around the lake today and coffee in the sun. Have a lovely weekend!',
};
