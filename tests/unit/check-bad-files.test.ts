import { execFileSync } from 'node:child_process';
import { mkdir, symlink } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  addFiles,
  briefly,
  contentFolder,
  type Files,
  page,
  post,
  problemsOf,
  readFolder,
  sentencesOf,
  sources,
  study,
} from './content-folder.ts';

const at = 'posts/a.mdx';
const raw = (text: string): Files => ({ [at]: text });
const inPost = (frontmatter: Record<string, string | undefined>, body?: string): Files => ({
  [at]: post(frontmatter, body),
});
const inStudy = (frontmatter: Record<string, string | undefined>, body?: string): Files => ({
  'case-studies/metoo.mdx': study(frontmatter, body),
});
const cited = 'Text.<Cite source="pew" />\n';

describe('bytes and characters', () => {
  test.each<[string, Files | string | Uint8Array, string[]]>([
    ['an empty file', '', ['posts/a.mdx:1:1 file-empty']],
    ['blank lines alone', '\n \n', ['posts/a.mdx:1:1 file-empty']],
    ['no frontmatter', 'Text.\n', ['posts/a.mdx:1:1 frontmatter-missing']],
    [
      'frontmatter that is never closed',
      '---\ntitle: A\n\nText.\n',
      ['posts/a.mdx:1:1 frontmatter-open'],
    ],
    ['frontmatter without keys', '---\n---\n', ['posts/a.mdx:2:1 bad-value']],
    [
      'a byte that is no UTF-8',
      Buffer.concat([Buffer.from('---\ntitle: Caf'), Buffer.from([0xe9, 0x0a])]),
      ['posts/a.mdx:2:11 not-utf8'],
    ],
    ['UTF-16', Buffer.from('\ufeff---\n', 'utf16le'), ['posts/a.mdx:1:1 not-utf8']],
    ['a NUL in the text', post({}, 'One\ntwo\0three.\n'), ['posts/a.mdx:9:4 control-character']],
    [
      'a control character in the frontmatter',
      post({ title: 'A\u0007' }),
      ['posts/a.mdx:2:9 control-character'],
    ],
    [
      'a control character by its escape',
      post({ title: '"A\\x07"' }),
      ['posts/a.mdx:2:8 control-character'],
    ],
    [
      'a lone surrogate by its escape',
      post({ title: '"A\\ud800"' }),
      ['posts/a.mdx:2:8 control-character'],
    ],
    [
      'a control character by its number',
      post({}, 'Text &#8; and &#x1F;.\n'),
      ['posts/a.mdx:8:6 control-character', 'posts/a.mdx:8:15 control-character'],
    ],
    [
      'two kinds of them, each once',
      post({}, 'a\u0001b\u0001c\u0002\n'),
      ['posts/a.mdx:8:2 control-character', 'posts/a.mdx:8:6 control-character'],
    ],
    ['U+FFFE, which XML cannot hold', post({}, 'a\ufffe\n'), ['posts/a.mdx:8:2 control-character']],
    ['an override in the text', post({}, 'a\u202eb\n'), ['posts/a.mdx:8:2 bidi-override']],
    [
      'an isolate in the frontmatter',
      post({ title: 'A \u2067b' }),
      ['posts/a.mdx:2:10 bidi-override'],
    ],
    [
      'an override by its escape',
      post({ title: '"A \\u202e b"' }),
      ['posts/a.mdx:2:8 bidi-override'],
    ],
  ])('%s', async (_, text, problems) => {
    expect(
      await problemsOf({
        [at]: typeof text === 'string' || text instanceof Uint8Array ? text : '',
      }),
    ).toEqual(problems);
  });

  test.each<[string, string]>([
    ['a byte order mark', `\ufeff${post()}`],
    ['CRLF', post().replaceAll('\n', '\r\n')],
    ['LRM, RLM and ALM', post({ title: 'A \u200e\u200f\u061c b' }, 'a\u200eb\u200f\u061c\n')],
    ['nothing behind the frontmatter', post({}, '')],
    ['no line end behind the frontmatter', post({}, '').trimEnd()],
    ['spaces behind the dashes', post().replaceAll('---\n', '---  \n')],
    ['a line of dashes in the text', post({}, 'a\n\n---\n\nb\n')],
    ['emoji and astral letters', post({ title: 'A ✊🏽 𝒜' }, '👩‍👩‍👧 says 𞤀.\n')],
    ['HTML in a title', post({ title: '<script>alert(1)</script> & co' })],
    ['a long word', post({ title: 'w'.repeat(100) })],
  ])('%s is accepted', async (_, text) => {
    expect(await problemsOf(raw(text))).toEqual([]);
  });

  test('.md and .mdx, single files and folders are read alike', async () => {
    const files = {
      'posts/a.md': post(),
      'posts/b/index.mdx': post(),
      'posts/c/index.md': post(),
      'posts/a.es.md': post(),
    };
    expect(await problemsOf(files)).toEqual([]);
  });

  test.each(['\u0001', '\u001f', '\u007f', '\u0080', '\u0085', '\u009f', '\ufffe'])(
    '%j is refused',
    async (character) => {
      expect(await problemsOf(raw(post({}, `a${character}b\n`)))).toEqual([
        'posts/a.mdx:8:2 control-character',
      ]);
    },
  );
});

