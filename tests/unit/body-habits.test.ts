import { describe, expect, test } from 'vitest';
import type { Body, BodyPart } from '../../src/body/body.ts';
import { faults, parsed } from './body-parse.ts';

const FORMATS = [
  ['md', { file: 'content/posts/a.md' }],
  ['mdx', { file: 'content/posts/a.mdx' }],
] as const;

const MARKDOWN = { file: 'content/posts/a.md' };

/** The HTML, with calls as `<Name a="b">…</Name>`. */
function shown(body: Body): string {
  return body
    .map(printed)
    .join('')
    .replace(/\s*\n\s*/g, '\n')
    .trim();
}

function printed(part: BodyPart): string {
  if (typeof part === 'string') return part;
  const props = Object.entries(part.props).map(([name, value]) => ` ${name}="${value}"`);
  return `<${part.component}${props.join('')}>${shown(part.children)}</${part.component}>`;
}

type Case = readonly [written: string, shown: string];

describe.each(FORMATS)('in .%s, as other generators read it', (_, options) => {
  test.each<Case>([
    [
      'See <https://a.example/b_c_d>.',
      '<p>See <a href="https://a.example/b_c_d" rel="noopener noreferrer external">https://a.example/b_c_d</a>.</p>',
    ],
    ['one<br>two<br/>three', '<p>one<br>two<br>three</p>'],
    ['a <!-- not\nseen --> b', '<p>a  b</p>'],
    [
      '<kbd>a</kbd> H<sub>2</sub>O x<sup>2</sup> <mark>m</mark>',
      '<p><kbd>a</kbd> H<sub>2</sub>O x<sup>2</sup> <mark>m</mark></p>',
    ],
    ['<p class="b">a</p>', '<p>a</p>'],
    ['<div style="">\n\na *b*\n\n</div>', '<p>a <em>b</em></p>'],
    ['a <span class="c">b</span>', '<p>a b</p>'],
    ['<a href="/b/" target="_blank">a</a>', '<p><a href="/b/">a</a></p>'],
    ['<img src="a.png" alt="b" width="1">', '<Figure src="./a.png" alt="b"></Figure>'],
    [
      '<figure><img src="a.png" alt="b" /><figcaption>c</figcaption></figure>',
      '<Figure src="./a.png" alt="b"><p>c</p></Figure>',
    ],
    [
      '<details>\n<summary>a</summary>\n\nb *c*\n\n</details>',
      '<Details summary="a"><p>b <em>c</em></p></Details>',
    ],
    [
      '<iframe src="https://www.youtube.com/embed/dQw4w9WgXcQ" allowfullscreen></iframe>',
      '<LinkCard href="https://www.youtube.com/watch?v=dQw4w9WgXcQ"></LinkCard>',
    ],
    ['a <br />b', '<p>a <br>b</p>'],
    ['Term\n: Its meaning', '<dl>\n<dt>Term</dt>\n<dd>Its meaning</dd>\n</dl>'],
    ['> [!NOTE]\n> a *b*', '<Note title="Note"><p>a <em>b</em></p></Note>'],
    ['> [!warning] Mind\n> a', '<Note title="Mind"><p>a</p></Note>'],
    [
      ':::tip[Do]\na\n\n- b\n:::\n\nc',
      '<Note title="Do"><p>a</p>\n<ul>\n<li>b</li>\n</ul></Note>\n<p>c</p>',
    ],
    [
      '!!! danger "Mind"\n    a\n\n    b\n\nc',
      '<Note title="Mind"><p>a</p>\n<p>b</p></Note>\n<p>c</p>',
    ],
    [
      ':::note\na\n\n:::caution\nb\n:::\n\n:::',
      '<Note title="Note"><p>a</p>\n<Note title="Caution"><p>b</p></Note></Note>',
    ],
    ['a ==b *c*== d == e', '<p>a <mark>b <em>c</em></mark> d == e</p>'],
    [
      'about ~400 and ~650, 3~5, 7~9, ~~no~~',
      '<p>about ~400 and ~650, 3~5, 7~9, <del>no</del></p>',
    ],
    [
      '**「太字」**です。**注意：**正文',
      '<p><strong>「太字」</strong>です。<strong>注意：</strong>正文</p>',
    ],
    [
      '**한국어(괄호)**는 `**注：**x`',
      '<p><strong>한국어(괄호)</strong>는 <code>**注：**x</code></p>',
    ],
    ['$5 and $10, $HOME/$USER, $5 or 10$', '<p>$5 and $10, $HOME/$USER, $5 or 10$</p>'],
    [
      '`$a$ ~b~` https://a.example/~b/',
      '<p><code>$a$ ~b~</code> <a href="https://a.example/~b/" rel="noopener noreferrer external">https://a.example/~b/</a></p>',
    ],
    ['https://youtu.be/dQw4w9WgXcQ', '<LinkCard href="https://youtu.be/dQw4w9WgXcQ"></LinkCard>'],
    ['- [x] a', '<ul class="contains-task-list">\n<li class="task-list-item">☑ a</li>\n</ul>'],
  ])('%j', (written, expected) => {
    const { body, problems } = parsed(written, options);
    expect([shown(body), problems.filter(({ severity }) => severity === 'error')]).toEqual([
      expected,
      [],
    ]);
  });

  test.each([
    ['$x^2 + \\frac{1}{2}$', '<math><semantics>'],
    ['$$\n\\int_{0}^1 x\n$$', '<p class="formula"><math display="block">'],
  ])('the formula %j is MathML without styles', (written, begins) => {
    const { body, problems } = parsed(written, options);
    expect(problems).toEqual([]);
    expect(shown(body)).toContain(begins);
    expect(shown(body)).toContain('<annotation encoding="application/x-tex">');
    expect(shown(body)).not.toMatch(/style=|class="tml/);
  });

  test.each([
    'https://vimeo.com/12345',
    'https://tube.example/w/kkGMgK9ZtnKfYAgnEtQxbv',
    'https://x.com/river/status/123',
    'https://social.example/@river/112233445566778899',
    'https://bsky.app/profile/river.example/post/3kabc',
    'https://www.instagram.com/p/Cabc123/',
    'https://www.tiktok.com/@river/video/7123',
  ])('%s alone in its paragraph is a link card, and in a sentence a link', (href) => {
    expect(shown(parsed(`a\n\n${href}\n\nb`, options).body)).toBe(
      `<p>a</p>\n<LinkCard href="${href}"></LinkCard>\n<p>b</p>`,
    );
    expect(shown(parsed(`See ${href} there`, options).body)).toContain('<a href=');
  });

  test.each([
    ['a [[b]] c', '1:3'],
    ['a\n\nb :tada: c', '3:3'],
    ['a\n\n[TOC]', '3:1'],
    ['[gallery ids="1"]', '1:1'],
    ['a [caption id="x"]b[/caption]', '1:3', '1:20'],
    [':::nobody\na\n:::', '1:1', '3:1'],
    ['> [!NOBODY]\n> a', '1:3'],
    ['H~2~O', '1:2'],
    ['x^2^', '1:2'],
    ['a ++b++', '1:3'],
    ['a [b][c]', '1:3'],
    ['*[HTML]: a', '1:1'],
    ['a ![b](./c d.jpg)', '1:3'],
    ['a ![b](./c d.jpg "e f")', '1:3'],
    ['a [b](/posts/c d/)', '1:3'],
  ])('%j is told at its place, and published', (written, ...places) => {
    const { body, problems } = parsed(written, options);
    expect(problems.map(({ line, column, code }) => `${line}:${column} ${code}`)).toEqual(
      places.map((place) => `${place} markup-literal`),
    );
    expect(body).not.toEqual([]);
  });

  test('an address with spaces is told with the brackets that it needs', () => {
    const [problem] = parsed('![a](./b c.jpg "d")', options).problems;
    expect(problem?.fix).toMatch(/`!\[a\]\(<\.\/b c\.jpg> .d.\)`/);
  });

  test.each([
    'it is 3:30:15',
    'a::b::c',
    'https://a.example/:b:/',
    'a == b',
    'x = y ^ z',
    '[a] [b]',
    '`[[a]] :b: {{c}}`',
    '[a](/b/)',
    'Mr. [sic] said',
    'a [b](see c d)',
    '`![a](./b c.jpg)`',
  ])('%j is only words', (written) => {
    expect(faults(written, options)).toEqual([]);
  });

  test('code in a language that nobody knows, and a diagram, are told', () => {
    expect(
      faults('```nolang\na\n```\n\n```mermaid\nb\n```\n\n```\nc\n```\n\n```text\nd\n```', options),
    ).toEqual(['1:1 code-language', '5:1 code-language']);
  });

  test('a formula that cannot be read is shown as it is written', () => {
    const { body, problems } = parsed('$$\n\\frac{1\n$$', options);
    expect(problems.map(({ code, severity }) => [code, severity])).toEqual([
      ['formula-broken', 'warning'],
    ]);
    expect(shown(body)).toContain('\\frac{1');
  });
});

describe('Markdown is CommonMark', () => {
  test.each<Case>([
    ['a { b } {{c}} <3 x < y', '<p>a { b } {{c}} &#x3C;3 x &#x3C; y</p>'],
    [
      'a\n\n    b = 1',
      '<p>a</p>\n<div class="code" role="group" aria-label="Code" tabindex="0"><pre translate="no"><code>b = 1</code></pre></div>',
    ],
    ['import taxes rose', '<p>import taxes rose</p>'],
    ['<p>a\n<p>b', '<p>a\n</p><p>b</p>'],
    ['<ul><li>a<li>b</ul>', '<ul><li>a</li><li>b</li></ul>'],
    [
      '<table><tr><td align=left>a<td>b</table>',
      '<div class="table" role="group" aria-label="Table 1" tabindex="0"><table><tbody><tr><td>a</td><td>b</td></tr></tbody></table></div>',
    ],
    ['<Note title="a">\nb *c*\n</Note>', '<Note title="a"><p>b <em>c</em></p></Note>'],
    ['<Note>\n\nb *c*\n\n</Note>', '<Note><p>b <em>c</em></p></Note>'],
    ['<center><b>a</b></center>', '<p><b>a</b></p>'],
    ['<mail@a.example>', '<p><a href="mailto:mail@a.example">mail@a.example</a></p>'],
  ])('%j', (written, expected) => {
    expect(shown(parsed(written, MARKDOWN).body)).toBe(expected);
  });

  test.each([
    ['<script>\nhit()\n</script>', '1:1 element-unknown'],
    ['a <b onclick="hit()">b</b>', '1:6 attribute-unknown'],
    ['<a href="javascript:hit()">b</a>', '1:1 link-scheme'],
    ['<iframe src="https://a.example"></iframe>', '1:1 element-unknown'],
    ['a\n\n<img src="https://a.example/b.png" alt="c">', '3:1 image-remote'],
    ['<object data="a"></object>', '1:1 element-unknown'],
    ['<b>a', '1:1 tag-unclosed'],
  ])('%j is told', (written, expected) => {
    expect(faults(written, MARKDOWN)).toContain(expected);
  });
});

describe('headings', () => {
  test('a first heading that says the title again is dropped', () => {
    const { body, problems } = parsed('# Why it’s *so*\n\na\n\n## b', { title: "Why it's so" });
    expect(problems).toEqual([]);
    expect(shown(body)).not.toContain('Why');
  });

  test('headings of the first level take all others down by one, with a warning', () => {
    const { headings, problems } = parsed('# a\n\n## b\n\n# c', { title: 'd' });
    expect(headings.map(({ depth, text }) => `${depth} ${text}`)).toEqual(['2 a', '3 b', '2 c']);
    expect(problems.map(({ severity }) => severity)).toEqual(['warning', 'warning']);
  });

  test('a heading without words is left out, and one that jumps stands one below the last', () => {
    const { body } = parsed('##\n\n#### a\n\n## \u200b');
    expect(shown(body)).toMatch(/^<div class="heading"><h2 id="a">a<\/h2>/);
  });
});

/** Of the sentences, those with a formula in them. */
function withFormula(sentences: readonly string[]): readonly string[] {
  return sentences.filter((one) => shown(parsed(one).body).includes('<math'));
}

describe('a dollar', () => {
  test('is money where it stands at a sum, in any language', () => {
    const sentences = [
      'The tool costs $20/$30 (US$).',
      'Entre $5 y $10 por persona, o US$20 en total.',
      'Cuesta $5 o 10$ en la calle.',
      'De 5 $ à 10 $ par mois, ou 12$/mois.',
      'Das kostet $5 (oder 10$), sagt sie.',
      'Fees of $1.5bn (in US$) and $300m.',
      'A$5, NZ$7 and HK$9; CA$3 or $2.50.',
      'الرسوم $5 أو 10$ في الشهر.',
      '价格是$5和10$。',
      '価格は$5～10$です。',
      'Стоит $5 или 10$ сегодня.',
      'Signs such as "$", "€" and "$" are money.',
      'R$ 20 hoje, R$ 30 amanhã; $MXN 400 o 500$.',
      'Price: 5$/mo., 6$/y; $100K–$200K; $5-$10.',
      'From $3m to $4m, a third of the $12m (2024 US$).',
      'Give $50 to $100, or \\$250 to $500.',
    ];
    expect(withFormula(sentences)).toEqual([]);
  });

  test('is a formula where it stands right at one', () => {
    const sentences = [
      '$x$',
      '$2x+1$',
      '$1/2$',
      '$10^6$',
      '$2 + 2 = 4$',
      '$0.5 \\le p \\text{ for all } x$',
      '$100 (1+r)^n$',
      'a $\\alpha$-helix, for $10',
      '$[0, 1)$',
      '$1, 2, \\dots, n$',
      '$\\$10$',
      '$$\n\\$10\n$$',
    ];
    expect(withFormula(sentences)).toEqual(sentences);
  });
});

describe('in .md, what looks like a tag and is none', () => {
  const options = { file: 'content/posts/a.md' };

  test.each([
    ['Where a<b and c>d it holds.', '<p>Where a&lt;b and c>d it holds.</p>', ['1:8 angle-lone']],
    ['A List<String>, say.', '<p>A List&lt;String>, say.</p>', ['1:7 angle-lone']],
    ['Put <name>here</name>.', '<p>Put &lt;name>here&lt;/name>.</p>', ['1:5 angle-lone']],
    [
      '<Foo>\n\n*a*\n\n</Foo>',
      '<p>&lt;Foo></p><p><em>a</em></p><p>&lt;/Foo></p>',
      ['1:1 angle-lone'],
    ],
    ['A<BR>b <B>c</B>', '<p>A<br>b <b>c</b></p>', []],
  ])('%j is read as it is written', (written, expected, told) => {
    const { body, problems } = parsed(written, options);
    expect(shown(body).replaceAll('&#x3C;', '&lt;')).toBe(expected);
    expect(problems.map(({ line, column, code }) => `${line}:${column} ${code}`)).toEqual(told);
    expect(problems.every(({ severity }) => severity === 'warning')).toBe(true);
  });

  test.each([
    '<script>a</script>',
    '<IFRAME src="https://a.example"></IFRAME>',
    '<b onclick>a</b>',
    '<x-a onfocus="a()">a</x-a>',
  ])('%j is an error still', (written) => {
    const { body, problems } = parsed(written, options);
    expect(body).toEqual([]);
    expect(problems.some(({ severity }) => severity === 'error')).toBe(true);
  });
});

test('in .mdx, lines with four spaces before them are told, where Markdown has code', () => {
  const text = 'Run:\n\n    npm test\n\n<Note>\n    a\n</Note>\n\n- a\n\n      b\n';
  const at = (file: string) =>
    parsed(text, { file }).problems.map(({ line, code }) => `${line} ${code}`);
  expect([at('a.mdx'), at('a.md')]).toEqual([['3 code-indented'], []]);
});

describe('a fault hides no other', () => {
  test('a text that has more of them than can be told is refused, and never published empty', () => {
    const { body, problems } = parsed('a <3 b\n\n'.repeat(1_000));
    expect(body).toEqual([]);
    expect(problems.some(({ code }) => code === 'text-too-long')).toBe(true);
  });

  test('what stands in an element that has no end stands behind it', () => {
    expect(shown(parsed('a <br> b </br> c').body)).toBe('<p>a <br> b  c</p>');
  });

  test.each([
    [
      '{% raw %}\n\na { b\n\nc <3 d\n\n<Note>\n\ne\n\n[f](javascript:g)',
      '1:1 shortcode',
      '3:3 brace-lone',
      '5:3 angle-lone',
      '7:1 tag-unclosed',
      '11:1 link-scheme',
    ],
    [
      '<!-- a -->\n\n[b](javascript:c)\n\n<!-- d\n\ne -->\n\n<Noet>f</Noet>',
      '3:1 link-scheme',
      '9:1 component-unknown',
    ],
    ['<div>\n\na { b\n\n</div>\n\n![](./c.png)', '3:3 brace-lone', '7:1 image-alt'],
    [':::note\na { b\n:::\n\nc { d', '2:3 brace-lone', '5:3 brace-lone'],
    ['<Note>\nimport a from "b"\n</Note>\n\nc { d', '2:1 mdx-esm', '5:3 brace-lone'],
    ['**注：**a\n\n约5~7人 3~4 { b', '3:11 brace-lone'],
  ])('%j', (written, ...expected) => {
    expect(faults(written)).toEqual(expected);
  });

  test.each([
    ['{{< youtube abc >}}', /address alone on a line/],
    ['{{< figure src="a.png" >}}', /!\[what it shows\]/],
    ['{% highlight js %}', /three backticks/],
    ['{{ site.title }}', /as Markdown/],
  ])('%s is told what to write in its place', (written, fix) => {
    expect(parsed(written).problems[0]?.fix).toMatch(fix);
  });
});
