import { parseBody, type ParsedBody, type ParseOptions } from '../../src/body/parse.ts';
import { bodyStrings } from '../../src/strings/body.ts';
import { wordsIn } from '../../src/strings/words.ts';

/** A text parsed as a post of an English site at the root of its domain. */
export function parsed(source: string, options: Partial<ParseOptions> = {}): ParsedBody {
  return parseBody(source, {
    file: 'content/posts/a.mdx',
    firstLine: 1,
    lang: 'en',
    strings: bodyStrings(wordsIn('en')),
    where: { site: 'https://site.example', base: '/', defaultLanguage: 'en' },
    ...options,
  });
}

/** `line:column code` of everything wrong with a text. */
export function faults(source: string, options: Partial<ParseOptions> = {}): string[] {
  return parsed(source, options).problems.map(
    ({ line, column, code }) => `${line}:${column} ${code}`,
  );
}