describe('YAML', () => {
  test.each<[string, string, string[]]>([
    ['a key twice', 'title: A\ntitle: B', ['3:1 yaml-duplicate-key']],
    ['an unclosed list', 'authors: [desk\ntitle: A', ['3:1 yaml']],
    ['bad indentation', 'a:\n  b: 1\n c: 2', ['4:1 yaml']],
    ['a colon in plain text', 'title: One: two', ['2:8 yaml']],
    [
      'an alias bomb',
      'a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]',
      [
        '2:4 yaml-alias',
        '3:4 yaml-alias',
        '3:8 yaml-alias',
        '3:12 yaml-alias',
        '4:5 yaml-alias',
        '4:9 yaml-alias',
      ],
    ],
    ['a function', 'title: !!js/function "function () {}"', ['2:8 yaml']],
    ['a merge key', 'title: A\n<<: *x', ['3:5 yaml-alias']],
  ])('%s', async (_, yaml, problems) => {
    const found = await problemsOf(raw(`---\n${yaml}\n---\n`));
    expect(found.map((line) => line.replace('posts/a.mdx:', ''))).toEqual(
      expect.arrayContaining(problems),
    );
  });

  test('brackets without end do not bring the reader down', async () => {
    const found = await problemsOf(raw(`---\na: ${'['.repeat(20_000)}\n---\n`));
    expect(found.some((line) => line.endsWith(' yaml'))).toBe(true);
  });

  test.each([
    [
      'lists in lists without end',
      `a: ${'['.repeat(20_000)}${']'.repeat(20_000)}`,
      'nested too deeply',
    ],
    ['a list of lists as a key', '? [[a]]\n: b', 'The YAML cannot be read'],
  ])('%s are refused as such', async (_, yaml, why) => {
    expect((await sentencesOf(raw(`---\n${yaml}\n---\n`))).join('\n')).toContain(why);
  });

  test.each(['__proto__', '"__proto__"', String.raw`"\x5f_proto__"`])(
    'the key %s is refused in a table whose keys the writer chooses',
    async (key) => {
      expect(await problemsOf(inPost({ sources: `{ ${key}: 1 }` }))).toEqual([
        'posts/a.mdx:6:12 unknown-key',
      ]);
    },
  );

  test('longer than 64 KiB is refused before it is parsed', async () => {
    expect(await problemsOf(raw(`---\ntitle: ${'x'.repeat(65_530)}\n---\n`))).toEqual([
      'posts/a.mdx:1:1 yaml-too-long',
    ]);
  });

  test.each(['__proto__', 'constructor', 'toString', 'layout', 'slug'])(
    'the key %s is unknown',
    async (key) => {
      expect(await problemsOf(inPost({ [key]: 'x' }))).toEqual(['posts/a.mdx:6:1 unknown-key']);
      expect(Object.hasOwn(Object.prototype, 'x')).toBe(false);
    },
  );
});

