import { describe, expect, test } from 'vitest';
import { mixedParts } from '../../src/domain/mixed-text.ts';
import { parsed } from './body-parse.ts';

const apart = (text: string, lang: string) =>
  mixedParts(text, lang)
    .filter((part) => part.apart)
    .map((part) => part.text);

describe('a text of two directions', () => {
  test.each([
    ['en', 'The tag #مهسا_امینی, and #MahsaAmini.', ['#مهسا_امینی']],
    ['fa', 'هشتگ #MahsaAmini. با #مهسا_امینی یا #MeToo،', ['#MahsaAmini', '#MeToo']],
    ['ar', 'راسلوا @press@broadside.example أو @desk.', ['@press@broadside.example', '@desk']],
    ['en', 'Write to @desk, in C# or to a@b.example#سلام.', []],
    ['fa', '#۱۴۰۱', []],
    ['zh', '#米兔 and #MeToo', []],
  ])('in %s: %s', (lang, text, tags) => {
    expect(apart(text, lang)).toEqual(tags);
    expect(
      mixedParts(text, lang)
        .map((part) => part.text)
        .join(''),
    ).toBe(text);
  });

  test('has its hashtags apart in the body, and is searched as one', () => {
    const source = 'هشتگ #MahsaAmini. [#MeToo](https://a.example/) `#code` <bdi>#BLM</bdi>\n';
    const { body, sections } = parsed(source, { lang: 'fa' });
    const html = body.join('');
    expect(html).toContain('هشتگ <bdi>#MahsaAmini</bdi>. <a');
    expect(html).toContain('><bdi>#MeToo</bdi></a>');
    expect(html).toContain('<code>#code</code> <bdi>#BLM</bdi>');
    expect(sections.map(({ text }) => text)).toEqual(['هشتگ #MahsaAmini. #MeToo #code #BLM']);
  });
});
