// The hidden frame LinkedIn keeps on its pages: it holds a second, decoy composer.

import { createQuill } from '../editors/quill.js';
import { element } from '../shared/element.js';

const container = element('div');
document.body.append(container);
createQuill(container, {
  placeholder: 'What do you want to talk about?',
  attributes: { 'data-test-ql-editor-contenteditable': 'true', 'aria-label': 'Text editor for creating content' },
});
