import { describe, expect, test } from 'vitest';
import {
  compareDates,
  daySpan,
  dayOf,
  formatDate,
  formatYears,
  instant,
  isCalendarDate,
  isPartialDate,
  latest,
  machineDate,
  parsePartialDate,
  yearOf,
} from '../../src/core/dates.ts';

describe('a calendar date', () => {
  test.each(['2026-11-23', '2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31'])(
    '%s exists',
    (text) => {
      expect(isCalendarDate(text)).toBe(true);
    },
  );

  test.each([
    '2026-02-29',
    '1900-02-29',
    '2026-02-30',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '2026-04-31',
    '0000-01-01',
    '2026-1-5',
    '26-01-05',
    '2026',
    '2026-11',
    '2026-11-23~',
    '2026-11-23T10:00',
    '2026/11/23',
    ' 2026-11-23',
    '2026-11-23\n',
    '',
    'true',
  ])('%j is none', (text) => {
    expect(isCalendarDate(text)).toBe(false);
  });
});

describe('a partial date', () => {
  test.each([
    ['2006', 2006, undefined, undefined, undefined],
    ['2006~', 2006, undefined, undefined, 'about'],
    ['2013-07', 2013, 7, undefined, undefined],
    ['2013-07?', 2013, 7, undefined, 'uncertain'],
    ['2017-10-15', 2017, 10, 15, undefined],
    ['2017-10-15~', 2017, 10, 15, 'about'],
  ] as const)('%s has the parts it is written with', (text, year, month, day, qualifier) => {
    expect(parsePartialDate(text)).toEqual({ year, month, day, qualifier });
  });

  test.each([
    '206',
    '2013-7',
    '2013-00',
    '2013-13',
    '2017-02-29',
    '~2006',
    '2006~?',
    '2006 ~',
    'circa 2006',
    '2006/2010',
    '0000',
  ])('%s is none', (text) => {
    expect(isPartialDate(text)).toBe(false);
  });

  test.each([
    ['2006', '2006-01-01', '2006-12-31'],
    ['2013-02', '2013-02-01', '2013-02-28'],
    ['2012-02~', '2012-02-01', '2012-02-29'],
    ['2017-10-15?', '2017-10-15', '2017-10-15'],
  ])('%s may mean any day from %s to %s', (text, first, last) => {
    expect(daySpan(text)).toEqual([first, last]);
  });

  test.each([
    ['2006', '2007', -1],
    ['2006', '2006-01-01', -1],
    ['2006-07', '2006-07-01', -1],
    ['2006-12-31', '2007', -1],
    ['2006~', '2006', 0],
    ['2006-07?', '2006-07~', 0],
    ['2010-10', '2010-09', 1],
  ])('%s against %s is %i', (a, b, order) => {
    expect(compareDates(a, b)).toBe(order);
    expect(compareDates(b, a)).toBe(0 - order);
  });

  test('a text that is no date has no span', () => {
    expect(() => daySpan('soon')).toThrow('“soon” is not a date.');
  });
});

describe('dates as readers write them', () => {
  test.each([
    ['2017-10-15', 'en', 'long', '15 October 2017'],
    ['2017-10-15', 'en', 'short', '15 Oct 2017'],
    ['2013-07', 'en', 'long', 'July 2013'],
    ['2006', 'en', 'long', '2006'],
    ['2006~', 'en', 'long', '2006'],
    ['2017-10-15', 'es', 'long', '15 de octubre de 2017'],
    ['2017-10-15', 'de', 'long', '15. Oktober 2017'],
    ['2013-07', 'fr', 'long', 'juillet 2013'],
    ['2026-11-01', 'fr', 'long', '1er novembre 2026'],
    ['2026-11-01', 'fr-CA', 'short', '1er nov. 2026'],
    ['2026-11-11', 'fr', 'long', '11 novembre 2026'],
    ['2026-11-01', 'pt', 'long', '1º de novembro de 2026'],
    ['2026-11-01', 'pt-PT', 'long', '1 de novembro de 2026'],
    ['2026-11-01', 'es', 'long', '1 de noviembre de 2026'],
    ['2017-10-15', 'zh', 'long', '2017年10月15日'],
    ['2017-10-15', 'th', 'long', '15 ตุลาคม 2017'],
    ['0099-01-01', 'en', 'long', '1 January 99'],
  ] as const)('%s in %s, %s', (date, lang, style, text) => {
    expect(formatDate(date, lang, style)).toBe(text);
  });

  test.each(['ar', 'fa', 'hi', 'bn'])(
    'digits are Latin and the calendar is Gregorian in %s',
    (lang) => {
      expect(formatDate('2017-10-15', lang)).toMatch(/2017/);
      expect(formatDate('2017-10-15', lang)).toMatch(/15/);
    },
  );

  test.each([
    ['2006', '2017', true, '2006–2017'],
    ['2020-10', '2020-12', true, '2020'],
    ['2020', undefined, true, '2020'],
    ['2013', undefined, false, '2013–'],
  ])('the years from %s to %s', (from, to, ended, text) => {
    expect(formatYears(from, to, ended, 'en')).toBe(text);
  });
});

describe('dates as machines write them', () => {
  test('a day begins at midnight UTC, and an instant is of its day in UTC', () => {
    expect(instant('2026-11-23').toISOString()).toBe('2026-11-23T00:00:00.000Z');
    expect(dayOf(new Date('2026-11-23T23:59:59-05:00'))).toBe('2026-11-24');
  });

  test('a qualifier is for people', () => {
    expect([machineDate('2006~'), machineDate('2013-07?'), machineDate('2006')]).toEqual([
      '2006',
      '2013-07',
      '2006',
    ]);
    expect(yearOf('2013-07?')).toBe(2013);
  });

  test('the later of two days', () => {
    expect([
      latest('2026-01-02', '2026-01-10'),
      latest('2026-01-02', '2025-12-31'),
      latest('2026-01-02', undefined),
    ]).toEqual(['2026-01-10', '2026-01-02', '2026-01-02']);
  });
});
