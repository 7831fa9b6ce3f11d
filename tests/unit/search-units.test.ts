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
];

describe('a text in units', () => {
  test.each(TEXTS)('is what it was once joined: %s', (text) => {
    expect(joined(spaced(text))).toBe(text);
  });

  test.each([
    ['the middle of a Chinese sentence', '我们在北京的街头抗议', '抗议'],
    ['a part of a Japanese compound', '国会前で大規模なデモ', '規模'],
    ['a Thai word', 'เรียกร้องประชาธิปไตยที่', 'ประชาธิปไตย'],
    ['a noun behind its Arabic article', 'وكانت المظاهرات سلمية', 'مظاهرات'],
    ['an Arabic noun with another article', 'بالحرية والعدالة', 'العدالة'],
    ['a word after a Chinese character', '写着MeToo的横幅', 'MeToo'],
  ])('holds %s', (_, text, query) => {
    expect(` ${spaced(text)} `).toContain(` ${inUnits(query)} `);
  });

  test('asks of a run of characters that they stand together', () => {
    expect(runs('me too 米兔 运动')).toEqual(['米 兔', '运 动']);
    expect(runs('me too 动')).toEqual([]);
  });
});

describe('an excerpt', () => {
  test('joins marked words, and leaves signs outside the mark', () => {
    expect(excerptParts('a <mark>“bail</mark> <mark>fund,”</mark> and', 'bail fund')).toEqual([
      { text: 'a “', marked: false },
      { text: 'bail fund', marked: true },
      { text: ',” and', marked: false },
    ]);
  });

  test('shows markup as the text it is', () => {
    const [part] = excerptParts('&lt;img src=x onerror=alert(1)&gt;', 'img');
    expect(part).toEqual({ text: '<img src=x onerror=alert(1)>', marked: false });
  });

  test('marks a Chinese phrase and not the same characters elsewhere', () => {
    const excerpt = '<mark>活</mark> <mark>动</mark> 与 运 <mark>动</mark>';
    const marked = excerptParts(excerpt, '活动').filter((part) => part.marked);
    expect(marked.map(({ text }) => text)).toEqual(['活动']);
  });
});
