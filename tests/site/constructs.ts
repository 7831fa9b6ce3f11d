/**
 * A text for every construct that the check lets through, each twice in a text and each inside
 * others: what the check calls clean is published.
 */
export function constructTexts(): Readonly<Record<string, string>> {
  return Object.fromEntries(
    (['md', 'mdx'] as const).flatMap((ending) => [
      ...groupsOf(ALONE, 8).map((group, n): [string, string] => [
        `posts/alone-${n}-${ending}.${ending}`,
        entry(
          `Alone ${n} ${ending}`,
          [...group, ...group.filter((text) => !text.includes('[^'))].join('\n\n'),
        ),
      ]),
      ...WRAPPED.flatMap(([name, wrap]) =>
        groupsOf(ALONE, 24).map((group, n): [string, string] => [
          `posts/${name}-${n}-${ending}.${ending}`,
          entry(`${name} ${n} ${ending}`, group.map(wrap).join('\n\n')),
        ]),
      ),
    ]),
  );
}

function entry(title: string, body: string): string {
  return `---
title: ${title}
description: Every construct of a text.
date: 2026-01-05
authors: [desk]
sources:
  report: { title: A report, url: 'https://report.example/', type: news, accessed: 2026-01-02 }
---

${body}
`;
}

const prefixed = (mark: string) => (text: string) => text.replace(/^/gm, mark);
const indented = (text: string) => text.replace(/\n(?=.)/g, '\n  ');

const WRAPPED: readonly (readonly [string, (text: string) => string])[] = [
  ['quoted', prefixed('> ')],
  ['listed', (text) => `- ${indented(text)}`],
  ['noted', (text) => `<Note title="Same">\n\n${text}\n\n</Note>`],
  ['boxed', (text) => `<details>\n<summary>Same</summary>\n\n${text}\n\n</details>`],
  ['alert', (text) => `> [!WARNING]\n>\n${prefixed('> ')(text)}`],
];

function groupsOf(items: readonly string[], size: number): string[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, n) =>
    items.slice(n * size, (n + 1) * size),
  );
}

const WORD = 'Wort'.repeat(60);

