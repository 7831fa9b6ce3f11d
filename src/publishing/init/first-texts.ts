import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'astro/zod';
import { parse } from 'yaml';

const textsSchema = z.strictObject({
  author: z.string(),
  site: z.string(),
  title: z.string(),
  description: z.string(),
  text: z.string(),
});

/** What a new site says at first. */
export type FirstTexts = Readonly<z.output<typeof textsSchema>>;

const FILE = path.resolve(import.meta.dirname, 'first-texts.yaml');

/** In the language of a site if the interface speaks it, else in English; `{site}` filled in. */
export function firstTexts(language: string, site: string): FirstTexts {
  const texts = z.record(z.string(), textsSchema).parse(parse(readFileSync(FILE, 'utf8')));
  const found = texts[language] ?? texts[language.split('-')[0] ?? ''] ?? texts['en'];
  const filled = Object.entries(textsSchema.parse(found)).map(([key, text]) => [
    key,
    text.replaceAll('{site}', () => site),
  ]);
  return textsSchema.parse(Object.fromEntries(filled));
}
