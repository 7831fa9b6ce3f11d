import { describe, expect, test } from 'vitest';
import { smartText } from '../../src/body/curl.ts';
import { quotesOf } from '../../src/body/quotes.ts';
import { parsed } from './body-parse.ts';

describe('quotation marks are those of the language', () => {
  test.each([
    ['en', '“a ‘b’ c”'],
    ['es', '«a “b” c»'],
    ['fr', '«\u202fa “b” c\u202f»'],
    ['de', '„a ‚b‘ c“'],
    ['de-CH', '«a ‹b› c»'],
    ['pt', '“a ‘b’ c”'],
    ['pt-PT', '«a “b” c»'],
    ['tr', '“a ‘b’ c”'],
    ['ar', '«a ‹b› c»'],
    ['fa', '«a ‹b› c»'],
    ['pl', '„a «b» c”'],
    ['ru', '«a „b“ c»'],
    ['sv', '”a ’b’ c”'],
    ['ja', '「a 『b』 c」'],
    ['zh', '“a ‘b’ c”'],
    ['zh-Hant', '「a 『b』 c」'],
    ['xx', '“a ‘b’ c”'],
  ])('%s: %s', (lang, expected) => {
    expect(smartText(`"a 'b' c"`, quotesOf(lang), lang)).toBe(expected);
  });
});

describe('straight marks become what they stand for', () => {
  test.each([
    [`It's the workers' right`, 'It’s the workers’ right'],
    [`the '90s, 'tis, rock 'n' roll`, 'the ’90s, ’tis, rock ‘n’ roll'],
    [`"Why?" -- "Because."`, '“Why?” – “Because.”'],
    [`("a"), ["b"]`, '(“a”), [“b”]'],
    [`"'a' b"`, '“‘a’ b”'],
    [`wait... 'what'---"that"?`, 'wait… ‘what’—“that”?'],
    [`6' 2" tall`, '6′ 2″ tall'],
    [`"2017"`, '“2017”'],
    [`a " b`, 'a " b'],
    ['run it with --force and --all', 'run it with --force and --all'],
    ['3--5, then -- quietly -- wait; a---b', '3–5, then – quietly – wait; a—b'],
    ['<!-- a --> and a row ----- of them.....', '<!-- a --> and a row ----- of them.....'],
  ])('%s', (source, expected) => {
    expect(smartText(source, quotesOf('en'), 'en')).toBe(expected);
  });

  test('a Hebrew abbreviation has its own sign', () => {
    expect(smartText('צה"ל', quotesOf('he'), 'he')).toBe('צה״ל');
  });
});

test('no line of French begins with a sign that a space stands before', () => {
  expect(smartText('Non ! Vrai ? Oui ; ici : là « tout »', quotesOf('fr'), 'fr')).toBe(
    'Non\u202f! Vrai\u202f? Oui\u202f; ici\u00a0: là «\u00a0tout\u00a0»',
  );
  expect(smartText('a : b', quotesOf('de'), 'de')).toBe('a : b');
});

describe('in a text', () => {
  const html = (source: string, lang = 'en') => parsed(source, { lang }).body.join('');

  test.each([
    ['*"a"* "*b*"', '<p><em>“a”</em> “<em>b</em>”</p>'],
    ['"[a](/b/)" and "`c`"', '<p>“<a href="/b/">a</a>” and “<code>c</code>”</p>'],
    ['"open\n\n"next"', '<p>“open</p>\n<p>“next”</p>'],
    ['a `"b"` <kbd>"</kbd>', '<p>a <code>"b"</code> <kbd>"</kbd></p>'],
    ['"a.<br />b"', '<p>“a.<br>b”</p>'],
  ])('%s', (source, expected) => {
    expect(html(source)).toBe(expected);
  });

  test('a citation behind a mark does not turn it', () => {
    expect(parsed('He said "a."<Cite source="b" /> "C"').body[0]).toBe('<p>He said “a.”');
    expect(parsed('He said "a."<Cite source="b" /> "C"').body[2]).toBe(' “C”</p>');
  });

  test('words of another language have its marks', () => {
    expect(html('"a" <i lang="es">"b"</i>', 'de')).toBe('<p>„a“ <i lang="es">«b»</i></p>');
  });

  test.each([
    ['by="A"', '"b" c', '<p>“‘b’ c”</p>'],
    ['by="A" lang="es"', 'b "c"', '<p>«b “c”»</p>'],
    ['by="A"', '"b c"', '<p>“b c”</p>'],
    ['by="A"', '“b c”', '<p>“b c”</p>'],
    ['by="A" lang="fr"', '"b" c', '<p>«\u202f“b” c\u202f»</p>'],
    ['', 'b "c"', '<p>b “c”</p>'],
  ])('a pull quote %s has marks where somebody said it: %s', (attributes, words, expected) => {
    const [quote] = parsed(`<PullQuote ${attributes}>\n${words}\n</PullQuote>`).body;
    expect(quote).toMatchObject({ children: [expected] });
  });

  test('an attribute that a reader reads is set as text is', () => {
    expect(parsed(`<Note title="It's 'so' -- here">a</Note>`).body[0]).toMatchObject({
      props: { title: 'It’s ‘so’ – here' },
    });
  });
});
