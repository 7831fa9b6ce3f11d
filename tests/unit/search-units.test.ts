import { describe, expect, test } from 'vitest';
import { excerptParts } from '../../src/search/excerpt.ts';
import { inUnits, joined, runs, spaced } from '../../src/search/units.ts';

const TEXTS = [
  '米兔 (#MeToo) 运动。2018年，北京的街头「抗议」活动',
  '学生たちは東京の国会前で大規模なデモを行いました。',
  'นักเรียนออกมาเดินขบวน เรียกร้องประชาธิปไตยที่กรุงเทพ, 2020 ครับ',
  'พ.ศ. 2563 การเดินขบวน',
  'وطالبوا بالحرية والعدالة، وكانت المظاهرات سلمية 1442 هـ الموافق',
  'Plain words | and “signs”, 100 %',
  "À l’hôpital, «l’eau» de l'école : cœur d’aujourd’hui. Łódź!",
  'می‌خواهند ۱۴۰۱، زني و مسئله؟ ２０２０年に',
];

describe('a text in units', () => {
  test.each(TEXTS)('is what it was once joined: %s', (text) => {
    expect(joined(spaced(text, 'fr'))).toBe(text);
  });

  test.each([
    ['the middle of a Chinese sentence', '我们在北京的街头抗议', '抗议'],
    ['a part of a Japanese compound', '国会前で大規模なデモ', '規模'],
    ['a Thai word', 'เรียกร้องประชาธิปไตยที่', 'ประชาธิปไตย'],
    ['a noun behind its Arabic article', 'وكانت المظاهرات سلمية', 'مظاهرات'],
    ['an Arabic noun with another article', 'بالحرية والعدالة', 'العدالة'],
    ['a word after a Chinese character', '写着MeToo的横幅', 'MeToo'],
  ])('holds %s', (_, text, query) => {
    expect(` ${spaced(text, 'ar')} `).toContain(` ${inUnits(query, 'ar')} `);
  });

  test('asks of a run of characters that they stand together', () => {
    expect(runs('me too 米兔 运动')).toEqual(['米 兔', '运 动']);
    expect(runs('me too 动')).toEqual([]);
  });
});

describe('an excerpt', () => {
  const marks = (...places: readonly number[]) => new Map(places.map((place, at) => [place, at]));

  test('joins marked words, and leaves signs outside the mark', () => {
    expect(excerptParts('a “bail fund,” and', marks(1, 2), 30, 'bail fund')).toEqual([
      { text: 'a “', marked: false },
      { text: 'bail fund', marked: true },
      { text: ',” and', marked: false },
    ]);
  });

  test('shows markup as the text it is', () => {
    const [part] = excerptParts('<img src=x onerror=alert(1)>', marks(), 30, 'img');
    expect(part).toEqual({ text: '<img src=x onerror=alert(1)>', marked: false });
  });

  test('marks a Chinese phrase and not the same characters elsewhere', () => {
    const marked = excerptParts('活 动 与 运 动', marks(0, 1, 4), 60, '活动').filter(
      (part) => part.marked,
    );
    expect(marked.map(({ text }) => text)).toEqual(['活动']);
  });

  test('marks the word that is seen for one that is hidden behind it', () => {
    const content = spaced('Dans l’hôpital, à Łódź.', 'fr');
    const at = (word: string) => content.split(' ').findIndex((one) => one.includes(word));
    expect(excerptParts(content, marks(at('\ue003hôpital'), at('lodz')), 30, '')).toEqual([
      { text: 'Dans ', marked: false },
      { text: 'l’hôpital', marked: true },
      { text: ', à ', marked: false },
      { text: 'Łódź', marked: true },
      { text: '.', marked: false },
    ]);
  });

  test('shows the stretch with most of the words that were looked for', () => {
    const content = `crowd ${'and '.repeat(40)}a crowd count ${'or '.repeat(40)}count`;
    const words = content.split(' ');
    const places = new Map(
      words.flatMap((word, at): [number, number][] =>
        word === 'crowd' ? [[at, 0]] : word === 'count' ? [[at, 1]] : [],
      ),
    );
    const parts = excerptParts(content, places, 12, 'crowd count');
    expect(parts.filter(({ marked }) => marked).map(({ text }) => text)).toEqual(['crowd count']);
    expect([parts[0]?.text, parts.at(-1)?.text]).toEqual(['… ', ' …']);
  });
});
