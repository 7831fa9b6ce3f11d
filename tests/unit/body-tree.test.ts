import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { PAGE_PARTS } from '../../src/body/page-parts.ts';
import { filesOf } from '../site/html.ts';
import { parsed } from './body-parse.ts';

const SRC = path.resolve(import.meta.dirname, '../../src');

describe('the tree of a text', () => {
  test('holds a component as a block', () => {
    expect(parsed('A\n\n<Note title="B">\nC\n</Note>').body).toEqual([
      '<p>A</p>\n',
      { component: 'Note', props: { title: 'B' }, children: ['<p>C</p>'] },
    ]);
  });

  test('holds a component in a paragraph, and its note behind', () => {
    expect(parsed('A *b.<Cite source="c" />* D').body).toEqual([
      '<p>A <em>b.',
      { component: 'Cite', props: { source: 'c' }, children: [] },
      '</em> D</p>',
      { component: 'CiteNotes', props: { sources: 'c' }, children: [] },
    ]);
  });

  test('holds a component in a list', () => {
    expect(parsed('- a\n\n  <Note>b</Note>').body).toEqual([
      '<ul>\n<li>\n<p>a</p>\n',
      { component: 'Note', props: {}, children: ['<p>b</p>'] },
      '\n</li>\n</ul>',
    ]);
  });

  test('holds components in components', () => {
    const { body } = parsed(
      '<Timeline>\n<Moment date="2006" title="A">\nb <i>c</i>\n</Moment>\n</Timeline>',
    );
    expect(body).toEqual([
      {
        component: 'Timeline',
        props: {},
        children: [
          {
            component: 'Moment',
            props: { date: '2006', title: 'A' },
            children: ['<p>b <i>c</i></p>'],
          },
        ],
      },
    ]);
  });

  test('keeps what a writer escaped out of the HTML', () => {
    expect(parsed('\\<b> & `</code><script>`').body).toEqual([
      '<p>&#x3C;b> &#x26; <code>&#x3C;/code>&#x3C;script></code></p>',
    ]);
  });

  test('holds no paragraph where HTML wants words', () => {
    expect(parsed('<small>\nA *b*\n</small>').body).toEqual(['<p><small>A <em>b</em></small></p>']);
  });

  test('is empty where anything is wrong', () => {
    expect(parsed('A\n\n{b}').body).toEqual([]);
  });
});

describe('images', () => {
  test('alone in their paragraph are figures with their title as caption', () => {
    expect(parsed('![a](b.png "It\'s c")').body).toEqual([
      { component: 'Figure', props: { src: './b.png', alt: 'a' }, children: ['<p>It’s c</p>'] },
    ]);
  });

  test('in a sentence stand in the line', () => {
    expect(parsed('a ![b](./c.png)').body).toEqual([
      '<p>a ',
      { component: 'BodyImage', props: { src: './c.png', alt: 'b' }, children: [] },
      '</p>',
    ]);
  });

  test('are found once each, in order, wherever they stand', () => {
    const source =
      '<Video href="https://a.example" title="a" poster="p.png" decorative />\n\n![a](./b%20c.png) ![a](p.png)';
    const { images, imageUses } = parsed(source, { firstLine: 5 });
    expect(images).toEqual(['./p.png', './b c.png']);
    expect(imageUses).toEqual([
      { path: './p.png', line: 5, column: 43 },
      { path: './b c.png', line: 7, column: 1 },
      { path: './p.png', line: 7, column: 19 },
    ]);
  });
});

describe('what a text refers to', () => {
  test('sources are numbered by their first citation', () => {
    const source =
      'A<Cite source="b" />\n\n<KeyFigure value="1" label="a" source="c" />\n\nD<Cite source="b" />';
    const { cited, citations, components } = parsed(source);
    expect(cited).toEqual(['b', 'c']);
    expect(citations).toEqual([
      { source: 'b', line: 1, column: 8 },
      { source: 'c', line: 3, column: 32 },
      { source: 'b', line: 5, column: 8 },
    ]);
    expect(components).toEqual(['Cite', 'KeyFigure']);
  });

  test('links are as the writer wrote them, footnotes left out', () => {
    const base = { site: 'https://site.example', base: '/b/', defaultLanguage: 'en' };
    const { body, links } = parsed('[a](/c/), [d](https://e.example)[^1]\n\n[^1]: f', {
      where: base,
    });
    expect(links).toEqual([
      { href: '/c/', line: 1, column: 1 },
      { href: 'https://e.example', line: 1, column: 11 },
    ]);
    expect(body.join('')).toContain('<a href="/b/c/">a</a>');
    expect(body.join('')).toContain(
      '<a href="https://e.example" rel="noopener noreferrer external">d</a>',
    );
  });

  test('a link to this site with its whole address is no link elsewhere', () => {
    expect(parsed('[a](https://site.example/b/)').body.join('')).not.toContain('rel=');
  });
});

