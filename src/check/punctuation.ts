import { punctuateText } from '../body/plain-text.ts';

/** Keys whose texts are read by machines, not by people. */
const MACHINE_KEYS = new Set(['src', 'url', 'archived', 'commentsId', 'aliases', 'oldPaths']);

/** Frontmatter with the punctuation of its language in every text that a reader sees. */
export function punctuateValues<T>(value: T, lang: string): T;
export function punctuateValues(value: unknown, lang: string): unknown {
  if (typeof value === 'string') return punctuateText(value, lang);
  if (Array.isArray(value)) return value.map((item: unknown) => punctuateValues(item, lang));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, item]) => [
    key,
    MACHINE_KEYS.has(key) && isText(item) ? item : punctuateValues<unknown>(item, lang),
  ]);
  return Object.fromEntries(entries);
}

/** A case study's `aliases` are tables with notes for people; a post's are paths. */
function isText(value: unknown): boolean {
  return typeof value === 'string' || (Array.isArray(value) && value.every(isText));
}
