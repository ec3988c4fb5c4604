// The row of stories over Facebook's feed; one opens over the feed, at an address of its own, without the page being loaded anew.

import { element, onPress } from '../shared/element.js';
import { words } from '../shared/options.js';
import { story } from './story.js';

/** @returns {HTMLElement} */
export function storyTray() {
  const open = element(
    'div',
    { class: 'chip', role: 'button', tabindex: '0', 'data-replica': 'open-story', 'aria-label': words("Ada's story", 'Adas händelse') },
    'Ada',
  );
  onPress(open, async () => {
    history.pushState(null, '', '/stories/1/');
    document.body.append(await story('Ada'));
  });
  return element('section', { class: 'card', 'aria-label': words('Stories', 'Händelser') }, open);
}
