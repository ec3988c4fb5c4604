// One of Instagram's stories with the box for an answer, which is a direct message.

import { element } from '../shared/element.js';
import { words } from '../shared/options.js';
import { drawPicture } from '../shared/picture.js';

const label = words('Reply to bo.test…', 'Svara bo.test …');
document.body.append(
  element(
    'section',
    { class: 'card story' },
    element('img', { src: await drawPicture(), alt: 'Photo by bo.test', height: '320' }),
    element('textarea', { placeholder: label, 'aria-label': label, rows: '2' }),
  ),
);
