/**
 * @file The policy as employees read it, as the compiler gives it (`crate/engine/src/readable`).
 *
 * @typedef {'encourage' | 'suggest' | 'warn' | 'ask' | 'block'} Level
 *
 * @typedef {object} Wording
 * @property {string} text
 * @property {string} lang  which need not be the language wanted
 *
 * @typedef {object} Contact
 * @property {string} [name]
 * @property {string} [email]
 * @property {string} [phone]
 * @property {string} [url]
 *
 * @typedef {object} Example
 * @property {string} text
 * @property {string} [lang]
 * @property {'post' | 'comment'} kind
 * @property {'none' | 'image' | 'video' | 'document' | 'unknown'} media
 * @property {'public' | 'limited' | 'unknown'} audience
 * @property {'employee' | 'spokesperson' | 'account-manager'} role
 * @property {string} [replyTo]
 *
 * @typedef {object} Hint
 * @property {string[]} rules
 * @property {Level} level
 * @property {Wording} [hint]
 * @property {Wording} [fix]
 *
 * @typedef {object} Clause
 * @property {string} id
 * @property {Wording} [title]
 * @property {Wording} [text]
 * @property {string} [url]
 * @property {Contact} [contact]
 * @property {Hint[]} hints
 * @property {{hint: Example[], quiet: Example[]}} examples
 *
 * @typedef {{id: string, title?: Wording, text?: Wording}} Topic
 *
 * @typedef {object} Readable
 * @property {string} language
 * @property {string} id
 * @property {number} revision
 * @property {number} [askToRead]
 * @property {Wording} [title]
 * @property {string} [validFrom]
 * @property {string} [reviewBy]
 * @property {string} [expires]
 * @property {string} [preparedBy]
 * @property {string} [approvedBy]
 * @property {string} [url]
 * @property {Contact} [contact]
 * @property {Clause[]} clauses
 * @property {Topic[]} leftAlone
 *
 * @typedef {{title?: Wording, text?: Wording}} ClauseWords
 * @typedef {{clause: string, title?: Wording, hint?: Wording, level: Level}} HintOf
 *
 * @typedef {object} Changes
 * @property {Clause[]} added
 * @property {Clause[]} removed
 * @property {{clause: string, before: ClauseWords, after: ClauseWords}[]} reworded
 * @property {HintOf[]} hintsAdded
 * @property {HintOf[]} hintsRemoved
 * @property {(HintOf & {hintBefore?: Wording, levelBefore: Level})[]} hintsChanged
 * @property {Topic[]} leftAloneAdded
 * @property {Topic[]} leftAloneRemoved
 */
export {};
