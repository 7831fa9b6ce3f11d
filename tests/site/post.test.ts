import { describe, expect, inject, test } from 'vitest';
import { FIXTURE_BASE } from './build.ts';
import { all, attribute, attributes, one, pageAt, textOf, textsOf } from './html.ts';

const site = inject('fixtureSite');
const page = pageAt(site, 'posts/every-component/');
const prose = one(page, 'main .prose');
const careful = pageAt(site, 'posts/with-care/');
const open = pageAt(site, 'posts/in-the-open/');

describe('the text of a post', () => {
  test('has typographic punctuation in its language', () => {
    expect(textOf(prose)).toContain('began with a “bucket” – and with a list.');
    expect(textOf(one(pageAt(site, 'es/posts/every-component/'), '.prose'))).toContain('«lista»');
  });

  test.each([
    ['a note by itself', '.note .note-title', 'On its own'],
    ['a note in a list', 'li .note .note-title', 'In a list'],
    ['a note in a moment', '.timeline .moment .note', 'A note in a moment.'],
    ['a note in a quotation', 'blockquote .note', 'A note in a quotation.'],
    ['a table in a note', '.note table td', '1,200'],
    ['a list in a list', 'li ol li', 'nested twice'],
    ['a quotation', '.pull-quote blockquote[lang=es]', '«El agua es de todas.»'],
    ['a key figure', '.key-figure b', '1,290'],
    ['who counted it', '.key-figure small', 'The counting house'],
    ['a moment with an uncertain date', '.moment time[datetime=2026-10]', 'about Oct 2026'],
    ['what a reader opens', 'details summary', 'How it was counted'],
    ['code in it, highlighted', 'details pre .hljs-keyword', 'const'],
    ['a caption', 'figure.figure figcaption a', 'link'],
    ['the credit of a picture', 'figcaption .credit', 'The night shift'],
    ['a caption of a Markdown picture', 'figcaption', 'as the counting house has them'],
    ['a video', '.video a[href=https://video.example/watch?v=1]', 'Watch: A speech'],
    ['where the video leads', '.video figcaption', 'video.example'],
    ['an action', '.action a[href=https://sources.example/guide]', 'Read how to count'],
    ['a task', 'ul.contains-task-list li', 'done'],
    ['an abbreviation', 'abbr[title=HyperText]', 'HTML'],
  ])('has %s', (_what, selector, text) => {
    expect(textsOf(all(prose, selector)).join(' | ')).toContain(text);
  });

  test('optimises its pictures, in a sentence too', () => {
    const pictures = all(prose, 'picture');
    expect(pictures).toHaveLength(5);
    for (const picture of pictures) {
      expect(attributes(all(picture, 'source'), 'type')).toEqual(['image/avif']);
      expect(attribute(one(picture, 'img'), 'src')).toMatch(/^\/blog\/_astro\/.*\.webp$/);
    }
    expect(attributes(all(prose, 'p picture img'), 'alt')).toEqual(['a small stage']);
    expect(attributes(all(prose, 'details img'), 'alt')).toEqual(['']);
  });

  test('puts the base before links of the site, and leaves others alone', () => {
    const links = attributes(all(prose, 'p a'), 'href');
    expect(links).toContain(`${FIXTURE_BASE}posts/in-the-open/`);
    expect(links).toContain(`${FIXTURE_BASE}posts/in-the-open/#who-came`);
    expect(links).toContain('https://elsewhere.example/a?b=1&c=2');
    expect(attributes(all(prose, '.action a'), 'href')).toContain(`${FIXTURE_BASE}about/`);
  });

  test('gives each source its number at the first citation, and the same one after', () => {
    const cites = all(prose, 'a.cite');
    expect(cites.map((cite) => [attribute(cite, 'href'), textOf(cite)])).toEqual([
      ['#source-count', '1'],
      ['#source-ruling', '2'],
      ['#source-count', '1'],
      ['#source-diary', '3'],
      ['#source-ruling', '2'],
      ['#source-count', '1'],
      ['#source-count', '1'],
      ['#source-diary', '3'],
    ]);
    expect(attributes(all(prose, 'ul.cite-notes b'), 'id')).toEqual([]);
    expect(textsOf(all(prose, 'ul.cite-notes b'))).toEqual(['1', '2', '3']);
    expect(attributes(all(one(page, 'ol.sources'), 'li'), 'id')).toEqual([
      'source-count',
      'source-ruling',
      'source-diary',
    ]);
  });

  test('leads from a footnote’s mark to its text and back', () => {
    for (const mark of all(prose, 'a.footnote-ref')) {
      const note = one(page, attribute(mark, 'href') ?? '');
      const back = attributes(all(note, 'a.footnote-back'), 'href');
      expect(back).toContain(`#${attribute(mark, 'id')}`);
    }
    expect(all(prose, 'a.footnote-ref')).toHaveLength(2);
  });

  test('has an anchor at every heading, and the contents list leads to the great ones', () => {
    const links = all(one(page, 'nav.contents'), 'a');
    expect(textsOf(links)).toEqual(['Words in a sentence', 'Blocks', 'The last part']);
    for (const link of links) {
      expect(textOf(one(prose, attribute(link, 'href') ?? ''))).toBe(textOf(link));
    }
  });
});

