import { describe, expect, test } from 'vitest';
import { formatProblem } from '../../src/core/errors.ts';
import { faults, parsed } from './body-parse.ts';

type Case = readonly [title: string, source: string, ...faults: string[]];

const MARKDOWN = { file: 'content/posts/a.md' };

const fixOf = (source: string) => parsed(source).problems[0]?.fix;

describe('a text is data, never code', () => {
  test.each<Case>([
    ['an import', "Text.\n\nimport A from './a.astro'\n\nText.", '3:1 mdx-esm'],
    ['an export', 'export const a = 1;', '1:1 mdx-esm'],
    ['a sentence that looks like an import', 'import taxes rose', '1:1 mdx-esm'],
    ['an expression', 'One {1 + 1} two', '1:5 mdx-expression'],
    ['an expression of its own', 'One\n\n{process.env.HOME}', '3:1 mdx-expression'],
    ['code behind a comment', 'One {/* two */ a}', '1:5 mdx-expression'],
    ['braces around nothing', 'One {}', '1:5 mdx-expression'],
    ['an attribute expression', '<Note title={1}>\nA\n</Note>', '1:7 attribute-expression'],
    ['a spread', '<Note {...a}>\nA\n</Note>', '1:1 attribute-expression'],
    ['a lone brace', 'Some text\nand a { brace', '2:7 brace-lone'],
    ['a broken expression', '## {1+}', '1:4 brace-lone'],
  ])('%s is refused at its place', (_, source, ...expected) => {
    expect(faults(source)).toEqual(expected);
  });

  test('code in backticks is only shown', () => {
    expect(faults('`{1}` and\n\n```js\nimport a from "b";\n```\n\n\\{a}')).toEqual([]);
  });

  test('a path that site.yaml trusts may hold code, and keeps the other rules', () => {
    const source = "import A from './a.astro'\n\n<A b={1} /> {1}\n\n# One\n\n![](./a.png)";
    expect(faults(source, { trusted: true })).toEqual(['5:1 heading-level', '7:1 image-alt']);
  });
});

describe('tags', () => {
  test.each<Case>([
    ['an unknown component', 'A\n\n<Noet>b</Noet>', '3:1 component-unknown'],
    ['a component that only the site makes', '<CiteNotes sources="a" />', '1:1 component-unknown'],
    ['a script', '<script>alert(1)</script>', '1:1 element-unknown'],
    ['an iframe', 'A <iframe src="https://a.example"></iframe>', '1:3 element-unknown'],
    ['a form', '<form>\nA\n</form>', '1:1 element-unknown'],
    ['a fragment', '<>A</>', '1:1 element-unknown'],
    ['a namespace', '<svg:a />', '1:1 element-unknown'],
    ['a style', 'A <b style="color: red">b</b>', '1:6 attribute-dropped'],
    ['an event handler', 'A <b\n  title="c"\n  onclick="d()">b</b>', '3:3 attribute-unknown'],
    ['an unknown attribute', '<Note titel="A">b</Note>', '1:7 attribute-unknown'],
    ['an attribute twice', 'A<Cite source="a" source="b" />', '1:8 attribute-repeated'],
    ['a missing attribute', 'A<Cite />', '1:2 attribute-missing'],
    ['an empty attribute', 'A<Cite source="" />', '1:8 attribute-value'],
    ['a source that is no id', 'A<Cite source="A b" />', '1:8 attribute-value'],
    ['a flag with a value', '<Figure src="a.png" decorative="no" />', '1:21 attribute-value'],
    [
      'an unknown kind of action',
      '<Action type="buy" label="A" url="/a/" />',
      '1:9 attribute-value',
    ],
    ['a direction that is none', '<bdo dir="up">a</bdo>', '1:6 attribute-value'],
    ['a language that is none', 'A <i lang="Spanish">b</i>', '1:6 attribute-value'],
    ['a name from the language itself', 'A <constructor>b</constructor>', '1:3 element-unknown'],
    [
      'an impossible date',
      '<KeyFigure value="1" label="a" source="b" asOf="2026-02-30" />',
      '1:43 attribute-value',
    ],
    ['a tag never closed', 'A <b>b', '1:3 tag-unclosed'],
    ['a component never closed', 'A\n\n<Note>\n\nb', '3:1 tag-unclosed'],
    ['a tag never opened', 'A </b>', '1:3 tag-unopened'],
    ['the wrong closing tag', '<Note>A</Not>', '1:8 tag-unopened'],
    ['a value without quotes', '<Note title=A>b</Note>', '1:1 tag-broken'],
    ['an angle bracket', 'A <3 b', '1:3 angle-lone'],
  ])('%s is refused at its place', (_, source, ...expected) => {
    expect(faults(source)).toEqual(expected);
  });

  test('plain HTML that Markdown has no sign for is let through', () => {
    const source =
      '<abbr title="A b">AB</abbr> <time datetime="2006">then</time> <i lang="es">sí</i> <bdo dir="rtl">a</bdo> H<sub>2</sub>O<br /><kbd>Esc</kbd>';
    expect(faults(source)).toEqual([]);
  });

  test.each(['onerror', 'onload', 'onfocus', 'onclick', 'style', 'id', 'class'])(
    'no component has the attribute %s',
    (name) => {
      expect(faults(`<Note ${name}="x">a</Note>`)).toEqual(['1:7 attribute-unknown']);
    },
  );

  test.each(['onerror', 'onload', 'onfocus', 'onclick'])('no tag has the attribute %s', (name) => {
    expect(faults(`<b ${name}="x">a</b>`)).toEqual(['1:4 attribute-unknown']);
    expect(faults(`<p ${name}="x">a</p>`)).toEqual(['1:4 attribute-unknown']);
    expect(faults(`<p ${name}="x">a</p>`, MARKDOWN)).toEqual(['1:4 attribute-unknown']);
  });

  test.each(['id', 'class', 'width', 'data-a', 'target'])(
    'the attribute %s only looks, and is left out without a word',
    (name) => {
      const { body, problems } = parsed(`<b ${name}="x">a</b>`);
      expect([body, problems]).toEqual([['<p><b>a</b></p>'], []]);
    },
  );

  test('what a text may hold is named where it holds something else', () => {
    expect(fixOf('<marquee>a</marquee>')).toMatch(
      /The tags of HTML that a text may hold are .*`abbr`.* and /,
    );
    expect(fixOf('<Note colour="x">a</Note>')).toMatch(/Its attributes are .*`title`/);
  });

  test.each([
    ['a { b', 'Write `\\{` where a reader should see a brace.'],
    ['a <5 b', 'Write `\\<` where a reader should see one.'],
  ])('%s is told how to be written as a sign', (source, fix) => {
    expect(fixOf(source)).toBe(fix);
  });
});

