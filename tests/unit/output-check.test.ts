import { hash } from 'node:crypto';
import sharp from 'sharp';
import { describe, expect, test, vi } from 'vitest';
import { checkOutput } from '../../src/output/check.ts';
import type { ReleaseFacts } from '../../src/output/file-facts.ts';
import { freshFolder, type Tree } from './output-folders.ts';
import { POLICY } from './policy.ts';

// One check starts threads, and a machine may be busy.
vi.setConfig({ testTimeout: 60_000 });

const head = `${POLICY}<meta charset="utf-8"><title>A page</title>`;
const page = (body: string) =>
  `<!DOCTYPE html><html lang="en"><head>${head}</head><body><main><h1>A</h1>${body}</main></body></html>`;

async function check(
  tree: Tree,
  validate: 'every' | 'new-constructs' = 'every',
  known: ReleaseFacts = new Map(),
) {
  return checkOutput(freshFolder(tree), {
    origin: 'https://example.org',
    base: '/',
    traces: ['/home/anna/blog', 'anna@laptop'],
    validate,
    known,
  });
}

async function codes(tree: Tree): Promise<string[]> {
  return (await check(tree)).problems.map(({ file, code }) => `${file} ${code}`);
}

const red = () => sharp({ create: { width: 8, height: 8, channels: 3, background: '#c8201a' } });
const withGps = () =>
  red().withExif({ IFD0: { Make: 'Phone' }, IFD3: { GPSLatitude: '1/1 2/1 3/1' } });
const cut = (bytes: Buffer) => bytes.subarray(0, -3);

describe('a release without fault', () => {
  test('has none found, and every file hashed in order', async () => {
    const { problems, facts, pages } = await check({
      'index.html': page('<p><a href="/b/#x">b</a> <img src="/a.png" alt="Red"></p>'),
      'b/index.html': page('<p id="x"><a href="/">Home</a></p>'),
      'a.png': await red().png().toBuffer(),
      'a.jpg': await red().jpeg().toBuffer(),
      'a.webp': await red().webp().toBuffer(),
      'a.avif': await red().avif().toBuffer(),
      'a.gif': await red().gif().toBuffer(),
      'a.css': 'a{background:url("a.png")}',
      'a.svg': '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0"/></svg>',
      'rss.xml': '<rss><link>https://example.org/b/</link><link>https://a.org/c/</link></rss>',
      'feed.json': '{}',
      _headers: '/*\n',
    });
    expect(problems).toEqual([]);
    expect(pages).toBe(2);
    expect([...facts.keys()]).toEqual([...facts.keys()].toSorted());
    expect(facts.get('feed.json')?.hash).toBe(
      '44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a',
    );
  });
});

describe('an image', () => {
  test.each([
    ['png', () => withGps().png()],
    ['jpg', () => withGps().jpeg()],
    ['webp', () => withGps().webp()],
    ['avif', () => withGps().avif()],
  ])('of the kind %s with a place in it is refused', async (ending, draw) => {
    const file = `a.${ending}`;
    expect(await codes({ [file]: await draw().toBuffer() })).toEqual([`${file} image-metadata`]);
  });

  test('with a comment is refused', async () => {
    const jpeg = await red().jpeg().toBuffer();
    const comment = Buffer.from([0xff, 0xfe, 0, 6, 0x4d, 0x65, 0x21, 0x21]);
    const bytes = Buffer.concat([jpeg.subarray(0, 2), comment, jpeg.subarray(2)]);
    expect(await codes({ 'a.jpg': bytes })).toEqual(['a.jpg image-metadata']);
  });

  test('with XMP is refused', async () => {
    const bytes = await red().withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"/>').webp().toBuffer();
    expect(await codes({ 'a.webp': bytes })).toEqual(['a.webp image-metadata']);
  });

  test.each([
    ['png', () => red().png()],
    ['jpg', () => red().jpeg()],
    ['webp', () => red().webp()],
    ['avif', () => red().avif()],
    ['gif', () => red().gif()],
  ])('of the kind %s that is cut short is refused', async (ending, draw) => {
    const file = `a.${ending}`;
    expect(await codes({ [file]: cut(await draw().toBuffer()) })).toEqual([`${file} file-damaged`]);
  });

  test('with one bit turned is refused', async () => {
    const bytes = await red().png().toBuffer();
    const turned = bytes.with(bytes.indexOf('IDAT') + 8, 0xaa);
    expect(await codes({ 'a.png': turned })).toEqual(['a.png file-damaged']);
  });

  test('that is another kind than its name says is refused', async () => {
    expect(await codes({ 'a.png': await red().jpeg().toBuffer() })).toEqual([
      'a.png bytes-disagree',
    ]);
    expect(await codes({ 'a.woff2': 'text' })).toEqual(['a.woff2 bytes-disagree']);
  });
});

