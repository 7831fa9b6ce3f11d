import { describe, expect, test } from 'vitest';
import { codeFrame } from '../../src/check/code-frame.ts';

/** The line and its mark below one another; the place is where the text has `|`. */
function framed(text: string, room = 60): readonly string[] {
  const before = text.slice(0, text.indexOf('|'));
  const line = before.split('\n').length;
  const column = before.length - before.lastIndexOf('\n');
  const frame = codeFrame(text.replace('|', ''), { line, column }, room);
  return frame === undefined ? [] : [frame.code, frame.mark];
}

describe('a frame of code', () => {
  test.each([
    ['a place in its line', 'a\ndate: |never\nb', ['date: never', '      ^']],
    ['the end of a line', 'date:|', ['date:', '     ^']],
    ['lines that end as on other machines', 'a\r\nb|c\rd', ['bc', ' ^']],
    ['tabs', '\ta\t|b', ['  a  b', '     ^']],
    ['wide letters', '日本|語', ['日本語', '    ^^']],
    ['emoji, however many code points they are', '👩🏽‍🚒👍|x', ['👩🏽‍🚒👍x', '    ^']],
    ['accents that are signs of their own', 'e\u0301e\u0301|x', ['e\u0301e\u0301x', '  ^']],
    ['the accent itself, under its letter', 'ae|\u0301b', ['ae\u0301b', ' ^']],
    ['a flag', '🇳🇬|x', ['🇳🇬x', '  ^']],
  ])('marks %s', (_what, text, lines) => {
    expect(framed(text)).toEqual(lines);
  });

  test.each([
    ['a terminal’s escape', 'a\u001b[31m|b', 'a‹U+001B›[31mb', 13],
    ['an escape of one sign', 'a\u009b1m|b', 'a‹U+009B›1mb', 11],
    ['a bell', 'a\u0007|b', 'a‹U+0007›b', 9],
    ['a turn of direction', 'a\u202e|b', 'a‹U+202E›b', 9],
    ['marks of direction', 'a\u200f|b', 'a‹U+200F›b', 9],
    ['a space of no width', 'a\u200b|b', 'a‹U+200B›b', 9],
    ['half a character', 'a\ud83d|b', 'a‹U+D83D›b', 9],
  ])('names %s', (_what, text, code, before) => {
    expect(framed(text)).toEqual([code, `${' '.repeat(before)}^`]);
  });

  test('has nothing of a blank line, or of one that is not there', () => {
    expect([framed(' |  '), framed('|')]).toEqual([[], []]);
    expect(codeFrame('a', { line: 2, column: 1 }, 60)).toBeUndefined();
  });

  test.each([
    ['its start', `|start${'x'.repeat(5000)}`, /^startx+…$/],
    ['its middle', `${'x'.repeat(5000)}|middle${'x'.repeat(5000)}`, /^…x+middlex+…$/],
    ['its end', `${'日'.repeat(5000)}|e`, /^…日+e$/],
  ])('shows of a long line what is around %s', (_what, text, code) => {
    const [line = '', mark = ''] = framed(text, 40);
    expect(line).toMatch(code);
    expect(line.replace(/[日]/g, 'xx').length).toBeLessThanOrEqual(40);
    const place = [...line.replace(/[日]/g, 'xx')][mark.length - 1];
    expect(place).toBe(text[text.indexOf('|') + 1]);
  });
});