describe('components stand where their HTML may stand', () => {
  test.each<Case>([
    ['a note in a sentence', 'A <Note>b</Note> c', '1:3 tag-place'],
    ['a figure in a heading', '## A <Figure src="a.png" decorative />', '1:6 tag-place'],
    ['a note in emphasis', '*A <Note>b</Note>*', '1:4 tag-place'],
    ['a moment outside of a timeline', '<Moment date="2006" title="A" />', '1:1 tag-place'],
    ['a list of terms in a sentence', 'A <dl><dt>b</dt></dl>', '1:3 tag-place', '1:7 tag-place'],
    ['a term outside of a list', '<dt>A</dt>', '1:1 tag-place'],
    ['small print of two paragraphs', '<small>\n\nA\n\nb\n\n</small>', '1:1 tag-content'],
    ['a citation with text', '<Cite source="a">b</Cite>', '1:1 tag-content'],
    [
      'a timeline with text',
      '<Timeline>\nA\n</Timeline>',
      '1:1 timeline-content',
      '2:1 timeline-content',
    ],
    [
      'moments out of order',
      '<Timeline>\n<Moment date="2007" title="A" />\n<Moment title="B" date="2006-05" />\n</Timeline>',
      '3:19 timeline-order',
    ],
  ])('%s is refused at its place', (_, source, ...expected) => {
    expect(faults(source)).toEqual(expected);
  });
});

describe('links', () => {
  test.each<Case>([
    ['a javascript: link', '[a](javascript:alert)', '1:1 link-scheme'],
    ['one written with entities', '[a](java&#115;cript&#58;alert)', '1:1 link-scheme'],
    [
      'one with a tab in it',
      '<Action type="learn" label="a" url="java&#9;script:b" />',
      '1:32 link-scheme',
    ],
    ['one in capitals', '[a](JavaScript:alert)', '1:1 link-scheme'],
    ['a data: link', '[a](data:text/html,b)', '1:1 link-scheme'],
    ['a link without a scheme', '[a](//a.example)', '1:1 link-scheme'],
    [
      'a javascript: link of a component',
      '<Action type="learn" label="a" url="javascript:b" />',
      '1:32 link-scheme',
    ],
    ['an onion link', 'A [a](http://abc.onion/b)', '1:3 link-onion'],
    ['an unsafe link', 'A [a](http://a.example/b)', '1:3 link-http'],
    [
      'a link that tells who followed it',
      '[a](https://a.example/?b=1&utm_source=c)',
      '1:1 link-tracking',
    ],
    ['a link by reference', '[a][b]\n\n[b]: http://a.example', '1:1 link-http'],
    ['a link without words', '[](https://a.example)', '1:1 link-text'],
    ['an empty link', '[a]()', '1:1 link-empty'],
    ['a citation in a link', '[a <Cite source="b" />](/c/)', '1:4 link-nested'],
    ['an address that is none', '[a](https://)', '1:1 link-address'],
  ])('%s is found at its place', (_, source, ...expected) => {
    expect(faults(source)).toEqual(expected);
  });

  test.each(['https://a.example', 'mailto:a@a.example', 'tel:+1', '/posts/a/', '#a', '?a', './a'])(
    '%s is let through',
    (href) => {
      expect(faults(`[a](${href})`)).toEqual([]);
    },
  );

  test.each(['utm_source', 'utm_campaign', 'UTM_id', 'fbclid', 'gclid', 'mc_eid'])(
    '%s tells who followed a link',
    (name) => {
      expect(faults(`[a](https://a.example/?b=1&${name}=c)`)).toEqual(['1:1 link-tracking']);
    },
  );

  test('the better address stands in the fix', () => {
    const [problem] = parsed('[a](https://a.example/?b=1&utm_source=c&fbclid=d)').problems;
    expect(problem).toMatchObject({
      severity: 'warning',
      what: 'The link carries `utm_source`, `fbclid`, which tells who followed it.',
      fix: 'Write `https://a.example/?b=1`.',
    });
  });
});

