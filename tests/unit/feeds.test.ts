import { markdownToHast } from 'satteri';
import { parseRssFeed } from 'feedsmith';
import { describe, expect, test } from 'vitest';
import { bibtex, bibtexEntry, cslJson } from '../../src/feeds/citation-formats.ts';
import { copiedHtml } from '../../src/feeds/copied-html.ts';
import { safeJson } from '../../src/feeds/graph/safe-json.ts';
import { fragment } from '../../src/feeds/html.ts';
import { blocksOf, heading, markdown } from '../../src/feeds/markdown.ts';
import { rss } from '../../src/feeds/rss.ts';

const page = 'https://site.example/blog/posts/a/';

describe('HTML for feeds', () => {
  test.each([
    [
      'a link on the site',
      '<a href="/blog/b/?x=1&amp;y=2#c">b</a>',
      '<a href="https://site.example/blog/b/?x=1&amp;y=2#c">b</a>',
    ],
    [
      'a link within the page',
      '<a href="#b">b</a>',
      '<a href="https://site.example/blog/posts/a/#b">b</a>',
    ],
    [
      'a picture',
      '<img src="/_astro/a.webp" alt="A &quot;b&quot;" class="c" data-x="1">',
      '<img src="https://site.example/_astro/a.webp" alt="A &quot;b&quot;">',
    ],
    [
      'a heading with its link',
      '<div class="heading"><h2 id="x">H</h2><a class="anchor" href="#x"></a></div>',
      '<h2>H</h2>',
    ],
    [
      'a region that scrolls',
      '<section class="code" tabindex="0"><pre><code><span class="k">if</span> a &lt; b</code></pre></section>',
      '<pre><code>if a &lt; b</code></pre>',
    ],
    [
      'a line that only styles set apart',
      '<li><div><time datetime="2013-07">July</time> <span class="kind">a</span></div><div><p>b</p></div></li>',
      '<li><p><time datetime="2013-07">July</time> a</p><p>b</p></li>',
    ],
    [
      'a list whose numbers the page does not show',
      '<ol class="timeline" role="list"><li>a</li></ol>',
      '<ul><li>a</li></ul>',
    ],
    [
      'words in the language that the interface fell back to',
      '<h2><span lang="en" dir="ltr">Sources</span></h2>',
      '<h2><span lang="en" dir="ltr">Sources</span></h2>',
    ],
    [
      'a formula',
      '<p class="formula"><math><semantics><mi>x</mi><annotation encoding="application/x-tex">x</annotation></semantics></math></p>',
      '<p><code>x</code></p>',
    ],
    ['an address that would run', '<a href="javascript:alert(1)">a</a>', '<a>a</a>'],
    [
      'what runs and what asks',
      'a<script>1</script><form><input name="x">b</form><style>c{}</style>',
      'a',
    ],
    ['a value with a sign in it', '<abbr title="a > b">c</abbr>', '<abbr title="a > b">c</abbr>'],
    [
      'words of another language',
      '<p lang="ar" dir="rtl" style="color:red">كلمة<br>x</p>',
      '<p lang="ar" dir="rtl">كلمة<br>x</p>',
    ],
  ])('keeps of %s what says something', (_, html, clean) => {
    expect(copiedHtml(html, page)).toBe(clean);
  });

  test('escapes text and not what is HTML already', () => {
    const inner = fragment`<b>${'<&">'}</b>`;
    expect(fragment`<p>${inner}${undefined}${['a', 1]}</p>`.html).toBe(
      '<p><b>&lt;&amp;&quot;&gt;</b>a1</p>',
    );
  });
});

describe('Markdown of HTML', () => {
  test.each([
    ['*not* _emphasis_ `or code` [or](link) <b> ~~x~~ | y'],
    ['# no heading'],
    ['1. no list'],
    ['- no list'],
    ['> no quotation'],
    ['&amp; no reference'],
    ['back\\slash'],
  ])('reads %j as words', (text) => {
    const html = fragment`<p>${text}</p>`.html;
    expect(textOf(markdownToHast(markdown(blocksOf(html))))).toBe(text);
    expect(elementsOf(markdownToHast(markdown(blocksOf(html))))).toEqual(['p']);
    expect(textOf(markdownToHast(markdown([heading(1, text)])))).toContain(text.slice(2));
  });

  test.each([
    ['<ul><li>a<ul><li>b</li></ul></li><li><p>c</p><p>d</p></li></ul>', 'ul li p ul li li p p'],
    ['<ol start="3"><li>a</li></ol>', 'ol li'],
    [
      '<blockquote><p>a</p><blockquote><p>b</p></blockquote></blockquote>',
      'blockquote p blockquote p',
    ],
    [
      '<p><strong>a </strong>b <em>c</em> <a href="https://a.example/(b)">d</a></p>',
      'p strong em a',
    ],
    ['<pre><code>```\na</code></pre>', 'pre code'],
    ['<p><code>a`b</code><br>c<img src="https://a.example/b.png" alt="c"></p>', 'p code br img'],
    [
      '<table><thead><tr><th>a</th></tr></thead><tbody><tr><td>b|c</td></tr></tbody></table>',
      'table thead tr th tbody tr td',
    ],
    ['<h3>a</h3><hr>', 'h3 hr'],
  ])('of %s keeps its structure', (html, names) => {
    const tree = markdownToHast(markdown(blocksOf(html)));
    expect(elementsOf(tree).join(' ')).toBe(names);
  });
});

