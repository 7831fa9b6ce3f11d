import { describe, expect, test } from 'vitest';
import { splitWord, unitsOf } from '../../src/share-images/line-breaks.ts';
import { directionOfText } from '../../src/strings/script.ts';
import { isolate } from '../../src/share-images/title.ts';

describe('a title may break', () => {
  test.each([
    ['en', '  The women\n who  spoke ', ['The', 'women', 'who', 'spoke']],
    ['en', 'A well-known e-mail', ['A', 'well-', 'known', 'e-mail']],
    ['en', 'https://example.org/long-path', ['https://example.org/long-path']],
    ['ko', '먼저 말한 여성들', ['먼저', '말한', '여성들']],
    ['fa', 'می‌خواهیم آزادی', ['می‌خواهیم', 'آزادی']],
    ['th', 'เยาวชนรวมตัวกัน', ['เยาวชน', 'รวม', 'ตัว', 'กัน']],
    ['zh', '女性们：“还没有”', ['女性们：', '“还', '没有”']],
    ['ja', '女性たち——「まだ」と', ['女性たち——', '「まだ」と']],
    ['ja', '#検察庁法改正案に抗議します', ['#検察庁法改正案に抗議します']],
    ['en', '', []],
  ])('in %s: %j', (lang, title, units) => {
    expect(unitsOf(title, lang).map(({ text }) => text)).toEqual(units);
  });

  test('with a space only where one was written', () => {
    expect(unitsOf('最初の 声', 'ja').map(({ spaced }) => spaced)).toEqual([true, true]);
    expect(unitsOf('没有结束', 'zh').map(({ spaced }) => spaced)).toEqual([false, true]);
  });
});

describe('a word too long for its line', () => {
  test('is hyphenated in an alphabet', () => {
    expect(splitWord('Donaudampfschiff', 2)).toEqual(['Donaudam-', 'pfschiff']);
  });

  test('keeps its letters joined in Arabic', () => {
    expect(splitWord('مستشفى', 2)).toEqual(['مست\u200D', '\u200Dشفى']);
  });

  test('is never cut inside a letter with its marks', () => {
    expect(splitWord('ẹ́ẹ́ẹ́ẹ́', 4).map((piece) => piece.replace('-', ''))).toEqual([
      'ẹ́',
      'ẹ́',
      'ẹ́',
      'ẹ́',
    ]);
    expect(splitWord('👩🏽‍🚀👩🏽‍🚀', 2)).toEqual(['👩🏽‍🚀', '👩🏽‍🚀']);
  });

  test('loses nothing', () => {
    const word = 'Rindfleischetikettierungsüberwachung'.repeat(5);
    expect(splitWord(word, 9).join('').replaceAll('-', '')).toBe(word);
  });
});

describe('the direction of a text', () => {
  test.each([
    ['#MeToo', 'rtl', 'ltr'],
    ['«#مهسا_امینی»', 'ltr', 'rtl'],
    ['(2017) גםאני', 'ltr', 'rtl'],
    ['2017!', 'rtl', 'rtl'],
    ['2017!', 'ltr', 'ltr'],
    ['#𞤀𞤣𞤤𞤢𞤥', 'ltr', 'rtl'],
  ] as const)('%s on a %s page is %s', (text, page, direction) => {
    expect(directionOfText(text, page)).toBe(direction);
  });

  test('holds a Latin hashtag together in a right-to-left line, and no other', () => {
    expect(isolate('قصة #MeToo في', 'rtl')).toBe('قصة \u200E#MeToo\u200E في');
    expect(isolate('قصة #أنا_أيضا', 'rtl')).toBe('قصة #أنا_أيضا');
    expect(isolate('The story of #MeToo', 'ltr')).toBe('The story of #MeToo');
  });
});
