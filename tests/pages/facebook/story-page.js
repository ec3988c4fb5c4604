// Facebook's page of one story, as it opens from a link.

import { story } from './story.js';

document.body.append(await story('Ada'));