describe('images', () => {
  test.each<Case>([
    ['without words', '![](./a.png)', '1:1 image-alt'],
    ['hot-linked', 'A ![b](https://a.example/b.png)', '1:3 image-remote'],
    ['from the root', '![b](/b.png)', '1:1 image-path'],
    ['in a component without words', '<Figure src="./a.png" />', '1:1 image-alt'],
    ['in a component with empty words', '<Figure src="./a.png" alt="" />', '1:23 image-alt'],
    [
      'both described and decorative',
      '<Figure src="./a.png" alt="b" decorative />',
      '1:1 image-alt',
    ],
    [
      'hot-linked in a component',
      '<Figure src="https://a.example/b.png" alt="b" />',
      '1:9 image-remote',
    ],
  ])('an image %s is refused at its place', (_, source, ...expected) => {
    expect(faults(source)).toEqual(expected);
  });

  test('an image that adds nothing to the words says so', () => {
    expect(faults('![](./a.png "decorative")\n\n<Figure src="./a.png" decorative />')).toEqual([]);
  });
});

describe('headings make an outline below the title', () => {
  test.each<Case>([
    ['a second title', 'A\n\n# B', '3:1 heading-level'],
    ['an underlined title', 'A\n=', '1:1 heading-level'],
    ['a jump at the start', '### A', '1:1 heading-level'],
    ['a jump', '## A\n\n#### B', '3:1 heading-level'],
    ['no words', '##', '1:1 heading-empty'],
  ])('%s is refused at its place', (_, source, ...expected) => {
    expect(faults(source)).toEqual(expected);
  });

  test('steps down by one, and up by any', () => {
    expect(faults('## A\n\n### B\n\n#### C\n\n## D')).toEqual([]);
  });
});

describe('footnotes', () => {
  test.each<Case>([
    ['a mark without its footnote', 'A[^b] c', '1:2 footnote-missing'],
    ['a footnote without its mark', 'A\n\n[^b]: c', '3:1 footnote-unused'],
  ])('%s is refused at its place', (_, source, ...expected) => {
    expect(faults(source)).toEqual(expected);
  });

  test('in code they are only shown', () => {
    expect(faults('`[^a]` \\[^b]\n\n```\n[^c]: d\n```')).toEqual([]);
  });
});

describe('a text that would take minutes to read', () => {
  test.each<Case>([
    ['too long a text', 'a'.repeat(200_001), '1:1 text-too-long'],
    ['braces beyond counting', '\\{'.repeat(5_001), '1:1 text-too-long'],
    ['quotations in quotations', '>'.repeat(5_001), '1:1 text-too-long'],
  ])('%s is refused unread', (_, source, ...expected) => {
    expect(faults(source)).toEqual(expected);
  });

  test('a long one is read', () => {
    expect(faults('Words of a *long* text. '.repeat(8_000))).toEqual([]);
  });
});

describe('places', () => {
  test('count from the top of the file, in the units of an editor', () => {
    expect(faults('Ein Übel 😀 {a}', { firstLine: 12 })).toEqual(['12:13 mdx-expression']);
  });

  test('all problems come at once, in the order of the file', () => {
    const source = '# A\n\n<Foo />\n\n[](http://a.example)\n\n\u202eB';
    expect(faults(source)).toEqual([
      '1:1 heading-level',
      '3:1 component-unknown',
      '5:1 link-http',
      '5:1 link-text',
      '7:1 bidi-override',
    ]);
  });

  test('an override of the direction is refused also where HTML writes it by number', () => {
    expect(faults('A\n\nb&#x202e;c')).toEqual(['3:2 bidi-override']);
    expect(faults('\u200e \u200f \u061c')).toEqual([]);
  });

  test.each([...'\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069'])(
    '%j in a text is refused',
    (character) => {
      expect(faults(`a${character}b`)).toEqual(['1:2 bidi-override']);
    },
  );
});

test('a problem says what is wrong and how to mend it', () => {
  const { body, problems } = parsed('<Noet>a</Noet>', { firstLine: 9 });
  expect(body).toEqual([]);
  expect(problems.map(formatProblem)).toMatchInlineSnapshot(`
    [
      "content/posts/a.mdx:9:1 component-unknown: There is no component \`<Noet>\`. Did you mean \`<Note>\`? The components are \`Note\`, \`Figure\`, \`PullQuote\`, \`Timeline\`, \`Moment\`, \`KeyFigure\`, \`Cite\`, \`Details\`, \`Video\`, \`LinkCard\` and \`Action\`.",
    ]
  `);
});