describe('a text file', () => {
  test.each<[string, string | Uint8Array, string]>([
    ['a.html', page('\u0007'), 'control-character'],
    ['a.xml', '<a>\u0001</a>', 'control-character'],
    ['a.js', 'a="\0"', 'control-character'],
    ['a.txt', Uint8Array.of(0xff, 0x61), 'text-not-utf8'],
    ['a.js', '// /home/anna/blog/src', 'machine-trace'],
    ['a.html', page('<p>anna@laptop</p>'), 'machine-trace'],
    ['a.js', '1\n//# sourceMappingURL=a.js.map', 'source-map'],
    ['a.js.map', '{}', 'source-map'],
    ['a.xml', '<a><b></a>', 'xml-invalid'],
    ['a.svg', '<svg', 'xml-invalid'],
    ['a.json', '{', 'json-invalid'],
    ['a.xml', '<loc>https://example.org/b/</loc>', 'link-broken'],
    ['a.css', 'a{b:url(b.png)}', 'link-broken'],
    ['a.css', 'a{b:url(https://a.org/b.png)}', 'loads-foreign'],
    ['a.css', '@import "//a.org/b.css";', 'loads-foreign'],
    ['a.svg', '<svg><script>1</script></svg>', 'inline-code'],
    ['a.svg', '<svg onload="1"/>', 'inline-code'],
    ['a.svg', '<svg><image href="https://a.org/b.png"/></svg>', 'loads-foreign'],
    ['a.html', page('<p><a href="/b/">b</a></p>'), 'link-broken'],
    ['a.html', page('<ul><p>a</p></ul>'), 'html-invalid'],
    ['a.html', page('<img src="/a.html">'), 'html-invalid'],
    ['a.html', page('<h3>a</h3>'), 'html-invalid'],
  ])('%s of %j is found out as %3$s', async (file, content, code) => {
    expect(await codes({ [file]: content })).toContain(`${file} ${code}`);
  });
});

describe('html-validate', () => {
  test('reads each page that shows something new, and finds it on the last of many', async () => {
    const same = Array.from({ length: 150 }, (_, at) => [
      `p${at}/index.html`,
      page(`<p>${at}</p>`),
    ]);
    const tree = { ...Object.fromEntries(same), 'z/index.html': page('<ul><p>a</p></ul>') };
    const { problems } = await check(tree, 'new-constructs');
    expect(problems.map(({ file, code }) => `${file} ${code}`)).toEqual([
      'z/index.html html-invalid',
    ]);
  });
});