describe('values of a post', () => {
  test.each<[string, Record<string, string | undefined>, string[]]>([
    ['an impossible day', { date: '2026-02-30' }, ['4:7 bad-value']],
    ['a number', { date: '20261123' }, ['4:7 bad-value']],
    ['true', { date: 'true' }, ['4:7 bad-value']],
    ['a day in words', { date: 'yesterday' }, ['4:7 bad-value']],
    ['a time without zone', { date: '2026-11-23T10:00' }, ['4:7 bad-value']],
    ['a day without zeros', { date: '2026-1-5' }, ['4:7 bad-value']],
    ['a partial date', { date: '2026-11' }, ['4:7 bad-value']],
    ['no value', { date: '' }, ['4:1 bad-value']],
    [
      'required keys that are missing',
      { title: undefined, authors: undefined },
      ['2:1 missing-key', '2:1 missing-key'],
    ],
    ['a title over 200 characters', { title: 'x'.repeat(201) }, ['2:8 bad-value']],
    ['a description over 280', { description: 'x'.repeat(281) }, ['3:14 bad-value']],
    ['a title over two lines', { title: '|-\n  a\n  b' }, ['2:8 bad-value']],
    ['a title that is a number', { title: '2026' }, ['2:8 bad-value']],
    ['a text for a list', { authors: 'desk' }, ['5:10 bad-value']],
    ['a list without items', { authors: '[]' }, ['5:10 bad-value']],
    ['a change before the publication', { updated: '2026-10-31' }, ['6:10 bad-value']],
    [
      'a change before it, beside another fault',
      { updated: '2026-10-31', draft: 'maybe' },
      ['6:10 bad-value', '7:8 bad-value'],
    ],
    ['an unknown choice', { comments: 'opne' }, ['6:11 bad-value']],
    ['a table for a choice', { comments: '{ toString: x }' }, ['6:11 bad-value']],
    ['a colour in words', { ink: 'red' }, ['6:6 bad-value']],
    ['an unknown author in a list', { authors: '[desk, dekk]' }, ['5:17 unknown-author']],
    [
      'an unknown topic in a block list',
      { topics: '\n  - hashtags\n  - hashtag' },
      ['8:5 unknown-topic'],
    ],
    ['an unknown movement', { movements: '[meto]' }, ['6:13 unknown-case-study']],
    [
      'an unknown name beside another fault',
      { topics: '[hashtag]', draft: 'maybe' },
      ['6:10 unknown-topic', '7:8 bad-value'],
    ],
    [
      'an unknown key in a table',
      { image: '{ src: ./x.png, alt: "", caption: x }' },
      ['6:33 unknown-key', '6:15 image-missing'],
    ],
    [
      'a picture without alt',
      { image: '{ src: ./x.png }' },
      ['6:8 missing-key', '6:15 image-missing'],
    ],
    [
      'a picture from elsewhere',
      { image: '{ src: "https://x.example/a.png", alt: "" }' },
      ['6:15 image-remote'],
    ],
    [
      'a picture outside of content/',
      { image: '{ src: ../../x.png, alt: "" }' },
      ['6:15 image-outside'],
    ],
    [
      'a picture that is no image',
      { image: '{ src: ../site.yaml, alt: "" }' },
      ['6:15 image-type'],
    ],
    [
      'a source without address',
      { sources: '\n  pew: { title: A, type: news }' },
      ['7:8 missing-key', 'warning 7:3 source-unused'],
    ],
    [
      'a source with a bad id',
      { sources: '\n  Pew 2018: { title: A, url: "https://a.example", type: news }' },
      ['7:3 bad-value', 'warning 7:3 source-unused'],
    ],
    [
      'javascript: as an address',
      { sources: '\n  a: { title: A, url: "javascript:alert(1)", type: news }' },
      ['7:23 bad-value', 'warning 7:3 source-unused'],
    ],
    [
      'an onion address',
      { sources: '\n  a: { title: A, url: "https://abc.onion/x", type: news }' },
      ['7:23 bad-value', 'warning 7:3 source-unused'],
    ],
    [
      'an address without encryption',
      { sources: '\n  a: { title: A, url: "http://a.example/", type: news }' },
      ['warning 7:23 link-http', 'warning 7:3 source-unused'],
    ],
    [
      'an address that tracks',
      { sources: '\n  a: { title: A, url: "https://a.example/?utm_source=x", type: news }' },
      ['warning 7:23 link-tracking', 'warning 7:3 source-unused'],
    ],
    [
      'a source opened before it appeared',
      {
        sources:
          '\n  a: { title: A, url: "https://a.example", type: news, date: 2020, accessed: 2019-12-31 }',
      },
      ['7:78 bad-value', 'warning 7:3 source-unused'],
    ],
    [
      'a source opened on a day to come',
      {
        sources: '\n  a: { title: A, url: "https://a.example", type: news, accessed: 2026-11-24 }',
      },
      ['warning 7:66 date-ahead', 'warning 7:3 source-unused'],
    ],
    [
      'a licence that would run',
      { licence: '{ name: X, url: "javascript:alert(1)" }' },
      ['6:26 bad-value'],
    ],
    [
      'an event without a last day',
      { actions: '\n  - { type: event, label: Come, url: "https://a.example" }' },
      ['7:5 missing-key'],
    ],
    [
      'an action that ends before it starts',
      {
        actions:
          '\n  - { type: event, label: Come, url: "https://a.example", starts: 2026-12-02, expires: 2026-12-01 }',
      },
      ['7:88 bad-value'],
    ],
    ['a note about no content notes', { contentNote: 'It is sad.' }, ['6:14 bad-value']],
    ['an old path on another site', { aliases: '[https://a.example/]' }, ['6:11 bad-value']],
  ])('%s', async (_, frontmatter, problems) => {
    const found = await problemsOf(inPost(frontmatter));
    expect(found.map((line) => line.replace('posts/a.mdx:', '')).toSorted()).toEqual(
      problems.toSorted(),
    );
  });

  test('a day to come is no fault: the post is scheduled', async () => {
    expect(await problemsOf(inPost({ date: '2026-12-01', updated: '2026-12-01' }))).toEqual([]);
  });

  test('a page has no keys of a post', async () => {
    const files = { 'pages/a.mdx': page({ topics: '[a]', date: '2026-11-01' }) };
    expect((await problemsOf(files)).map((line) => line.split(' ')[1])).toEqual([
      'unknown-key',
      'unknown-key',
    ]);
  });

  test('a scheduled post is named with the day from which it is shown', async () => {
    const folder = await contentFolder({ 'posts/a.mdx': post({ date: '2027-01-02' }) });
    const { summary } = await readFolder(folder, { now: '2026-11-23' });
    expect(summary.hidden).toMatchObject([{ why: 'scheduled', from: '2027-01-02' }]);
  });
});

