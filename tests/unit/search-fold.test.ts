import { describe, expect, test } from 'vitest';
import { foldedQuery, isHidden, withHidden, withoutHidden } from '../../src/search/fold.ts';
import { nearestWord, vocabularyOf } from '../../src/search/vocabulary.ts';

/** The hidden words that a text is also found by. */
const hidden = (text: string, lang: string) =>
  withHidden(text, lang)
    .split(' ')
    .filter(isHidden)
    .map((word) => word.slice(1));

describe('a word is also found by', () => {
  test.each([
    ['fr', 'l’hôpital', ['hôpital']],
    ['fr', 'aujourd’hui', ['aujourd', 'hui']],
    ['it', 'dell’acqua', ['acqua']],
    ['en', 'O’Brien', ['Brien']],
    ['tr', 'İstanbul’da', ['İstanbul', 'da']],
    ['pl', 'Łódź', ['lodz']],
    ['de', 'Straße', ['strasse']],
    ['nb', 'Tromsø', ['tromso', 'tromsoe']],
    ['vi', 'Đà', ['da']],
    ['fr', 'd’œuvre', ['oeuvre']],
    ['tr', 'ısı', ['isi']],
    ['fa', 'زني', ['زنی']],
    ['ar', 'کتاب', ['كتاب']],
    ['fa', '۱۴۰۱', ['1401']],
    ['ug', 'مىڭ', ['میک']],
    ['hi', '२०२०', ['2020']],
    ['en', '１２', ['12']],
    ['fa', 'می‌خواهند', ['می', 'خواهند']],
    ['en', 'hashtag', []],
    ['en', 'café', []],
  ])('%s: %s', (lang, word, forms) => {
    expect(hidden(word, lang)).toEqual(forms);
    expect(withoutHidden(withHidden(`«${word}».`, lang))).toBe(`«${word}».`);
  });
});

test.each([
  ['fr', "l'hôpital", 'hôpital'],
  ['fr', 'qu’elles', 'elles'],
  ['it', 'dell’acqua', 'acqua'],
  ['en', "O'Brien", "O'Brien"],
  ['pl', 'Łódź', 'lodz'],
  ['fa', 'كتاب ۱۴۰۱', 'کتاب 1401'],
  ['ar', 'کتاب ۱۴۰۱', 'كتاب 1401'],
  ['fa', 'مسأله مسئله', 'مسءله مسءله'],
  ['en', '"café" ＭｅＴｏｏ', '"café" metoo'],
])('%s: %s is looked for as %s', (lang, query, folded) => {
  expect(foldedQuery(query, lang)).toBe(folded);
});

describe('a mistyped word', () => {
  const words = ['livestream', 'hashtag', 'hashtags', 'march', 'hôpital', 'bail'];

  test.each([
    ['livestrem', 'livestream'],
    ['hashtg', 'hashtag'],
    ['hashatg', 'hashtag'],
    ['marchh', 'march'],
    ['narch', 'march'],
    ['hopitel', 'hôpital'],
    ['lvestrem', undefined],
    ['bai', undefined],
    ['xylophone', undefined],
  ])('%s was meant as %s', (typed, meant) => {
    expect(nearestWord(typed, words)).toBe(meant);
  });

  test('is compared with the words of every text, the commonest first', () => {
    const record = (title: string) => ({
      ...{ href: '/', lang: 'en', title, names: ['#MeToo'], about: [], when: '', date: '' },
      ...{
        filters: {},
        sections: [{ id: undefined, heading: 'Über', text: 'One march. 抗议活动' }],
      },
    });
    expect(vocabularyOf([record('The bail fund'), record('A fund')])).toBe(
      ['fund', 'march', 'metoo', 'über', 'bail'].join('\n'),
    );
  });
});