describe('a release after one that was found good', () => {
  const bad = page('<ul><p>a</p></ul>');
  const good: Tree = {
    'a.html': page('<p id="top-of-it"><a href="/b.html#x">b</a> <a href="/c.html">c</a></p>'),
    'b.html': page('<p id="x">b</p>'),
    'c.html': page('<p>c</p>'),
    'a.css': 'a{background:url("a.svg")}',
    'a.svg': '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0"/></svg>',
    'rss.xml': '<rss><link>https://example.org/c.html</link></rss>',
  };

  async function following(last: Tree, next: Tree) {
    const { facts } = await check(last, 'new-constructs');
    return check(next, 'new-constructs', facts);
  }

  const faultsAfter = async (last: Tree, next: Tree) =>
    (await following(last, next)).problems.map(({ file, code }) => `${file} ${code}`);

  test('has its unchanged files taken as good', async () => {
    const known = new Map([['a.html', { hash: hash('sha256', bad), needs: [] }]]);
    expect((await check({ 'a.html': bad }, 'new-constructs', known)).problems).toEqual([]);
  });

  test('has one byte of a file noticed', async () => {
    const known = new Map([['a.html', { hash: hash('sha256', bad), needs: [] }]]);
    const { problems } = await check({ 'a.html': `${bad} ` }, 'new-constructs', known);
    expect(problems.map(({ code }) => code)).toContain('html-invalid');
  });

  test('has a changed page read, whatever an unchanged one shows', async () => {
    const known = new Map([['a.html', { hash: hash('sha256', bad), needs: [] }]]);
    const tree = { 'a.html': bad, 'b.html': bad.replace('>a<', '>b<') };
    const { problems } = await check(tree, 'new-constructs', known);
    expect(problems.map(({ file, code }) => `${file} ${code}`)).toEqual(['b.html html-invalid']);
  });

  test.each<[string, Tree]>([
    ['nothing is changed', {}],
    ['a page is', { 'a.html': page('<p><a href="/b.html#x">x</a></p>') }],
    ['a page that others lead to is', { 'b.html': page('<h2 id="x">b</h2>') }],
    ['there is a new page', { 'd.html': page('<p><a href="/a.html#top-of-it">a</a></p>') }],
  ])('tells the same as a first check where %s', async (_, changes) => {
    const next = { ...good, ...changes };
    const [warm, cold] = [await following(good, next), await check(next, 'new-constructs')];
    expect(warm.problems).toEqual([]);
    expect(warm.pages).toBe(cold.pages);
    const without = ({ facts }: typeof warm) =>
      [...facts].map(([file, { hash, needs, ids }]) => [file, hash, needs, ids]);
    expect(without(warm)).toEqual(without(cold));
  });

  test('has each unchanged file found that leads to what is gone', async () => {
    const { 'c.html': _page, 'a.svg': _picture, ...next } = good;
    expect(await faultsAfter(good, next)).toEqual([
      'a.css link-broken',
      'a.html link-broken',
      'rss.xml link-broken',
    ]);
  });

  test('has an unchanged page found that leads to a place which is gone', async () => {
    const next = { ...good, 'b.html': page('<p id="y">b</p>') };
    expect(await faultsAfter(good, next)).toEqual(['a.html anchor-broken']);
  });

  test('has a new link to no place of an unchanged page found', async () => {
    const next = { ...good, 'd.html': page('<p><a href="/b.html#y">b</a></p>') };
    expect(await faultsAfter(good, next)).toEqual(['d.html anchor-broken']);
  });

  test('has a fault found that the last one has not shown', async () => {
    expect(await faultsAfter(good, { ...good, 'c.html': bad })).toEqual(['c.html html-invalid']);
  });

  test('has what was judged remembered for as long as a page shows it', async () => {
    const shownIn = async (body: string) => {
      const { facts } = await following(good, { ...good, 'c.html': page(body) });
      return [...facts.values()].flatMap(({ shows }) => [...(shows ?? [])]);
    };
    const paragraph = 'html>body>main>p[]text';
    expect(await shownIn('<p>another</p>')).toContain(paragraph);
    expect(await shownIn('<ul><li>c</li></ul>')).not.toContain(paragraph);
  });
});

describe('problems', () => {
  test('of all files come at once, sorted', async () => {
    const tree = { 'b.json': '{', 'a.xml': '<a>', 'c/index.html': page('<a href="/d/">d</a>') };
    expect(await codes(tree)).toEqual([
      'a.xml xml-invalid',
      'b.json json-invalid',
      'c/index.html link-broken',
    ]);
  });
});
