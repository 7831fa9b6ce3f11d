import { readFile, symlink } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { ENDINGS } from '../../src/media/kinds.ts';
import { readContent } from '../../src/check/read.ts';
import { contentFolder, type Files, post, problemsOf } from './content-folder.ts';

const picture = () =>
  sharp({ create: { width: 40, height: 30, channels: 3, background: '#5e2a92' } });

const publicOf = (files: Files) =>
  contentFolder({
    'site.yaml': undefined,
    'topics.yaml': undefined,
    'authors/desk.yaml': undefined,
    ...files,
  });
const foundIn = async (publicFolder: string, content: Files = {}) => {
  const found = await problemsOf(content, { publicFolder });
  return found.map((line) =>
    line.replace(publicFolder.slice(1), '').replace(/(?:\.\.\/)+[^ ]*?broadside-[^/]*\//, ''),
  );
};
const inPublic = async (files: Files, content?: Files) => foundIn(await publicOf(files), content);

const SITE =
  'title: { en: T, es: T }\ndescription: { en: D., es: E. }\nurl: https://broadside.example\nlanguages: [en, es]\n';

describe('a file in public/ may be', () => {
  test.each<[string, string]>([
    ['CNAME', 'broadside.example\n'],
    ['LICENSE', 'Text.'],
    ['humans.txt', 'Text.'],
    ['.well-known/security.txt', 'Contact: mailto:a@broadside.example'],
    ['.well-known/matrix/server', '{"m.server":"a.example:443"}'],
    ['.well-known/apple-app-site-association', '{}'],
    ['.well-known/acme-challenge/Ab_c-1', 'Ab_c-1.x'],
    ['.well-known/atproto-did', 'did:plc:x'],
    ['data.csv', 'a,b'],
    ['files/counts.json', '{}'],
    ['files/plan.md', '# Plan'],
    ['README.md', '<script>never published</script>'],
    ['files/.gitkeep', ''],
    ['.DS_Store', '1'],
  ])('%s', async (name, text) => {
    expect(await inPublic({ [name]: text })).toEqual([]);
  });
});

describe('a file in public/ that could run is refused', () => {
  test.each([
    ...['x.html', 'x.htm', 'x.HTML', 'x.xhtml', 'x.xht', 'x.shtml', 'x.phtml', 'x.php', 'x.svgz'],
    ...['x.js', 'x.mjs', 'sw.js', 'x.css', 'x.xml', 'x.xsl', 'x.wasm', 'x.json.html', 'x.php.jpg'],
    ...['x.html.txt', 'x.js.pdf', 'x.zip', 'x.docx', 'x.odt', 'x.epub', 'x.exe', 'x', 'x.unknown'],
    ...['.well-known/evil.html', '.well-known/evil.htm', '.well-known/evil.js', '.well-known/evil'],
    ...[
      '.well-known/evil.xml',
      '.well-known/sw.js',
      '.well-known/evil.shtml',
      '.env',
      'a/.hidden.txt',
    ],
    ...['.git/config', 'google1a2b.html', 'x.gpx', 'x.kml', 'x.rtf', 'x.swf', 'x.jar', 'x.mht'],
  ])('%s', async (name) => {
    expect(await inPublic({ [name]: 'text' })).toEqual([`${name}:1:1 stray-file`]);
  });

  test.each([
    'a<b.txt',
    'a"b.txt',
    'a?b.txt',
    'a#b.txt',
    'a%2e.txt',
    'a:b.txt',
    'a\u200bb.txt',
    'x.html.',
    'x.txt ',
    'a\\b.txt',
    'x.\u202etxt',
    `${'x'.repeat(130)}.txt`,
  ])('or cannot be used in an address: %j', async (name) => {
    const [found = '', ...others] = await inPublic({ [name]: 'text' });
    expect([found.endsWith(':1:1 file-name'), others]).toEqual([true, []]);
  });

  test.each([
    ['.well-known/matrix/client', '<script>alert(1)</script>'],
    ['.well-known/atproto-did', '<html>'],
    ['CNAME', '<!doctype html>'],
    ['LICENSE', 'a <b>c</b>'],
    ['.well-known/apple-app-site-association', '{"a":"<script>"}'],
  ])('or is no such text: %s as %s', async (name, text) => {
    expect(await inPublic({ [name]: text })).toEqual([`${name}:1:1 file-broken`]);
  });
});

describe('a file in public/ replaces nothing of the site:', () => {
  test.each([
    ...[
      '_headers',
      '_redirects',
      '_worker.js',
      '_routes.json',
      'robots.txt',
      'ROBOTS.TXT',
      'Robots.txt',
    ],
    ...['search.json', 'llms.txt', 'feed.json', 'manifest.webmanifest', 'case-studies.json'],
    ...[
      'case-studies.csv',
      'case-studies.schema.json',
      'manifest.json',
      'icon-192.png',
      'favicon.ico',
    ],
    ...[
      'es/search.json',
      'es/feed.json',
      'es/x.txt',
      'posts/a/index.json',
      'posts/x.pdf',
      'Posts/x.pdf',
    ],
    ...['about/index.json', 'about/x.txt', 'about', 'share/x.png', 'pagefind/pagefind-entry.json'],
    ...['_astro/x.txt', 'comments/x.txt', 'topics/x.csv', 'authors/desk/feed.json', 'old/file.txt'],
    ...['vercel.json', 'netlify.toml', '.htaccess', 'web.config', 'firebase.json', 'feeds/x.txt'],
    ...['admin/config.txt', 'séjour/x.txt', 'se\u0301jour/x.txt'],
  ])('%s', async (name) => {
    const content = {
      'site.yaml': SITE,
      'posts/a.mdx': post({ aliases: '[/old/file.txt]' }),
      'pages/about.mdx': '---\ntitle: A\ndescription: A.\n---\n\nText.\n',
      'pages/séjour.mdx': '---\ntitle: A\ndescription: A.\n---\n\nText.\n',
    };
    const found = await inPublic({ [name]: name.endsWith('json') ? '{}' : 'text' }, content);
    expect(found.filter((line) => line.endsWith('public-replaces'))).toEqual([
      `${name}:1:1 public-replaces`,
    ]);
  });

  test('names that differ only in capitals are one', async () => {
    expect(await inPublic({ 'a.txt': '1', 'A.txt': '2' })).toEqual(['a.txt:1:1 same-name']);
  });

  test('not even where site.yaml trusts it', async () => {
    const content = { 'site.yaml': `${SITE}trusted: [public/robots.txt, public/posts]\n` };
    const files = { 'robots.txt': 'x', 'posts/evil.html': 'x' };
    const found = await inPublic(files, content);
    expect(found.filter((line) => line.endsWith('public-replaces'))).toEqual([
      'posts/evil.html:1:1 public-replaces',
      'robots.txt:1:1 public-replaces',
    ]);
  });
});

describe('what site.yaml trusts in public/', () => {
  test('is published as it is, and named by the summary', async () => {
    const publicFolder = await publicOf({
      'google1a2b.html': '<p>',
      'old/tool.js': '1',
      'a.txt': 'a',
    });
    const content = await contentFolder({
      'site.yaml': `${SITE}trusted: [public/google1a2b.html, public/old]\n`,
    });
    const reading = await readContent({
      content,
      publicFolder,
      now: '2026-11-23',
      drafts: false,
      site: undefined,
      base: '/',
    });
    expect(reading.files.map(({ file, isTrusted }) => [file, isTrusted])).toEqual([
      ['a.txt', false],
      ['google1a2b.html', true],
      ['old/tool.js', true],
    ]);
    expect(reading.summary.trusted.map((name) => path.basename(name))).toEqual([
      'google1a2b.html',
      'tool.js',
    ]);
  });
});

describe('a drawing in public/', () => {
  test.each<[string, string, string[]]>([
    [
      'logo.svg',
      '<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><style>path { fill: #000 } @media (prefers-color-scheme: dark) { path { fill: #fff } }</style><path d="M0 0h1" fill="url(#a)"/><use href="#b"/></svg>',
      [],
    ],
    ['a.svg', '<svg>\n  <script>alert(1)</script>\n</svg>', ['a.svg:2:3 svg-content']],
    ['a.svg', '<svg onload="alert(1)"></svg>', ['a.svg:1:1 svg-content']],
    [
      'a.svg',
      '<svg><a href="javascript:alert(1)"><path/></a></svg>',
      ['a.svg:1:6 svg-content', 'a.svg:1:6 svg-content'],
    ],
    [
      'a.svg',
      '<svg><foreignObject><p>x</p></foreignObject></svg>',
      ['a.svg:1:6 svg-content', 'a.svg:1:21 svg-content'],
    ],
    [
      'a.svg',
      '<svg><image href="https://x.example/a.png"/></svg>',
      ['a.svg:1:6 svg-content', 'a.svg:1:6 svg-content'],
    ],
    [
      'a.svg',
      '<svg><use xlink:href="https://x.example/a.svg#b"/></svg>',
      ['a.svg:1:6 svg-content'],
    ],
    ['a.svg', '<svg><style>@import "https://x.example"</style></svg>', ['a.svg:1:6 svg-content']],
    [
      'a.svg',
      '<svg><path style="fill: url(https://x.example/a)"/></svg>',
      ['a.svg:1:6 svg-content'],
    ],
    [
      'a.svg',
      '<svg><animate attributeName="href" to="javascript:alert(1)"/></svg>',
      ['a.svg:1:6 svg-content', 'a.svg:1:6 svg-content'],
    ],
    ['a.svg', '<!DOCTYPE svg [<!ENTITY x "y">]><svg/>', ['a.svg:1:1 svg-content']],
    [
      'a.svg',
      '<x:svg xmlns:x="http://www.w3.org/2000/svg"><x:script>alert(1)</x:script></x:svg>',
      ['a.svg:1:1 svg-content', 'a.svg:1:45 svg-content'],
    ],
    [
      'a.svg',
      '<svg><style>p { fill: image-set("https://x.example/a") }</style></svg>',
      ['a.svg:1:6 svg-content'],
    ],
    [
      'a.svg',
      '<svg><path style="mask: cross-fade(url(#a), src(x))"/></svg>',
      ['a.svg:1:6 svg-content'],
    ],
    [
      'a.svg',
      '<svg><title><title><script>alert(1)</script></title></title></svg>',
      ['a.svg:1:20 svg-content'],
    ],
    [
      'a.svg',
      '<svg><title><style><script>alert(1)</script></style></title></svg>',
      ['a.svg:1:20 svg-content'],
    ],
    ['a.svg', '<svg inkscape:export-filename="/home/jane/a.png"/>', ['a.svg:1:1 svg-content']],
    ['a.svg', '<?xml version="1.0" encoding="iso-2022-jp"?><svg/>', ['a.svg:1:1 svg-content']],
    [
      'a.svg',
      `<svg>${'<g>'.repeat(20_000)}${'</g>'.repeat(20_000)}</svg>`,
      ['a.svg:1:1 svg-content'],
    ],
  ])('%s: %#', async (name, text, problems) => {
    expect(await inPublic({ [name]: text })).toEqual(problems);
  });
});

describe('files in public/ are examined', () => {
  test('a link could publish anything', async () => {
    const folder = await publicOf({});
    await symlink('/etc/hostname', path.join(folder, 'x.txt'));
    expect(await foundIn(folder)).toEqual(['x.txt:1:1 symlink']);
  });

  test('images obey the rules of all images', async () => {
    const bytes = await picture()
      .withExif({ IFD0: { Artist: 'Jane' } })
      .jpeg()
      .toBuffer();
    expect(await inPublic({ 'x.jpg': bytes, 'y.png': 'no' })).toEqual([
      'warning x.jpg:1:1 image-metadata',
      'y.png:1:1 image-broken',
    ]);
  });

  test.each<[string, string, string[]]>([
    ['x.pdf', 'no', ['x.pdf:1:1 file-broken']],
    ['x.mp4', 'no', ['x.mp4:1:1 file-broken']],
    ['x.mp3', 'no', ['x.mp3:1:1 file-broken']],
    ['x.ogg', 'no', ['x.ogg:1:1 file-broken']],
    ['x.webm', 'no', ['x.webm:1:1 file-broken']],
    ['x.flac', 'no', ['x.flac:1:1 file-broken']],
    ['x.wav', 'no', ['x.wav:1:1 file-broken']],
    ['x.woff2', '<html>', ['x.woff2:1:1 file-broken']],
    ['x.ico', '<html>', ['x.ico:1:1 file-broken']],
    ['x.json', '{', ['x.json:1:1 file-broken']],
    ['x.csv', 'name\njane@doe.org', ['warning x.csv:2:1 private-email']],
    ['x.txt', 'a\u0000b', ['x.txt:1:2 control-character']],
  ])('%s as %j', async (name, text, problems) => {
    expect(await inPublic({ [name]: text })).toEqual(problems);
  });
});

describe('a file beside a text', () => {
  const PDF = '%PDF-1.7\n1 0 obj << >> endobj\n%%EOF\n';
  const read = async (files: Files) => {
    const content = await contentFolder(files);
    const options = { now: '2026-11-23', drafts: false, site: undefined, base: '/' };
    const publicFolder = path.join(content, 'none');
    const { files: published, problems } = await readContent({ content, publicFolder, ...options });
    return {
      published: published.map(({ file }) => file),
      problems: problems.map(({ code }) => code),
    };
  };

  test.each<[string, Files, string[]]>([
    [
      'in its folder',
      { 'posts/a/index.mdx': post({}, '[F](./flyer.pdf)'), 'posts/a/flyer.pdf': PDF },
      ['posts/a/flyer.pdf'],
    ],
    [
      'beside its file',
      { 'posts/a.mdx': post({}, '[F](flyer.pdf)'), 'posts/flyer.pdf': PDF },
      ['posts/a/flyer.pdf'],
    ],
    [
      'in a folder below',
      { 'posts/a/index.mdx': post({}, '[F](data/b%20c.csv)'), 'posts/a/data/b c.csv': 'a,b' },
      ['posts/a/data/b c.csv'],
    ],
    [
      'with its accents apart',
      { 'posts/a/index.mdx': post({}, '[F](./Größe.pdf)'), 'posts/a/Gro\u0308ße.pdf': PDF },
      [],
    ],
    [
      'twice',
      { 'posts/a/index.mdx': post({}, '[F](./x.pdf) and [F](x.pdf#page=2)'), 'posts/a/x.pdf': PDF },
      ['posts/a/x.pdf'],
    ],
    [
      'of a draft',
      { 'posts/a/index.mdx': post({ draft: 'true' }, '[F](./x.pdf)'), 'posts/a/x.pdf': PDF },
      [],
    ],
  ])('that it links to is published below it: %s', async (_, files, published) => {
    const made = await read(files);
    if (_ === 'with its accents apart')
      expect(made).toEqual({ published: ['posts/a/Größe.pdf'], problems: [] });
    else expect(made).toEqual({ published, problems: [] });
  });

  test('a picture that is linked to is published too', async () => {
    const bytes = await picture().png().toBuffer();
    expect(
      await read({ 'posts/a/index.mdx': post({}, '[P](./p.png)'), 'posts/a/p.png': bytes }),
    ).toEqual({
      published: ['posts/a/p.png'],
      problems: [],
    });
  });

  test.each<[string, Files, string[]]>([
    [
      'that nothing links to is not published',
      { 'posts/a/index.mdx': post(), 'posts/a/x.pdf': PDF },
      ['file-unused'],
    ],
    [
      'of a name that the site needs',
      { 'posts/a/index.mdx': post({}, '[F](./index.json)'), 'posts/a/index.json': '{}' },
      ['file-name'],
    ],
    [
      'that could run',
      { 'posts/a/index.mdx': post({}, '[F](./x.docx)'), 'posts/a/x.docx': 'x' },
      ['stray-file', 'link-relative'],
    ],
    [
      'with a script',
      {
        'posts/a/index.mdx': post({}, '[F](./x.pdf)'),
        'posts/a/x.pdf': '%PDF-1.7\n1 0 obj << /J#61vaScript 2 0 R >>\n%%EOF',
      },
      ['file-refused'],
    ],
  ])('%s', async (_, files, problems) => {
    expect((await read(files)).problems.toSorted()).toEqual(problems.toSorted());
  });
});

test('the list of what may be published is in the README', async () => {
  const file = path.resolve(import.meta.dirname, '../../src/check/files/README.md');
  const readme = await readFile(file, 'utf8');
  const unnamed = ENDINGS.filter((ending) => !new RegExp(`[ ,|]${ending}[ ,|]`).test(readme));
  expect(unnamed).toEqual(['jpeg', 'heic', 'heif', 'oga']);
});
