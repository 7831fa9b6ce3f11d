import { en, type MessageKey, type Messages } from './en.ts';

/** A language of the interface, and the texts that its readers see in English. */
export interface Gap {
  readonly lang: string;
  /** In the order of en.ts. */
  readonly missing: readonly MessageKey[];
}

/** What each language lacks, by its tag; complete languages have an empty list. */
export function gapsOf(languages: Readonly<Record<string, Messages>>): readonly Gap[] {
  return Object.entries(languages).map(([lang, messages]) => ({
    lang,
    missing: KEYS.filter((key) => messages[key] === undefined),
  }));
}

/** Every text of the interface, in the order of en.ts. */
export const KEYS: readonly MessageKey[] = Object.keys(en).filter(isMessageKey);

export function isMessageKey(key: string): key is MessageKey {
  return Object.hasOwn(en, key);
}