describe('values of a case study', () => {
  test.each<[string, Record<string, string | undefined>, string[]]>([
    ['zero-width space in the hashtag', { hashtag: 'Me\u200bToo' }, ['4:10 bad-value']],
    ['zero-width joiner between Latin letters', { hashtag: 'Me\u200dToo' }, ['4:10 bad-value']],
    ['a variation selector', { hashtag: 'Me\ufe0fToo' }, ['4:10 bad-value']],
    ['Cyrillic letters among Latin ones', { hashtag: 'МеToo' }, ['4:10 bad-value']],
    ['Greek letters among Latin ones', { hashtag: 'ΜeToo' }, ['4:10 bad-value']],
    ['digits alone', { hashtag: '"123"' }, ['4:10 bad-value']],
    ['emoji', { hashtag: '✊' }, ['4:10 bad-value']],
    ['a hyphen', { hashtag: 'a-b' }, ['4:10 bad-value']],
    ['its own #', { hashtag: '"#MeToo"' }, ['4:10 bad-value']],
    ['the end before the start', { ended: '2005', status: 'ended' }, ['30:8 bad-value']],
    [
      'the end before the start, beside another fault',
      { ended: '2005', kind: 'movment', status: 'ended' },
      ['5:7 bad-value', '30:8 bad-value'],
    ],
    ['an end of what is active', { ended: '2020' }, ['30:8 bad-value']],
    [
      'a count without source',
      { figures: '\n  - { value: 9, label: x, countedBy: y }' },
      ['17:14 bad-value', '17:5 missing-key'],
    ],
    [
      'a lowest above a highest count',
      { figures: '\n  - { value: "9", label: x, countedBy: y, source: pew, low: 9, high: 3 }' },
      ['17:70 bad-value'],
    ],
    [
      'two key figures',
      {
        figures:
          '\n  - { value: "9", label: x, countedBy: y, source: pew, key: true }\n  - { value: "9", label: x, countedBy: y, source: pew, key: true }',
      },
      ['17:3 bad-value'],
    ],
    [
      'a person without source',
      { people: '\n  - { name: A, role: b, type: person }' },
      ['31:5 missing-key'],
    ],
    [
      'an unknown source of a person',
      { people: '\n  - { name: A, role: b, type: person, source: pw }' },
      ['31:47 unknown-source'],
    ],
    [
      'a moment without sources',
      {
        timeline:
          '\n  - { date: 2006, title: One, kind: origin }\n  - { date: 2013-07, title: Two, kind: action, sources: [pew] }\n  - { date: 2014, title: Three, kind: outcome, sources: [pewe] }',
      },
      ['19:5 missing-key', '21:58 unknown-source'],
    ],
    [
      'moments out of order',
      {
        timeline:
          '\n  - { date: 2014, title: One, kind: origin, sources: [pew] }\n  - { date: 2013-07, title: Two, kind: action, sources: [pew] }\n  - { date: 2015, title: Three, kind: outcome, sources: [pew] }',
      },
      ['20:13 bad-value'],
    ],
    [
      'two moments',
      {
        timeline:
          '\n  - { date: 2006, title: One, kind: origin, sources: [pew] }\n  - { date: 2013-07, title: Two, kind: action, sources: [pew] }',
      },
      ['19:3 bad-value'],
    ],
    [
      'an unknown demand',
      {
        outcomes:
          '\n  - { date: 2018, type: law, text: P., status: met, asOf: 2020, demand: lwa, link: shown, sources: [pew] }',
      },
      ['23:73 unknown-demand'],
    ],
    [
      'a status older than the outcome',
      {
        outcomes:
          '\n  - { date: 2018, type: law, text: P., status: met, asOf: 2017, link: shown, sources: [pew] }',
      },
      ['23:59 bad-value'],
    ],
    [
      'an outcome without sources',
      {
        outcomes:
          '\n  - { date: 2018, type: law, text: P., status: met, asOf: 2019, link: shown, sources: [] }',
      },
      ['23:87 bad-value'],
    ],
    [
      'one id for two demands',
      {
        demands:
          '\n  - { id: law, text: A, target: B, targetType: state }\n  - { id: law, text: A, target: B, targetType: state }',
      },
      ['14:11 bad-value'],
    ],
    ['a review on a day to come', { reviewed: '2026-12-01' }, ['warning 27:11 date-ahead']],
    [
      'a country that there is not',
      { places: '\n  - { name: A, country: XX }' },
      ['9:25 bad-value'],
    ],
    [
      'an unknown related case',
      { related: '\n  - { case: blm, relation: see-also }' },
      ['31:13 unknown-case-study'],
    ],
    [
      'itself as related case',
      { related: '\n  - { case: metoo, relation: see-also }' },
      ['31:13 related-to-itself'],
    ],
    ['an unknown language', { aliases: '\n  - { tag: Yo, lang: xx }' }, ['31:22 bad-value']],
    ['a language in words', { aliases: '\n  - { tag: Yo, lang: Spanish }' }, ['31:22 bad-value']],
    ['a month that there is not', { started: '2013-13' }, ['7:10 bad-value']],
  ])('%s', async (_, frontmatter, problems) => {
    const found = await problemsOf(inStudy(frontmatter));
    expect(found.map((line) => line.replace('case-studies/metoo.mdx:', '')).toSorted()).toEqual(
      problems.toSorted(),
    );
  });

  test.each([
    'مهسا_امینی',
    'می\u200cخواهم',
    'क्\u200dष',
    '米兔',
    'ЯНеБоюсьСказать',
    'NiUnaMenos',
    'Jusquici_2020',
    '我也是MeToo',
    'FreeIran_مهسا',
  ])('the hashtag %s is right', async (tag) => {
    expect(await problemsOf(inStudy({ hashtag: tag }))).toEqual([]);
  });

  test.each(['2006', "'2006'", '2013-07', '2017-10-15', '2006~', "'2013-07?'"])(
    'the start %s is right',
    async (started) => {
      expect(await problemsOf(inStudy({ started }))).toEqual([]);
    },
  );

  test.each([
    [
      'an outcome',
      {
        outcomes:
          '\n  - { date: 2018, type: law, text: Passed., status: met, asOf: 2020, link: shown, sources: [pw] }',
      },
    ],
    ['a figure', { figures: '\n  - { value: 12, label: posts, countedBy: Facebook, source: pw }' }],
    ['a moment', { timeline: '\n  - { date: 2006, title: One, kind: origin, sources: [pw] }' }],
    ['a person', { people: '\n  - { name: A, role: b, type: community, source: pw }' }],
  ])('%s of a case study has a source that it names', async (_, written) => {
    const found = await problemsOf({ 'case-studies/a.mdx': study(written) });
    expect(found.filter((line) => line.endsWith(' unknown-source'))).toHaveLength(1);
  });

  test('a case study has authors that there are', async () => {
    const found = await problemsOf({ 'case-studies/a.mdx': study({ authors: '[dekk]' }) });
    expect(found).toEqual([expect.stringMatching(/ unknown-author$/)]);
  });
});

