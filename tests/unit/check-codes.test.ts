import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { CODES } from '../../src/check/codes.ts';

const SRC = path.resolve(import.meta.dirname, '../../src');
const CODE = "'([a-z]+(?:-[a-z\\d]+)*)'";
const FORMS = [
  new RegExp(`\\bcode: ${CODE}`, 'g'),
  new RegExp(`\\bcode: \\w+ \\? ${CODE} : ${CODE}`, 'g'),
  new RegExp(`\\b(?:failure|warning)\\(\\s*[^'"\`;]*?,\\s*${CODE}`, 'g'),
];
/** Made of what is missing: `unknown-${noun}`. */
const COMPOSED = [
  'unknown-author',
  'unknown-topic',
  'unknown-case-study',
  'unknown-source',
  'unknown-demand',
];

function usedCodes(): string[] {
  const files = ['check', 'body'].flatMap((folder) =>
    readdirSync(path.join(SRC, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && name !== 'codes.ts')
      .map((name) => readFileSync(path.join(SRC, folder, name), 'utf8')),
  );
  const found = files.flatMap((text) =>
    FORMS.flatMap((form) => [...text.matchAll(form)].flatMap(([, ...codes]) => codes)),
  );
  return [...new Set([...found.filter((code) => code !== 'custom'), ...COMPOSED])].toSorted();
}

describe('the table of codes', () => {
  test('has every code that the check and the reader of texts use, and no other', () => {
    expect(Object.keys(CODES).toSorted()).toEqual(usedCodes());
  });

  test('says what each means in a whole sentence', () => {
    for (const meaning of Object.values(CODES))
      expect(meaning).toMatch(/^[A-Z`].*\.$|^site\.yaml .*\.$/);
  });

  test('is in the order of the alphabet', () => {
    expect(Object.keys(CODES)).toEqual(Object.keys(CODES).toSorted());
  });
});
