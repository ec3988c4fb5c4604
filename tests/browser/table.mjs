// The table of results in README.md: every box in every browser, and what was proven of it.
import { boxes } from './boxes.mjs';
import { columns } from './results.mjs';

/** @typedef {{box: string, browser: string, column: import('./results.mjs').Column, outcome: 'passed' | 'failed' | 'skipped'}} Outcome */

const SIGNS = { passed: '✓', failed: '**fails**', skipped: '*skipped*' };

const INTRODUCTION = `# Browser tests

The built extension in real Chromium and real Firefox, on the replica pages of \`tests/pages\`. What is asserted is what a person
has: the words on the screen, the editor's own model, what the site's server got, and the request log of the whole browser.

\`\`\`
node tests/browser/run.mjs        # everything, the replicas' own tests too, and this file anew (with CI set: whether it is right)
OMTANKE_BROWSERS=firefox node tests/browser/run.mjs tests/browser/linkedin.test.mjs
\`\`\`

| file | proves |
|---|---|
| \`linkedin\`, \`facebook\`, \`instagram.test.mjs\` | every box, from the first word to what is published (the table below) |
| \`ordinary.test.mjs\` | an ordinary post gets no hint, in the very box that hints otherwise |
| \`levels.test.mjs\` | from praise to a question before one posts: the word for it on the card |
| \`question.test.mjs\` | a press is held while a hint asks, and the second is the answer; what is forbidden stays; all else goes out |
| \`question-screens.test.mjs\` | the question light and dark, narrow, zoomed, in forced colours: text and button are free, pictures in \`dist/screens\` |
| \`silence.test.mjs\` | private messages, answers to stories, searches, forms, hidden editors: nothing shown, nothing started |
| \`loader.test.mjs\` | nothing is asked for until a box has the focus; which engine the core comes as; no breach of the page's security policy |
| \`open-tabs.test.mjs\` | tabs that are open when the extension is reloaded, gets a new policy, or fails to start |
| \`context.test.mjs\` | who will see it, in whose name it is, what it answers: rules follow when it changes |
| \`rebuilt.test.mjs\` | boxes swapped, restored, built anew, left by way of the address, several at once: nothing lost, nothing doubled |
| \`changed-layout.test.mjs\` | a composer that has lost a mark or its button: hints all the same, and a status that says so |
| \`newer-adapter.test.mjs\` | a policy that carries a newer adapter: an unknown box is known; private messages stay private |
| \`unknown-layout.test.mjs\` | an unknown composer: no hint, no error, a status that says so |
| \`report.test.mjs\` | what the popup copies for a developer: which selectors found the box, and not a word of anybody's |
| \`popup\`, \`policy-page.test.mjs\` | the pause, the language, the report; the policy read, searched, confirmed, and what has changed since |
| \`popup\`, \`policy\`, \`privacy-accessible.test.mjs\` | the popup and the pages keep nobody out: axe-core, keyboard, light, dark, forced colours, 320 pixels; pictures in \`dist/screens\` |
| \`network.test.mjs\` | the request log of the whole browser is empty while somebody writes |
| \`muting.test.mjs\` | "Not for me": a hint goes for good, in all tabs, until the popup shows it again |
| \`pointing.test.mjs\` | a hint and the words it is about are pointed out together, by mouse and by caret |
| \`composing.test.mjs\` | while an input method composes a word no hint comes or goes, and nothing is written (Chromium) |
| \`access.test.mjs\` | the card in every state for everybody: axe, the keyboard alone, large enough to be hit, what is said aloud |
| \`screens.test.mjs\` | pictures of every state of the card in \`dist/screens\`, and that it covers neither the text nor the button (Chromium) |
| \`fast-typing\`, \`typing-during-fix.test.mjs\` | no key is lost, however fast, and whatever is written or shown meanwhile |
| \`bad-input.test.mjs\` | lone surrogates, right-to-left, emoji and long texts: the page goes on drawing |
| \`languages.test.mjs\`, \`managed.test.mjs\` | what an employer sets: the language, a good policy, a malformed one |
| \`published-policy.test.mjs\` | policies that an employer publishes: in use in open tabs; whatever else comes, the last good one stays and the popup says why |

\`harness/\` drives both browsers in the same way; the card's shadow root is closed to the page, so it is read through the driver.
\`demo/\` is what \`./build.sh demo\` shows; \`demo/picture.mjs\` takes \`hint.png\`.
`;

const LEGEND = `✓ proven · **fails** · *skipped* · – does not apply (a comment takes no picture here)

found: the status says that the box is followed · read: the hint's sentence is on the screen · marked: the words are marked ·
explained: "Why?" shows the clause · fixed: one click changes the editor's model · undone: Ctrl+Z takes the fix back · redone:
Ctrl+Shift+Z makes it again · typed on: the caret is where it should be · published: the server gets exactly what the model
holds · dismissed: the hint stays away while others come · question: the first press is held, the second posts, once · context: a picture brings the hint about customers' workplaces · left
alone: an ordinary post gets no hint
`;

/**
 * The whole README.
 * @param {Outcome[]} outcomes
 */
export function table(outcomes) {
  const rows = boxes.flatMap(({ name }) =>
    ['chromium', 'firefox'].map((browser) => {
      const cells = columns.map((column) => {
        const found = outcomes.find((outcome) => outcome.box === name && outcome.browser === browser && outcome.column === column);
        return found ? SIGNS[found.outcome] : '–';
      });
      return `| ${[name, browser, ...cells].join(' | ')} |`;
    }),
  );
  const head = ['box', 'browser', ...columns];
  return [INTRODUCTION, '## Results\n', `| ${head.join(' | ')} |`, `|${'---|'.repeat(head.length)}`, ...rows, '', LEGEND].join('\n');
}