describe('names of files', () => {
  test.each<[string, string[]]>([
    ['posts/a\u200bb.mdx', ['posts/a\u200bb.mdx:1:1 file-name']],
    ['posts/🔥.mdx', ['posts/🔥.mdx:1:1 file-name']],
    [`posts/${'a'.repeat(121)}.mdx`, [`posts/${'a'.repeat(121)}.mdx:1:1 file-name`]],
    [`posts/${'я'.repeat(61)}.mdx`, [`posts/${'я'.repeat(61)}.mdx:1:1 file-name`]],
    ['posts/2.mdx', ['posts/2.mdx:1:1 file-name']],
    ['pages/posts/index.mdx', ['pages/posts/index.mdx:1:1 file-name']],
    ['posts/a.txt', ['warning posts/a.txt:1:1 file-unused']],
    ['posts/a/x.svg', ['posts/a/x.svg:1:1 stray-file']],
    ['posts/a/x.html', ['posts/a/x.html:1:1 stray-file']],
    ['posts/_index.md', ['posts/_index.md:1:1 stray-file']],
    ['posts/2024/_index.es.md', ['posts/2024/_index.es.md:1:1 stray-file']],
    ['README.md', ['warning README.md:1:1 stray-file']],
    ['posts/README.md', ['warning posts/README.md:1:1 stray-file']],
    ['notes.mdx', ['notes.mdx:1:1 stray-file']],
    ['x.js', ['x.js:1:1 stray-file']],
    ['authors/A.yaml', ['authors/A.yaml:1:1 file-name']],
    ['authors/a.yml', ['authors/a.yml:1:1 stray-file']],
    ['posts/a.fr.mdx', ['posts/a.fr.mdx:1:1 unknown-language']],
    ['posts/a.pt-BR.mdx', ['posts/a.pt-BR.mdx:1:1 unknown-language']],
    ['posts/.a.mdx.swp', []],
    ['.git/config', []],
    ['posts/.DS_Store', []],
  ])('%j', async (name, problems) => {
    expect(await problemsOf({ [name]: name.startsWith('authors') ? 'name: A\n' : post() })).toEqual(
      problems,
    );
  });

  test.each([
    ...['index', '404', 'posts', 'case-studies', 'topics', 'authors', 'archive', 'search', 'feeds'],
    ...['share', 'page', 'pagefind', 'rss', 'feed', 'sitemap', 'robots', 'manifest', 'favicon'],
    ...['assets', 'con', 'prn', 'aux', 'nul', 'com1', 'com9', 'lpt1', 'lpt9'],
  ])('%s is kept by the site or by a file system', async (slug) => {
    const files = {
      [`case-studies/${slug}.mdx`]: study(),
      [`pages/${slug}.mdx`]: page(),
      [`posts/${slug}.mdx`]: post(),
    };
    expect(await problemsOf(files)).toEqual(
      Object.keys(files).map((file) => `${file}:1:1 file-name`),
    );
  });

  test('two files for one address are both named', async () => {
    const files = { 'posts/a.md': post(), 'posts/a.mdx': post(), 'posts/a/index.mdx': post() };
    expect(await problemsOf(files)).toEqual([
      'posts/a.mdx:1:1 duplicate-address',
      'posts/a/index.mdx:1:1 duplicate-address',
    ]);
  });

  test('one of them counts although it has faults of its own', async () => {
    const files = { 'posts/a.md': 'no frontmatter', 'posts/a.mdx': post() };
    expect(await problemsOf(files)).toContain('posts/a.mdx:1:1 duplicate-address');
  });

  test('an accent written as one character or as two is one name to many computers', async () => {
    const files = { 'posts/\u00e9.mdx': post(), 'posts/e\u0301.mdx': post() };
    const found = await problemsOf(files);
    expect(found.filter((line) => line.endsWith(' same-name'))).toHaveLength(1);
  });

  test('names that differ in capitals only are one name to many computers', async () => {
    const files = { 'posts/abc.mdx': post(), 'posts/Abc.mdx': post() };
    expect(await problemsOf(files)).toContain('posts/abc.mdx:1:1 same-name');
  });

  test('an old address must be free', async () => {
    const files = {
      'posts/a.mdx': post({ aliases: '[/posts/b/, /old/]' }),
      'posts/b.mdx': post({ aliases: '[/old, /search/]' }),
    };
    expect(await problemsOf(files)).toEqual([
      'posts/a.mdx:6:11 duplicate-address',
      'posts/b.mdx:6:11 duplicate-address',
      'posts/b.mdx:6:17 duplicate-address',
    ]);
  });

  test('a page named like a language stands in the way of that language’s home', async () => {
    expect(await problemsOf({ 'pages/es.mdx': page() })).toEqual([
      'pages/es.mdx:1:1 duplicate-address',
    ]);
  });

  test('links and pipes are never opened', async () => {
    const folder = await contentFolder({
      'posts/a.mdx': post({ image: '{ src: ./b.png, alt: "" }' }),
    });
    await symlink('/etc/hostname', path.join(folder, 'posts/b.png'));
    await symlink('a.mdx', path.join(folder, 'posts/c.mdx'));
    await mkdir(path.join(folder, 'posts/d'));
    await symlink('/etc', path.join(folder, 'posts/d/etc'));
    expect(await briefly(folder)).toEqual([
      'posts/a.mdx:6:15 image-type',
      'posts/b.png:1:1 symlink',
      'posts/c.mdx:1:1 symlink',
      'posts/d/etc:1:1 symlink',
    ]);
  });

  test('a link in place of site.yaml is not followed', async () => {
    const folder = await contentFolder({ 'site.yaml': undefined });
    await addFiles(folder, {
      '.hidden.yaml': 'title: T\ndescription: D\nurl: https://a.example\n',
    });
    await symlink('.hidden.yaml', path.join(folder, 'site.yaml'));
    expect(await briefly(folder)).toEqual(['site.yaml:1:1 site-missing', 'site.yaml:1:1 symlink']);
  });

  test('a pipe is never opened', async () => {
    const folder = await contentFolder({ 'posts/a.mdx': post() });
    execFileSync('mkfifo', [path.join(folder, 'posts/b.mdx')]);
    expect(await briefly(folder)).toEqual([expect.stringMatching(/^posts\/b\.mdx:1:1 /)]);
  });
});

