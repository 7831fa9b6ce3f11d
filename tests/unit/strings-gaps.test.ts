import { describe, expect, test } from 'vitest';
import { wordsReport } from '../../src/reference/words-command.ts';
import { de } from '../../src/strings/de.ts';
import { en } from '../../src/strings/en.ts';
import { gapsOf } from '../../src/strings/gaps.ts';
import { markEnglish, piecesOf, showEnglish, withoutMarks } from '../../src/strings/marks.ts';
import { wordsIn } from '../../src/strings/words.ts';

describe('a language that lacks a text', () => {
  const { 'site.skip': _, 'list.posts': __, ...rest } = de;

  test('is reported with the keys, and those that are complete are not', () => {
    expect(gapsOf({ de: rest, en })).toEqual([
      { lang: 'de', missing: ['site.skip', 'list.posts'] },
      { lang: 'en', missing: [] },
    ]);
    const { lines, complete } = wordsReport({ de: rest, en });
    expect(lines).toEqual([
      `de lacks 2 of ${Object.keys(en).length} texts, shown in English: site.skip, list.posts`,
      '1 of 2 languages are complete. Add what is missing to src/strings/<language>.ts before a release.',
    ]);
    expect(complete).toBe(false);
    expect(wordsReport({ de, en }).complete).toBe(true);
  });
});

describe('a text in English in a page of another language', () => {
  const own = { strings: { tlh: { 'site.search': 'nej' } }, digits: {}, calendar: {} };
  const words = wordsIn('tlh', own);

  test('is plain, and marked where a page asks for it', () => {
    expect(words.t('site.posts')).toBe('Posts');
    expect(showEnglish(words.marked.t('site.posts'))).toBe(
      '<span lang="en" dir="ltr">Posts</span>',
    );
    expect(words.marked.t('site.search')).toBe('nej');
    expect(words.marked.plain).toBe(words);
    expect([words.isForeign('site.posts'), words.isForeign('site.search')]).toEqual([true, false]);
  });

  test('leaves what fills it in to the language of the page', () => {
    expect(showEnglish(words.marked.t('entry.by', { authors: 'qul' }))).toBe(
      '<span lang="en" dir="ltr">By</span> qul',
    );
    expect(showEnglish(words.marked.t('list.posts', { count: 2 }))).toBe(
      '2 <span lang="en" dir="ltr">posts</span>',
    );
    expect(words.marked.labelled('a', 'b')).toBe('a: b');
  });

  test('has no marks in an attribute, a title, a comment or a script', () => {
    const marked = words.marked.t('site.posts');
    expect(
      showEnglish(
        `<title>${marked}</title><!-- ${marked} --><p title="a > ${marked}">${marked} &amp; b</p><script>"${marked}"</script>`,
      ),
    ).toBe(
      '<title>Posts</title><!-- Posts --><p title="a > Posts"><span lang="en" dir="ltr">Posts</span> &amp; b</p><script>"Posts"</script>',
    );
  });

  test('is marked in no language that has it, nor in another English', () => {
    for (const lang of ['de', 'en', 'en-GB']) {
      const whole = wordsIn(lang);
      expect([lang, whole.marked === whole]).toEqual([lang, true]);
    }
  });

  test('loses marks that have no partner, and never leaves an element open', () => {
    expect(showEnglish('a\uFDD0b<i>c\uFDD1</i>\uFDD1')).toBe('ab<i>c</i>');
    expect(withoutMarks('\uFDD0a\uFDD1')).toBe('a');
  });

  test('comes in pieces for a script', () => {
    expect(piecesOf(`x ${markEnglish('Posts')} y`)).toEqual([
      { text: 'x ', isEnglish: false },
      { text: 'Posts', isEnglish: true },
      { text: ' y', isEnglish: false },
    ]);
  });
});