describe('around its text, a post', () => {
  test('says who wrote it, when, and how long it takes', () => {
    const byline = one(page, '.byline');
    expect(textOf(byline)).toMatch(
      /^By The test desk and The night shift · 20 November 2026 · \d+ min read$/,
    );
    expect(attributes(all(byline, 'a[rel=author]'), 'href')).toEqual([
      `${FIXTURE_BASE}authors/desk/`,
      `${FIXTURE_BASE}authors/night-shift/`,
    ]);
  });

  test('has the picture of its head, with its credit', () => {
    const figure = one(page, 'figure.head-image');
    expect(attribute(one(figure, 'img'), 'alt')).toBe('Three bars of growing height');
    expect(textOf(figure)).toContain('Image: The test desk, CC BY-SA 4.0');
  });

  test('shows HTML in a title as text', () => {
    const title = 'In the open, with <b>signs</b> & “quotes”';
    expect(textOf(one(open, 'h1'))).toBe(title);
    expect(textOf(one(open, 'head title'))).toBe(`${title} · The Test Press`);
    expect(textsOf(all(open, 'h1 b'))).toEqual([]);
  });

  test('shows what is open on the day and events to come, and nothing that is over or not yet open', () => {
    expect(textsOf(all(open, 'section[aria-labelledby=actions] li'))).toEqual([
      expect.stringMatching(/^Sign while it is open.*23 November 2026.*The bridge/),
      expect.stringMatching(/^Come to the square.*24 November 2026.*The square/),
      expect.stringMatching(/^Learn how to count/),
    ]);
  });

  test('says what was changed, the newest first, and that it was corrected', () => {
    expect(textsOf(all(open, 'ul.updates li'))).toEqual([
      expect.stringMatching(/^15 November 2026.*Correction.*1,300/),
      expect.stringMatching(/^12 November 2026.*Clarification/),
    ]);
    expect(textOf(one(open, '.byline'))).toContain('updated 12 November 2026');
    expect(textOf(one(open, '.byline'))).toContain('corrected 15 November 2026');
  });

  test('warns before the text, offers a way past it and a way to leave', () => {
    const note = one(careful, 'aside.content-note');
    expect(textOf(note)).toMatch(/sexual violence and killing.*Nothing is described/);
    expect(attributes(all(note, 'a'), 'href')).toEqual(['#after-text']);
    expect(attribute(one(careful, 'quick-exit a.leave'), 'rel')).toContain('noreferrer');
    expect(textsOf(all(page, 'a.leave'))).toEqual([]);
  });

  test('leads to its source, and names its licence', () => {
    expect(attribute(one(open, '.colophon a.edit'), 'href')).toBe(
      'https://code.example/press/edit/main/content/posts/in-the-open/index.md',
    );
    expect(textOf(one(open, '.colophon'))).toContain('CC BY-SA 4.0');
  });
});

describe('a page', () => {
  test('whose path is trusted may import and reckon, with components as in any text', () => {
    const main = one(pageAt(site, 'reckoning/'), 'main');
    expect(textOf(main)).toContain('Six times seven is 42, and the last of three is three.');
    expect(textOf(one(main, '.note .note-title'))).toBe('Of the trusted lane');
  });

  test('in another language has its own words and links', () => {
    const page = pageAt(site, 'es/about/');
    expect(textOf(one(page, 'h1'))).toBe('Sobre la prensa de prueba');
    expect(textOf(one(page, 'head title'))).toBe('Sobre la prensa de prueba · La Prensa de Prueba');
    expect(attribute(one(page, 'a.name'), 'href')).toBe(`${FIXTURE_BASE}es/`);
  });
});