describe('sources for reference managers', () => {
  const source = {
    id: 'court-2021',
    number: 1,
    title: 'R&D at 50% {of} #1_x \\ "y"',
    url: 'https://a.example/b_c?d=1&e={2}',
    publisher: 'A Court',
    date: '2021-02~',
    accessed: '2026-01-02',
    archived: undefined,
    lang: undefined,
    type: 'court' as const,
  };

  test('are BibTeX in which no sign is a command', () => {
    expect(bibtex([source])).toBe(`@online{court-2021,
  title = {{R\\&D at 50\\% \\{of\\} \\#1\\_x \\textbackslash{} "y"}},
  organization = {{A Court}},
  date = {2021-02~},
  year = {2021},
  url = {https://a.example/b_c?d=1&e=%7B2%7D},
  urldate = {2026-01-02},
}
`);
    expect(bibtexEntry('a', { author: ['B and C', 'D'] })).toContain('{{B and C} and {D}}');
  });

  test('are CSL-JSON with dates as exact as they are known', () => {
    expect(JSON.parse(cslJson([source]))).toEqual([
      {
        id: 'court-2021',
        type: 'legal_case',
        title: source.title,
        publisher: 'A Court',
        URL: source.url,
        issued: { 'date-parts': [[2021, 2]], circa: true },
        accessed: { 'date-parts': [[2026, 1, 2]] },
      },
    ]);
  });
});

test('names that look like numbers stay as they are in RSS', async () => {
  const feed = {
    of: 'site' as const,
    name: 'T',
    title: 'T',
    description: 'D',
    page: '/',
    rss: '/rss.xml',
    json: '/feed.json',
    lang: 'en',
    items: [],
  };
  const item = {
    id: `${page}old/`,
    url: page,
    title: '1e5',
    description: '007',
    content: '<p>a</p>',
    published: '2026-01-02',
    changed: '2026-02-03',
    authors: [{ name: '0161', url: page }],
    tags: ['2020'],
    image: { url: `${page}a.png`, alt: '', type: 'image/png' as const, width: 1, height: 1 },
    lang: 'en',
  };
  const where = { site: 'https://site.example', base: '/', defaultLanguage: 'en' };
  const licence = { name: '1.0', url: page };
  const xml = await rss(feed, [item], { licence, where });
  expect(parseRssFeed(xml)).toMatchObject({
    copyright: '1.0',
    items: [{ title: '1e5', description: '007', dc: { creators: ['0161'] } }],
  });
  expect(xml).toContain('<guid isPermaLink="false">https://site.example/blog/posts/a/old/</guid>');
  expect(xml).toContain('<atom:updated>2026-02-03T00:00:00.000Z</atom:updated>');
});

test('JSON in a page cannot end its script', () => {
  const value = { a: '</script><!-- \u2028 & <script>' };
  expect(safeJson(value)).not.toMatch(/[<>&\u2028]/);
  expect(JSON.parse(safeJson(value))).toEqual(value);
});

function textOf(node: unknown): string {
  if (typeof node !== 'object' || node === null) return '';
  if ('value' in node && typeof node.value === 'string') return node.value;
  return 'children' in node && Array.isArray(node.children)
    ? node.children.map(textOf).join('')
    : '';
}

function elementsOf(node: unknown): string[] {
  if (typeof node !== 'object' || node === null || !('children' in node)) return [];
  if (!Array.isArray(node.children)) return [];
  return node.children.flatMap((child: unknown) =>
    typeof child === 'object' && child !== null && 'tagName' in child
      ? [String(child.tagName), ...elementsOf(child)]
      : [],
  );
}
