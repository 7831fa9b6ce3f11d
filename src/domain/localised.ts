import { z } from 'astro/zod';
import { languageTag } from './fields.ts';

/** A text once for all languages, or one for each: `Posts`, or `{ en: Posts, es: Artículos }`. */
export function localised<T extends z.ZodType<string>>(text: T) {
  return z.union(
    [text, z.record(languageTag, text)],
    'Write a text, or a table with one for each language: { en: Posts, es: Artículos }.',
  );
}

export type Localised = string | Readonly<Record<string, string>>;

/** The text in a language, else in the fallback's, else the first one there is. */
export function inLanguage(text: Localised, lang: string, fallback: string): string {
  if (typeof text === 'string') return text;
  return text[lang] ?? text[fallback] ?? Object.values(text)[0] ?? '';
}
