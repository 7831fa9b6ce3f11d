import type { MessageKey } from '../strings/en.ts';
import type { Words } from '../strings/words.ts';

/** Numbers among which every language shows all its plurals, the common one of “other” first. */
const EXAMPLES = [100, 5, 2, 1, 0, 3, 11, 1_000_000];

/**
 * A message with `{count}` by plural category, for a script that learns the number only in the
 * browser: `{ one: '{count} comment', other: '{count} comments' }`.
 */
export function pluralForms(words: Words, key: MessageKey): Readonly<Record<string, string>> {
  const rules = new Intl.PluralRules(words.lang);
  const forms = EXAMPLES.toReversed().map((count) => {
    const text = words.t(key, { count }).replace(words.number(count), '{count}');
    return [rules.select(count), text] as const;
  });
  return {
    other: words.t(key, { count: 0.5 }).replace(words.number(0.5), '{count}'),
    ...Object.fromEntries(forms),
  };
}