describe('headings', () => {
  test('have ids and anchors, and the contents list has their words alone', () => {
    const { body, headings } = parsed(
      '## What *it* is\n\n### It’s `so`\n\n#### Deep\n\n## What it is',
    );
    expect(headings).toEqual([
      { depth: 2, id: 'what-it-is', text: 'What it is' },
      { depth: 3, id: 'its-so', text: 'It’s so' },
      { depth: 2, id: 'what-it-is-1', text: 'What it is' },
    ]);
    expect(body.join('')).toContain(
      '<div class="heading"><h2 id="what-it-is">What <em>it</em> is</h2><a class="anchor" href="#what-it-is" aria-label="Link to “What it is”"></a></div>',
    );
  });

  test.each([
    ['## Source a', 'section-source-a'],
    ['## !!!', 'section-'],
    ['## قصة', 'قصة'],
    ['## Sources', 'section-sources'],
  ])('%s gets the id %s', (source, id) => {
    expect(parsed(source).headings[0]?.id).toBe(id);
  });

  test('no heading takes the id of a part of the page', () => {
    const layouts = ['components', 'layouts', 'pages'].flatMap((folder) =>
      filesOf(path.join(SRC, folder)).map((file) => path.join(SRC, folder, file)),
    );
    const ids = layouts.flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/\sid="([^"]+)"/g)].map(({ 1: id }) => id),
    );
    expect([...new Set(ids)].toSorted()).toEqual(PAGE_PARTS);
  });
});

describe('blocks', () => {
  const html = (source: string) => parsed(source).body.join('');

  test('a table scrolls in a group that has a name', () => {
    expect(html('| a |\n| -: |\n| b |')).toMatch(
      /^<div class="table" role="group" aria-label="Table 1" tabindex="0"><table>/,
    );
    expect(html('| a |\n| -: |\n| b |')).toContain('<td class="end">b</td>');
    expect(html('| | a |\n| - | - |\n| b | c |')).toContain('<td></td>\n<th scope="col">a</th>');
  });

  test('code is coloured by classes and keeps its quotes', () => {
    expect(html('```js\nconst a = "b";\n```')).toBe(
      '<div class="code" role="group" aria-label="Code (js)" tabindex="0" data-language="js"><pre translate="no"><code><span class="hljs-keyword">const</span> a = <span class="hljs-string">"b"</span>;</code></pre></div>',
    );
    expect(html('```nolang\n"a"\n```')).toContain('<code>"a"</code>');
  });

  test('a footnote is found by its link in every script', () => {
    const made = html('A[^año]\n\n[^año]: b');
    expect(made).toContain('<li id="fn-año">');
    expect(made).toContain('<a href="#fn-a%C3%B1o" id="fnref-año"');
  });

  test('no two marks of footnotes share an id, and each note leads back to all of its own', () => {
    const made = html(
      'A[^a] b[^a] c[^a-2] d[^a-2] e[^año] f[^año].\n\n[^a]: G\n\n[^a-2]: H\n\n[^año]: I',
    );
    const ids = [...made.matchAll(/ id="([^"]+)"[^>]*class="footnote-ref"/g)].map(([, id]) => id);
    const back = [...made.matchAll(/ href="#([^"]+)"[^>]*class="footnote-back"/g)].map(
      ([, id = '']) => decodeURIComponent(id),
    );
    expect(new Set(ids).size).toBe(6);
    expect(back).toEqual(ids);
  });

  test('footnotes have letters, which the numbers of sources are not mistaken for', () => {
    const made = html('a[^x] b[^y] c[^x]\n\n[^x]: d\n\n[^y]: e');
    expect(made).toContain('class="footnote-ref">a</a>');
    expect(made).toContain('<ol type="a">');
    expect(made).toContain('aria-label="Back to the reference of footnote a (2)"');
  });

  test('tasks are signs and no controls', () => {
    expect(html('- [ ] a\n- [x] b')).toContain('☐ a');
  });
});

describe('the words of a text', () => {
  test.each([
    ['emphasis does not part a word', '*a*b', 'ab'],
    ['blocks stand on lines of their own', '## A\n\nb\n\n- c\n- d', 'A\nb\nc\nd'],
    [
      'citations and footnote marks are left out',
      'a<Cite source="b" />[^1] c\n\n[^1]: d',
      'a c\nFootnotes\nd',
    ],
    ['components give what a reader reads', '<Note title="A">b</Note>', 'A\nb'],
    [
      'addresses and ids are left out',
      '<KeyFigure value="1" label="a" source="b" asOf="2006" />',
      '1\na',
    ],
    ['signs are themselves', 'a & b \\< c', 'a & b < c'],
  ])('%s', (_, source, expected) => {
    const said = parsed(source).sections.flatMap(({ heading, text }) => [heading, text]);
    expect(said.filter(Boolean).join('\n')).toBe(expected);
  });

  test.each([
    ['one two, three — four', 4],
    ['don’t re-read 1,200 words', 4],
    ['我们在一起', 2],
    ['ฉันรักคุณ', 3],
    ['#MeToo 运动 began', 3],
    ['이것은 문장입니다', 2],
    ['', 0],
  ])('%s has %i', (source, count) => {
    expect(parsed(source.replace('#', '\\#')).words).toBe(count);
  });
});
