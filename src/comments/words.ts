import type { Words } from '../strings/words.ts';
import { pluralForms } from './plural-forms.ts';

/** The states that the script tells in words; `shown` tells the number of comments. */
const STATES = [
  'loading',
  'none',
  'locked',
  'not-set-up',
  'rate-limited',
  'signed-out',
  'expired',
  'down',
  'silent',
] as const;

/** The words of every state as data attributes, where src/browser/comments.ts looks for them. */
export function commentsWords(words: Words, host: string): Readonly<Record<string, string>> {
  const counts = Object.entries(pluralForms(words, 'comments.count'));
  return Object.fromEntries([
    ...(words.gap === ' ' ? [] : [['data-gap', words.gap]]),
    ...STATES.map((state) => [`data-${state}`, words.t(`comments.${state}`, { host })]),
    ...counts.map(([form, text]) => [`data-count-${form}`, text]),
  ]);
}