describe('what shows only between files', () => {
  test('one commentsId for two entries', async () => {
    const files = {
      'posts/a.mdx': post({ commentsId: 'x' }),
      'posts/b.mdx': post({ commentsId: 'x' }),
      'posts/c.mdx': post({ commentsId: 'posts/a' }),
      'posts/d.mdx': post({ commentsId: 'posts/d' }),
      'posts/d.es.mdx': post(),
      'posts/e.mdx': post(),
      'posts/f.mdx': post({ commentsId: 'posts/e' }),
    };
    // Nobody else has posts/a: the entry of that address has given itself another.
    expect(await problemsOf(files)).toEqual([
      'posts/b.mdx:6:13 duplicate-comments-id',
      'posts/f.mdx:6:13 duplicate-comments-id',
    ]);
  });

  test('a translation that names a discussion, and one text with two', async () => {
    const files = {
      'site.yaml':
        'title: T\ndescription: { en: D., es: D., ar: D. }\nurl: https://broadside.example\nlanguages: [en, es, ar]\n',
      'topics.yaml': undefined,
      'posts/a.mdx': post({ commentsId: 'x' }),
      'posts/a.es.mdx': post({ commentsId: 'x' }),
      'posts/b.ar.mdx': post({ commentsId: 'y' }),
      'posts/b.es.mdx': post({ commentsId: 'z' }),
    };
    expect(await problemsOf(files)).toEqual([
      'posts/a.es.mdx:6:1 unknown-key',
      'posts/b.es.mdx:6:13 comments-id-differs',
    ]);
  });

  test.each<[string, string, string[]]>([
    ['a page that there is not', '[x](/posts/bb/)', ['posts/a.mdx:8:1 broken-link']],
    [
      'a whole address on this site that leads nowhere',
      '[x](https://broadside.example/posts/bb/)',
      ['posts/a.mdx:8:1 broken-link'],
    ],
    ['a heading that there is not', '[x](/posts/b/#onee)', ['posts/a.mdx:8:1 broken-anchor']],
    ['an anchor that is no text', '[x](/posts/b/#%E0%A4%A)', ['posts/a.mdx:8:1 broken-anchor']],
    ['a file that is not there', '[x](./c.mdx)', ['posts/a.mdx:8:1 link-to-file']],
    ['a relative path', '[x](c/)', ['posts/a.mdx:8:1 link-relative']],
    ['a draft', '[x](/posts/draft/)', ['posts/a.mdx:8:1 link-hidden']],
    ['javascript:', '[x](javascript:alert(1))', ['posts/a.mdx:8:1 link-scheme']],
    ['javascript: as entities', '[x](&#106;avascript:alert(1))', ['posts/a.mdx:8:1 link-scheme']],
    ['a missing picture', '![x](./y.png)', ['posts/a.mdx:8:1 image-missing']],
    ['a picture outside', '![x](../../y.png)', ['posts/a.mdx:8:1 image-outside']],
    ['an unknown source', 'x<Cite source="pw" />', ['posts/a.mdx:8:8 unknown-source']],
    [
      'a hashtag known with other capitals',
      'With #metoo.',
      ['warning posts/a.mdx:8:6 hashtag-case'],
    ],
    [
      'a hashtag in Cyrillic letters that look the same',
      'With #МЕТОО.',
      ['posts/a.mdx:8:6 hashtag-lookalike'],
    ],
    [
      'the same in the letters of mathematics',
      'With #𝐌𝐞𝐓𝐨𝐨.',
      ['posts/a.mdx:8:6 hashtag-lookalike'],
    ],
  ])('%s', async (_, body, problems) => {
    const files = {
      [at]: post({}, `${body}\n`),
      'posts/b.mdx': post({}, '## One\n'),
      'posts/draft.mdx': post({ draft: 'true' }),
      'case-studies/metoo.mdx': study(),
    };
    expect(await problemsOf(files)).toEqual(problems);
  });

  test('links to all that there is are right, also to a file that has faults of its own', async () => {
    const body = [
      '/',
      '/posts/',
      '/posts/2/',
      '/posts/b',
      '/posts/b/#one',
      '/posts/bad/',
      '/archive/2026/',
      '/feeds/',
      '/rss.xml',
      '/search/?q=x',
      '/topics/hashtags/',
      '/authors/desk/',
      '/es/',
      '/old/',
      '#here',
      '/posts/c/#source-pew',
      'mailto:a@example.org',
    ]
      .map((href) => `- [x](${href})`)
      .join('\n');
    const files = {
      [at]: post({}, `## Here\n\n${body}\n`),
      'posts/b.mdx': post({ aliases: '[/old]' }, '## One\n'),
      'posts/c.mdx': post({ sources }, cited),
      'posts/bad.mdx': post({ date: 'never' }),
    };
    expect(await problemsOf(files)).toEqual(['posts/bad.mdx:4:7 bad-value']);
  });

  test('of a topics.yaml with faults the names still count, of one that is no YAML all do', async () => {
    const files = { [at]: post({ topics: '[hashtags]' }, '[x](/topics/hashtags/)\n') };
    expect(await problemsOf({ ...files, 'topics.yaml': 'hashtags: { title: H }\n' })).toEqual([
      'topics.yaml:1:11 missing-key',
    ]);
    expect(await problemsOf({ ...files, 'topics.yaml': 'hashtags: [\n' })).toEqual([
      'topics.yaml:2:1 yaml',
    ]);
  });

  test('a hashtag in other capitals, or in letters that look the same, is told the known one', async () => {
    const files = {
      'case-studies/a.mdx': study({ hashtag: 'MeToo' }),
      'posts/a.mdx': post({}, 'Say #metoo and #МЕТОО.\n'),
    };
    const said = (await sentencesOf(files)).join('\n');
    expect(said).toContain('Write “#MeToo”: capitals tell a screen reader where its words begin.');
    expect(said).toMatch(/written in other letters\. Write “#MeToo”\./);
  });

  test('two case studies do not share a hashtag unseen', async () => {
    const files = {
      'case-studies/a.mdx': study(),
      'case-studies/b.mdx': study({ hashtag: 'metoo', aliases: '[{ tag: MeToo }]' }),
    };
    expect(await problemsOf(files)).toEqual([
      'warning case-studies/b.mdx:4:10 hashtag-case',
      'warning case-studies/b.mdx:30:18 hashtag-taken',
    ]);
  });

  test('a hashtag in code, in an address or in capitals of its own is left alone', async () => {
    const body = '`#metoo` [x](https://a.example/#metoo) #MeToo\n\n```\n#metoo\n```\n';
    expect(await problemsOf({ [at]: post({}, body), 'case-studies/metoo.mdx': study() })).toEqual(
      [],
    );
  });

  test('a source that nothing cites is a warning, at its key', async () => {
    expect(await problemsOf(inPost({ sources }))).toEqual([
      'warning posts/a.mdx:7:3 source-unused',
    ]);
    expect(await problemsOf(inPost({ sources }, cited))).toEqual([]);
  });
});

/** One of each form that is known, of nobody. */
const TOKENS = [
  `AKIA${'AB12'.repeat(4)}`,
  `ASIA${'AB12'.repeat(4)}`,
  ...['ghp', 'gho', 'ghu', 'ghs', 'ghr'].map((kind) => `${kind}_${'a1'.repeat(18)}`),
  `github_pat_${'a1'.repeat(11)}`,
  `glpat-${'a1'.repeat(10)}`,
  `xoxb-${'1a'.repeat(8)}`,
  `AIza${'a1'.repeat(17)}b`,
  `sk_live_${'a1'.repeat(8)}`,
  `rk_live_${'a1'.repeat(8)}`,
  `sk-ant-${'a1'.repeat(16)}`,
  `npm_${'a1'.repeat(18)}`,
  `12345678:AA${'a1'.repeat(16)}b`,
  `eyJ${'a1'.repeat(5)}.eyJ${'a1'.repeat(5)}.${'a1'.repeat(5)}`,
];

describe('what a writer may not have meant to publish is a warning', () => {
  test.each<[string, string[]]>([
    ['Write to jane@mail.net.', ['warning posts/a.mdx:8:10 private-email']],
    ['Write to desk@broadside.example or a@example.org, see https://mastodon.social/@a@b.net.', []],
    [
      'At 172.16.0.1 and 172.19.255.254.',
      ['warning posts/a.mdx:8:4 private-ip', 'warning posts/a.mdx:8:19 private-ip'],
    ],
    [
      'At 192.168.1.20 and 10.0.0.7 and 172.20.0.1.',
      [
        'warning posts/a.mdx:8:4 private-ip',
        'warning posts/a.mdx:8:21 private-ip',
        'warning posts/a.mdx:8:34 private-ip',
      ],
    ],
    ['Version 10.0.0 and 8.8.8.8 and 172.32.0.1 and 192.168.1.999 are none.', []],
    ['At fd12:3456:789a::1.', ['warning posts/a.mdx:8:4 private-ip']],
    [
      'At 169.254.0.9 and 172.31.0.1 and 192.168.0.1.',
      [
        'warning posts/a.mdx:8:4 private-ip',
        'warning posts/a.mdx:8:20 private-ip',
        'warning posts/a.mdx:8:35 private-ip',
      ],
    ],
    ...TOKENS.map((token): [string, string[]] => [
      `Token ${token}.`,
      ['warning posts/a.mdx:8:7 private-secret'],
    ]),
    ['-----BEGIN RSA PRIVATE KEY-----', ['warning posts/a.mdx:8:1 private-secret']],
    ['A-long-hyphenated-word-that-is-none and a_snake_case_name_of_code.', []],
  ])('%s', async (text, problems) => {
    expect(
      await problemsOf(
        inPost({}, `${text.startsWith('-----') ? `\`\`\`\n${text}\n\`\`\`` : text}\n`),
      ),
    ).toEqual(text.startsWith('-----') ? ['warning posts/a.mdx:9:1 private-secret'] : problems);
  });
});

test.each([
  // Satteri 0.10.5 aborts the whole process at this one where no line end follows.
  'import "\\',
  '![x](./100%.png)',
  '[x](#%)',
  '[x](/%E0)',
  '<Figure src="%" alt="x" />',
  '{',
])('the text %j is told about, and ends nobody’s run', async (text) => {
  expect((await problemsOf({ [at]: post({}, text) })).length).toBeGreaterThan(0);
});

test('a mailbox of the site’s own host is meant to be published', async () => {
  const files = { [at]: post({}, 'Write to desk@movement.net or jo@mail.net.\n') };
  expect(await problemsOf(files, { site: 'https://movement.net' })).toEqual([
    'warning posts/a.mdx:8:31 private-email',
  ]);
});
