import { describe, expect, test } from 'vitest';
import { countedLine, publishedLine } from '../../src/domain/source-line.ts';
import * as languages from '../../src/strings/languages.ts';
import { directionOf, wordsIn } from '../../src/strings/words.ts';
import type { Message, Messages } from '../../src/strings/en.ts';

const RTL = Object.entries<Messages>(languages).filter(([lang]) => directionOf(lang) === 'rtl');

/**
 * What may be in Latin letters, with nothing but marks before what may begin with a number. Such a
 * number goes with the Latin letters, to their other side, and away from its month.
 */
const TORN =
  /\{(authors|publisher|site|who|target|host|name)\}[^\p{L}]*\{(date|count|n|low|year)\}/u;

describe.each(RTL)('a name in Latin letters among the words of %s', (lang, messages) => {
  test('has a word between itself and a date', () => {
    const torn = Object.values<Message>(messages)
      .flatMap((message) => (typeof message === 'string' ? [message] : Object.values(message)))
      .filter((text) => TORN.test(text));
    expect(torn).toEqual([]);
    const line = publishedLine('The Post', '2018-07-11', wordsIn(lang));
    expect(line).toMatch(/^The Post، \p{Script=Arabic}+ .*11 /u);
  });
});

test('a source has its publisher and its date, or the one of them that it has', () => {
  const words = wordsIn('en');
  expect([
    publishedLine('The Post', '2018-07', words),
    publishedLine('The Post', undefined, words),
    publishedLine(undefined, '2018~', words),
    publishedLine(undefined, undefined, words),
  ]).toEqual(['The Post, July 2018', 'The Post', 'about 2018', '']);
});

test('a figure has who counted it and when, or the one of them that is known', () => {
  expect([
    countedLine('the clinic', '2018-07', wordsIn('en')),
    countedLine('the clinic', undefined, wordsIn('en')),
    countedLine('', '2018', wordsIn('en')),
    countedLine(undefined, undefined, wordsIn('en')),
    countedLine('诊所', '2018', wordsIn('zh')),
  ]).toEqual([
    'Count: the clinic, as of July 2018',
    'Count: the clinic',
    'as of 2018',
    '',
    '统计：诊所，截至2018年',
  ]);
});
