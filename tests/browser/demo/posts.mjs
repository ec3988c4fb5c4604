// What the demo writes: posts and comments on all three sites, in four languages, with something to hint at and without.

/** @type {Array<{box: string, picture?: boolean, text: string}>} `box` as in boxes.mjs */
export const posts = [
  { box: 'LinkedIn post (new)', text: 'Som snickare anser jag att de nya energikraven är helt fel väg att gå.' },
  { box: 'Facebook post', text: 'Sjefen min er en idiot, og ledelsen lyver til oss hver eneste dag.' },
  { box: 'Instagram caption', text: 'Ude hos en kunde i Odense i dag, og her er deres nye værksted.' },
  { box: 'LinkedIn post (classic, shadow root)', picture: true, text: 'On site at a customer in Leeds today, and this is their new workshop.' },
  { box: 'Facebook reply', text: 'Patienten Anna Svensson, 19811218-9876, skrek åt mig hela natten.' },
  { box: 'LinkedIn comment (new)', text: 'As a carpenter I believe that the new energy rules are completely wrong.' },
  { box: 'Facebook comment', text: 'Mine kolleger har ikke styr på noget, jeg er så træt af dem.' },
  { box: 'Instagram comment (text area)', text: 'Politikerne bør gribe ind, for vores branche får lov til alt for meget.' },
  { box: 'Facebook post in a group', text: 'Happy birthday Mum! Cake for everyone.' },
  { box: 'Instagram comment (rich)', text: 'En tur rundt vannet og kaffe i sola. Ha en fin helg!' },
  { box: 'LinkedIn comment (classic)', text: 'Så roligt att läsa, stort grattis till er allihop!' },
];
