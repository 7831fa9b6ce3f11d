import { describe, expect, test } from 'vitest';
import { en, type Message } from '../../src/strings/en.ts';
import { directionOf, wordsIn } from '../../src/strings/words.ts';
import {
  CASE_KINDS,
  CASE_STATUSES,
  ISSUES,
  PLATFORMS,
  RELATIONS,
  SCOPES,
} from '../../src/domain/case-study.ts';
import { CONTENT_NOTES } from '../../src/domain/content-note.ts';
import { OUTCOME_STATUSES, OUTCOME_TYPES } from '../../src/domain/outcome.ts';
import { SOURCE_TYPES } from '../../src/domain/source.ts';
import { TACTICS } from '../../src/domain/tactic.ts';
import { MOMENT_KINDS } from '../../src/domain/timeline.ts';
import { ACTION_TYPES } from '../../src/domain/action.ts';

const words = wordsIn('en');

describe('the words of the interface', () => {
  test.each([
    ['kind', CASE_KINDS],
    ['caseStatus', CASE_STATUSES],
    ['scope', SCOPES],
    ['issue', ISSUES],
    ['platform', PLATFORMS],
    ['relation', RELATIONS],
    ['note', CONTENT_NOTES],
    ['outcome', OUTCOME_TYPES],
    ['status', OUTCOME_STATUSES],
    ['sourceType', SOURCE_TYPES],
    ['tactic', TACTICS],
    ['moment', MOMENT_KINDS],
    ['action', ACTION_TYPES],
  ])('name every %s of the model', (prefix, values) => {
    expect(Object.keys(en)).toEqual(
      expect.arrayContaining(values.map((value) => `${prefix}.${value}`)),
    );
  });

  test('leave no text empty, and every plural has one form for one and another for the rest', () => {
    for (const message of Object.values<Message>(en)) {
      const texts = typeof message === 'string' ? [message] : Object.values(message);
      expect(texts.every((text) => text.trim() !== '')).toBe(true);
      if (typeof message !== 'string') expect(Object.keys(message)).toEqual(['one', 'other']);
    }
  });

  test.each([
    [0, '0 posts'],
    [1, '1 post'],
    [2, '2 posts'],
    [1200, '1,200 posts'],
  ])('count %i', (count, text) => {
    expect(words.t('list.posts', { count })).toBe(text);
  });

  test('fill in what the caller gives, and nothing that the text of a writer asks for', () => {
    expect(words.t('source.published', { publisher: 'The {date} Post', date: '2020' })).toBe(
      'The {date} Post, 2020',
    );
    expect(words.t('source.published', { publisher: '$& $1', date: '2020' })).toBe('$& $1, 2020');
    expect(words.t('source.published', { publisher: 'P' })).toBe('P, {date}');
  });

  test('say of a date that it is uncertain', () => {
    expect([words.date('2006'), words.date('2013-07?', 'short'), words.date('2006~')]).toEqual([
      '2006',
      'Jul 2013 (uncertain)',
      'about 2006',
    ]);
  });

  test('join lists and write numbers as the language does', () => {
    expect([words.list(['A']), words.list(['A', 'B']), words.list(['A', 'B', 'C'])]).toEqual([
      'A',
      'A and B',
      'A, B and C',
    ]);
    expect([
      words.number(12_000_000),
      wordsIn('de').number(1234.5),
      wordsIn('ar').number(12),
    ]).toEqual(['12,000,000', '1.234,5', '12']);
  });

  test.each([
    ['en', 'A: B', 'A, B', 'A.', ' '],
    ['fr', 'A\u00a0: B', 'A, B', 'A.', ' '],
    ['ar', 'A: B', 'A، B', 'A.', ' '],
    ['fa', 'A: B', 'A، B', 'A.', ' '],
    ['hi', 'A: B', 'A, B', 'A।', ' '],
    ['zh', 'A：B', 'A，B', 'A。', ''],
  ])('stand between the marks of %s', (lang, labelled, beside, sentence, gap) => {
    const own = wordsIn(lang);
    expect([own.labelled('A', 'B'), own.beside('A', 'B'), own.sentence('A'), own.gap]).toEqual([
      labelled,
      beside,
      sentence,
      gap,
    ]);
  });

  test('of a language that has none are English, in the language’s own numbers', () => {
    expect(wordsIn('tlh').t('site.search')).toBe(words.t('site.search'));
    expect(wordsIn('en-GB').t('site.search')).toBe(words.t('site.search'));
  });

  test.each([
    ['en', 'ltr'],
    ['ar', 'rtl'],
    ['fa', 'rtl'],
    ['he', 'rtl'],
    ['ur', 'rtl'],
    ['ckb', 'rtl'],
    ['az', 'ltr'],
    ['az-Arab', 'rtl'],
    ['pa', 'ltr'],
    ['pa-PK', 'rtl'],
    ['zh', 'ltr'],
  ] as const)('%s runs %s', (lang, direction) => {
    expect(directionOf(lang)).toBe(direction);
  });
});