const ALONE: readonly string[] = [
  'Words, *leaning*, **heavy**, ***both***, ~~gone~~, `code`, ==marked== and #Tags @here.',
  '## The same heading',
  '### Under it\n\n#### Deeper\n\n##### Deeper\n\n###### Deepest\n\nText.',
  '## `code` and *words* [and a link](/posts/)',
  '## \u200b\n\nText.',
  '# Of the first level\n\nText.',
  '###### A jump',
  '##\n\nText under nothing.',
  '## Content\n\n## Contents\n\n## Text\n\n## Share\n\n## 1\n\n## source-report',
  '```bash\necho one\n```',
  '```bash\necho two\n```',
  '```\nplain\n```',
  '```\n```',
  '```js title="a.js" {1,3}\nlet b;\n```',
  '```nolang\na\n```',
  '```mermaid\ngraph TD; A-->B;\n```',
  '~~~html\n<script>a()</script>\n~~~',
  'Text\n\n    indented\n\nText.',
  '| a | b |\n| - | - |\n| c | d |',
  '| a | b |\n| - | - |\n| c | d |',
  '| | |\n| - | - |\n| | |',
  '| a |\n| :-: |',
  `| ${WORD} | b |\n| - | -: |\n| **c** | \`d\` |`,
  '| a | a |\n| - | - |\n| ![x](./chart.png) | [y](/posts/) |',
  '- a\n  - b\n    - c\n      1. d\n         - e',
  '1. a\n\n   b\n\n2. c\n\n7. d',
  '0. nought\n1. one',
  '- [ ] a\n- [x] b\n- [ ]\n-',
  '- a\n\n\n- b\n* c\n+ d',
  'Term\n: Meaning\n: Another\n\nTerm two\n: Meaning\n\n  More',
  '> a\n>\n> > b\n>\n> - c',
  '>',
  '> [!NOTE]\n> a',
  '> [!NOTE]',
  '> [!TIP] **Own** title\n> a\n>\n> - b',
  ':::warning[Mind]\na\n\n```bash\nb\n```\n\n:::',
  '!!! note "Mind"\n    a\n\n    - b',
  '???+ question\n    a',
  '***',
  '---',
  'a\\\nb  \nc',
  'A formula $x^2$, $\\frac{a}{b}$, $\\begin{pmatrix}1&2\\\\3&4\\end{pmatrix}$ and $5 or $6.',
  '$$\n\\int_0^1 x \\, dx\n$$',
  '$$\n\\begin{aligned} a &= b \\\\ c &= \\color{red}{d} \\end{aligned}\n$$',
  '$$\n\\href{https://a.example}{x} \\class{y}{z} \\rule{1em}{2em}\n$$',
  '$$\n\\frac{1\n$$',
  'A note.[^1] The same.[^1] Another.[^zwei-2]\n\n[^1]: One\n\n    with two paragraphs\n\n[^zwei-2]: - a list',
  'A link [to it](https://a.example "title"), [by name][n], <https://b.example/?a=b&c=d>, www.c.example and d@e.example.\n\n[n]: https://n.example',
  '[![pic](./chart.png)](https://a.example)',
  '[*a* `b`](/posts/) [#](/posts/)',
  '![pic](./chart.png)',
  '![pic](./chart.png "With *caption* & <b>")',
  '![pic](./chart.png)\n![pic](./chart.png)',
  'In the ![line](./chart.png) of text.',
  '![](./chart.png "decorative")',
  'https://www.youtube.com/watch?v=dQw4w9WgXcQ',
  'https://social.example/@river/112233445566778899',
  'https://bsky.app/profile/river.example/post/3kabc',
  'https://www.instagram.com/p/Cabc123/',
  '<https://vimeo.com/12345>',
  '<iframe src="https://www.youtube.com/embed/dQw4w9WgXcQ" title="x"></iframe>',
  '<LinkCard href="https://a.example/" title="A card" />',
  '<Video href="https://video.example/a" title="A film" poster="./chart.png" alt="A frame" />',
  '<Note title="Same">\n\nText.\n\n</Note>',
  '<Note title="Same">\n\n</Note>',
  '<Figure src="./chart.png" alt="b" credit="c" />',
  '<Figure src="./chart.png" alt="b" graphic>\n\nCaption\n\n- list\n\n</Figure>',
  '<PullQuote by="Somebody" source="report">\n\nWords.\n\n</PullQuote>',
  '<PullQuote>\n\nWords.\n\n</PullQuote>',
  '<Timeline title="Days">\n\n<Moment date="2006" title="a">\n\nb\n\n</Moment>\n\n<Moment date="2006" title="a" source="report" />\n\n</Timeline>',
  '<KeyFigure value="1" label="a" source="report" countedBy="b" asOf="2006" />',
  'Cited.<Cite source="report" />',
  '<Details summary="Same">\n\n## Inside\n\nText.\n\n</Details>',
  '<Action type="learn" label="a" url="/posts/" />',
  '<details>\n\nWithout a summary.\n\n</details>',
  '<details open class="x"><summary><b>Bold</b></summary>Text.</details>',
  '<p align="center">a<br>b<br />c</p>',
  '<div class="a"><p>b</p><div>c</div></div>',
  '<div>\n\n- a\n\n</div>',
  '<span style="color: red">a</span> <font color="red">b</font> <u>c</u> <small>d</small>',
  '<kbd>Ctrl</kbd>+<kbd>C</kbd> H<sub>2</sub>O x<sup>2</sup> <abbr title="Hypertext">HTML</abbr> <abbr>X</abbr>',
  '<mark>a</mark> <q>b</q> <cite>c</cite> <s>d</s> <ins>e</ins> <del>f</del> <var>g</var> <time datetime="2006">h</time> <time>i</time>',
  '<ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby> <bdi>a</bdi> <bdo dir="rtl">b</bdo> <wbr /> <dfn>c</dfn>',
  '<i lang="es">sí</i> <span lang="fr" dir="ltr">oui</span> <i></i> <b> </b>',
  '<ul><li>a</li><li><p>b</p></li></ul>',
  '<ol start="3"><li>a<ul><li>b</li></ul></li></ol>',
  '<ul>\n\n<li>a</li>\n\n</ul>',
  '<li>a</li>',
  '<td>a</td>',
  '<table><tr><th>a</th><td>b</td></tr></table>',
  '<table><caption>c</caption><thead><tr><th>a</th></tr></thead><tbody><tr><td colspan="2">b</td></tr></tbody></table>',
  '<table>loose<tr>loose</tr></table>',
  '<table></table>',
  '<blockquote>a</blockquote>',
  '<blockquote><p>a</p><footer>b</footer></blockquote>',
  '<figure><img src="chart.png" alt="b" /><figcaption>c <em>d</em></figcaption></figure>',
  '<figure>a<figcaption>b</figcaption></figure>',
  '<a href="/posts/">a</a> <a name="b"></a> <a href="https://a.example" target="_blank"><b>c</b></a>',
  '<a href="/posts/"><div>a</div></a>',
  '<a href="/posts/"><p>a</p><p>b</p></a>',
  '<h2>By hand</h2>',
  '<h4 id="x">By hand</h4>',
  '<hr />',
  '<pre>a\n  b</pre>',
  '<pre><code class="language-js">let a = 1;</code></pre>',
  '<center>a</center> <section>b</section> <article>c</article>',
  '<b><p>a</p></b> <em><div>b</div></em>',
  '<p>a <ul><li>b</li></ul> c</p>',
  '<!-- a comment --> text <!-- another\n\nover lines -->',
  '<dl><dt>a</dt><dd>b</dd></dl>',
  '<dl><div><dt>a</dt><dd><p>b</p></dd></div></dl>',
  WORD,
  `[${WORD}](https://a.example/${WORD})`,
  `## ${WORD}`,
  "--force and -- then --- and 3--5; \"quotes\" 'inner' rock 'n' roll... 6'2\"",
  'url(x) @import "y"; \\u0041 %2F%00 &amp; &lt;b&gt; &nbsp; &copy; &#65; &#x41;',
  '/home/user/file and C:\\Users and file:///etc/passwd',
  '**「太字」**です。**注意：**正文 3~5人',
  'עברית *אבג* #תג עם @user ו-English (a) «b»',
  'العربية **نص** #وسم و http://a.example',
  '😀 👩‍👩‍👧 🏳️‍🌈 \u{10FFFD} \uFFFD \u2028 x',
  'a[^x]\n\n[^x]: ![pic](./chart.png)',
  '[[wiki]] :tada: [TOC] H~2~O x^2^ ++a++ [a][b] %%% c %%%',
  '[gallery ids="1"] [caption]a[/caption] *[HTML]: x',
  '[b](/posts/?q="x"&y=<z>)',
  '[tel](tel:+123) [mail](mailto:a@b.example?subject=x%20y)',
  'a < b > c & d',
];
