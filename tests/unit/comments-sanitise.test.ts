import { describe, expect, test } from 'vitest';
import { SAFE_HTML } from '../../src/body/safe-html.ts';
import { ELEMENTS } from '../../src/comments/elements.ts';
import { sanitiseComment } from '../../src/comments/sanitise.ts';
import { checkPages } from '../../src/output/check-pages.ts';
import { invalidHtml } from '../../src/output/html-rules.ts';
import { parsePage } from '../../src/output/parsed-page.ts';
import { wordsIn } from '../../src/strings/words.ts';
import { POLICY } from './policy.ts';

const clean = (html: string) => sanitiseComment(html, wordsIn('en'));

/** A page with the comment on it, as the build prints it. */
function onPage(html: string): string {
  return `<!doctype html><html lang="en"><head>${POLICY}<title>t</title></head><body><main><h1>t</h1><div dir="auto">${clean(html)}</div></main></body></html>`;
}

const REL = 'rel="nofollow ugc noopener noreferrer"';

describe('a comment keeps', () => {
  test.each([
    ['<p dir="auto">One <strong>two</strong> <code>3</code></p>'],
    ['<blockquote><p>One</p></blockquote>'],
    ['<ul><li>One<ol start="3"><li>Two</li></ol></li></ul>'],
    ['<pre><code>a\n  b &#x3C; c</code></pre>'],
    ['<table><thead><tr><td>a</td></tr></thead><tbody><tr><td>b</td></tr></tbody></table>'],
  ])('%s', (html) => {
    expect(clean(html)).toBe(html);
  });

  test.each([
    [
      'a link',
      '<a href="https://a.org/x" onclick="x">y</a>',
      `<a href="https://a.org/x" ${REL}>y</a>`,
    ],
    [
      'a link without words',
      '<a href="https://a.org/"></a>',
      `<a href="https://a.org/" ${REL}>https://a.org/</a>`,
    ],
    [
      'a picture as a link',
      '<img src="https://a.org/x.png" alt="A map">',
      `<a href="https://a.org/x.png" ${REL}>Image: A map</a>`,
    ],
    [
      'a linked picture as one link',
      '<a href="https://a.org/"><img src="https://camo.example/x" alt="A map"></a>',
      `<a href="https://a.org/" ${REL}>Image: A map</a>`,
    ],
    ['a heading as bold words', '<h2>One</h2>', '<p><strong>One</strong></p>'],
    ['the words of what it does not know', '<g-emoji>✊</g-emoji><span>b</span>', '✊b'],
    ['a task', '<input type="checkbox" checked disabled> Done', '☑  Done'],
    [
      'a head of a table',
      '<table><tr><th>a</th></tr></table>',
      '<table><tbody><tr><td>a</td></tr></tbody></table>',
    ],
    ['one direction of its words', 'a\u202Eb\u2066c\u0007d', 'abcd'],
  ])('%s', (_, html, expected) => {
    expect(clean(html)).toBe(expected);
  });
});

/** What strangers may try, and what only looks like it. */
const ATTACKS = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<svg onload=alert(1)><a href="javascript:alert(1)">x</a></svg>',
  '<svg><style><img src=x onerror=alert(1)></style></svg>',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
  '<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '<template><script>alert(1)</script></template>',
  '<iframe src="https://evil.example"></iframe>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<object data="https://evil.example"></object><embed src="https://evil.example">',
  '<link rel="stylesheet" href="https://evil.example"><base href="https://evil.example">',
  '<meta http-equiv="refresh" content="0;url=https://evil.example">',
  '<style>*{display:none}</style>',
  '<p style="position:fixed;inset:0">x</p>',
  '<a href="javascript:alert(1)">x</a>',
  '<a href=" jaVaScript&colon;alert(1)">x</a>',
  '<a href="java&#10;script:alert(1)">x</a>',
  '<a href="data:text/html,<script>alert(1)</script>">x</a>',
  '<a href="vbscript:x">x</a><a href="//evil.example">x</a><a href="/posts/">x</a><a href="#comments">x</a>',
  '<a href="https://user:pass@evil.example/">x</a>',
  '<form action="https://evil.example"><input name="a"><button formaction="x">b</button></form>',
  '<video src="https://evil.example/v" poster="https://evil.example/p" autoplay></video>',
  '<audio src="https://evil.example/a"></audio><picture><source srcset="https://evil.example/s"></picture>',
  '<img src="https://evil.example/p" srcset="https://evil.example/s 2x">',
  '<input type="image" src="https://evil.example/i"><table background="https://evil.example/b"></table>',
  '<p id="comments" class="skip" name="x">x</p><a id="text" href="https://a.org">x</a>',
  '<textarea></textarea><img src=x onerror=alert(1)></textarea>',
  '<title></title><xmp><script>alert(1)</script></xmp><plaintext><p>',
  '<div><p>a</div></p></b></i></article></main></body></html>',
  '<p>a<p>b<ul><p>c<li>d<table>e<tr><p>f<td>g<h3>h</table><li>i',
  '<strong><p>a</p><ul><li>b</li></ul></strong><a href="https://a.org"><p>c</p><a href="https://b.org">d</a></a>',
  '<pre><h1>a</h1><p>b</p></pre><code><blockquote>c</blockquote></code>',
  '<ul></ul><ol>text</ol><table></table><table><thead></thead></table><blockquote></blockquote><p></p>',
  '<details><p>a</p></details><summary>b</summary><dl><dd>c</dl><select><option>d</select>',
  '<!-- a --><![CDATA[b]]><?php c ?><!doctype html>',
  '<ruby>a<rt>b</rt></ruby><bdo dir="rtl">c</bdo><p dir="sideways">d</p><ol start="x"><li>e</ol>',
  '<a href="https://example.org/nowhere/">our own page, which is not there</a>',
  `${'<blockquote>'.repeat(500)}deep`,
  `${'<b><i>'.repeat(500)}deep`,
];

describe('a comment cannot', () => {
  test.each(ATTACKS)('do more than say something: %s', (html) => {
    const printed = clean(html);
    expect(printed).not.toMatch(
      /<(?:script|style|iframe|img|svg|math|form|input|object|template)/i,
    );
    expect(printed).not.toMatch(/\s(?:on\w+|style|id|class|name|src|srcset)=/i);
    for (const [, href = ''] of printed.matchAll(/href="([^"]*)"/g)) {
      expect(href).toMatch(/^(?:https?:\/\/(?!user)|mailto:)/);
    }
    expect(clean(printed)).toBe(printed);
  });

  test.each(ATTACKS)('break a build: %s', (html) => {
    const page = parsePage('index.html', onPage(html));
    const site = {
      origin: 'https://example.org',
      base: '/',
      files: new Set(['index.html']),
      traces: [],
    };
    expect(checkPages([page], site)).toEqual([]);
    expect(invalidHtml('index.html', onPage(html)).map(({ what }) => what)).toEqual([]);
  });
});

test('a comment holds no element that our own texts may not', () => {
  const own = new Set(SAFE_HTML.tagNames);
  expect([...ELEMENTS.keys()].filter((name) => !own.has(name))).toEqual([]);
});
