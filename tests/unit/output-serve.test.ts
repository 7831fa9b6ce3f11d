import { renameSync, symlinkSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { type IncomingHttpHeaders, request } from 'node:http';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { contentSecurityPolicy, headers, metaPolicy } from '../../src/core/headers.ts';
import { serve } from '../../src/output/serve.ts';
import { findFile } from '../../src/output/site-files.ts';
import { startChild } from './output-children.ts';
import { freshFolder, readTree, release, type Tree, writeTree } from './output-folders.ts';

// Other processes are started, and a machine may be busy.
vi.setConfig({ testTimeout: 60_000 });

const PAGES = {
  'index.html': 'home',
  '404.html': 'nowhere',
  'es/404.html': 'nada',
  'posts/a/index.html': 'a post',
  '_astro/x.css': 'a{}'.repeat(500),
  'a.png': 'png',
  'rss.xml': '<rss/>',
  'é x.txt': 'text',
};

async function served(tree: Tree = PAGES, base = '/', frames?: string) {
  const folder = path.join(freshFolder(), 'dist');
  writeTree(folder, tree);
  const site = await serve(folder, { base, port: 0, frames });
  onTestFinished(site.close);
  return { folder, ...site };
}

interface Answer {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** Asks for a path as it is written, which `fetch` would tidy up. */
function ask(url: string, target: string, given: Record<string, string> = {}, method = 'GET') {
  return new Promise<Answer>((resolve, reject) => {
    const { port } = new URL(url);
    request({ host: '127.0.0.1', port, path: target, headers: given, method }, async (response) => {
      const { statusCode: status, headers: answered } = response;
      resolve({ status, headers: answered, body: Buffer.concat(await response.toArray()) });
    })
      .on('error', reject)
      .end();
  });
}

describe('the server', () => {
  test.each([
    ['/', 200, 'home'],
    ['/index.html', 200, 'home'],
    ['/?q=1', 200, 'home'],
    ['/posts/a/', 200, 'a post'],
    ['/a.png?v=1', 200, 'png'],
    ['/%C3%A9%20x.txt', 200, 'text'],
    ['/posts/b/', 404, 'nowhere'],
    ['/a.png/', 404, 'nowhere'],
    ['/es/posts/b/', 404, 'nada'],
    ['/es', 301, ''],
    ['/est/', 404, 'nowhere'],
    ['/%', 400, ''],
    ['/%00', 404, 'nowhere'],
  ])('answers %s with %i', async (target, status, body) => {
    const { url } = await served();
    const answer = await ask(url, target);
    expect([answer.status, answer.body.toString()]).toEqual([status, body]);
  });

  test.each([
    ['/posts/a', '/posts/a/'],
    ['/posts/a?q=1', '/posts/a/?q=1'],
    ['//posts/a', '/posts/a/'],
  ])('sends %s to the folder’s address', async (target, location) => {
    const { url } = await served();
    const answer = await ask(url, target);
    expect([answer.status, answer.headers.location]).toEqual([301, location]);
  });

  test.each([
    ['/../secret.txt'],
    ['/..%2fsecret.txt'],
    ['/%2e%2e/secret.txt'],
    ['/posts/..%5c..%5csecret.txt'],
    ['/out/secret.txt'],
    ['//secret.txt'],
  ])('never leaves its folder for %s', async (target) => {
    const { url, folder } = await served();
    writeTree(path.dirname(folder), { 'secret.txt': 'secret' });
    symlinkSync(path.dirname(folder), path.join(folder, 'out'));
    const answer = await ask(url, target);
    expect([answer.status, answer.body.toString()]).toEqual([404, 'nowhere']);
  });

  test('knows its base', async () => {
    const { url } = await served(PAGES, '/blog/');
    expect(new URL(url).pathname).toBe('/blog/');
    expect((await ask(url, '/blog/posts/a/')).body.toString()).toBe('a post');
    expect((await ask(url, '/posts/a/')).status).toBe(404);
    expect((await ask(url, '/blog')).headers.location).toBe('/blog/');
  });

  test('sends every header of ours with every answer', async () => {
    const { url } = await served();
    for (const target of ['/', '/nowhere/', '/a.png', '/posts/a']) {
      const answer = await ask(url, target);
      for (const [name, value] of Object.entries(headers(undefined))) {
        expect(answer.headers[name.toLowerCase()]).toBe(value);
      }
    }
  });

  test.each([
    ['/', 'text/html; charset=utf-8', 'public, max-age=0, must-revalidate'],
    ['/_astro/x.css', 'text/css; charset=utf-8', 'public, max-age=31536000, immutable'],
    ['/a.png', 'image/png', 'public, max-age=0, must-revalidate'],
    ['/rss.xml', 'application/rss+xml; charset=utf-8', 'public, max-age=0, must-revalidate'],
  ])('says of %s what it is and how long it holds', async (target, type, lasting) => {
    const { url } = await served();
    const answer = await ask(url, target);
    expect(answer.headers['content-type']).toBe(type);
    expect(answer.headers['cache-control']).toBe(lasting);
  });

  test.each([
    ['br, gzip', 'br', brotliDecompressSync],
    ['gzip, deflate', 'gzip', gunzipSync],
    ['br;q=0, gzip;q=0.5', 'gzip', gunzipSync],
    ['identity', undefined, (bytes: Buffer) => bytes],
  ])('compresses for who accepts %s', async (accepted, encoding, open) => {
    const { url } = await served();
    const answer = await ask(url, '/_astro/x.css', { 'accept-encoding': accepted });
    expect(answer.headers['content-encoding']).toBe(encoding);
    expect(open(answer.body).toString()).toBe(PAGES['_astro/x.css']);
    expect((await ask(url, '/a.png', { 'accept-encoding': accepted })).body.toString()).toBe('png');
  });

  test('does not send again what a browser has', async () => {
    const { url } = await served();
    const { etag } = (await ask(url, '/')).headers;
    const again = await ask(url, '/', { 'if-none-match': String(etag) });
    expect([again.status, again.body.length]).toEqual([304, 0]);
    expect((await ask(url, '/', { 'if-none-match': '"other"' })).status).toBe(200);
  });

  test('answers HEAD without a body, and refuses what would change something', async () => {
    const { url } = await served();
    const head = await ask(url, '/', {}, 'HEAD');
    expect([head.status, head.headers['content-length'], head.body.length]).toEqual([200, '4', 0]);
    expect((await ask(url, '/', {}, 'POST')).status).toBe(405);
  });

  test('takes the next port where one is taken', async () => {
    const { url, folder } = await served();
    const port = Number(new URL(url).port);
    const second = await serve(folder, { base: '/', port });
    onTestFinished(second.close);
    expect(Number(new URL(second.url).port)).toBeGreaterThan(port);
  });

  test('waits out a swap: it looks again while the folder is away', async () => {
    const folder = path.join(freshFolder({ 'next/index.html': 'next' }), 'dist');
    const found = findFile(folder, '');
    // Each takes the way that the first look takes, so that one is over.
    for (let turn = 0; turn < 8; turn += 1) await readdir(path.dirname(folder));
    renameSync(path.join(path.dirname(folder), 'next'), folder);
    expect(await found).toMatchObject({ kind: 'file', content: { bytes: Buffer.from('next') } });
  });

  test('gives each page whole while releases change', async () => {
    const { url, folder } = await served(release({ 'index.html': 'release' }));
    const swapping = startChild(`
      import { mkdirSync, writeFileSync } from 'node:fs';
      import { writeManifest } from '$/manifest.ts';
      import { swap } from '$/swap.ts';
      import { emptyStaging, workspaceOf } from '$/workspace.ts';
      const workspace = workspaceOf(${JSON.stringify(folder)});
      for (let at = 0; at < 200; at += 1) {
        emptyStaging(workspace);
        writeFileSync(workspace.staging + '/index.html', 'release');
        writeManifest(workspace.staging, { files: new Map([['index.html', '']]), kept: new Map() });
        swap(workspace);
      }
    `);
    let ended = false;
    const end = swapping.ended.finally(() => {
      ended = true;
    });
    const bodies = new Set<string>();
    while (!ended) bodies.add((await ask(url, '/')).body.toString());
    expect(await end).toBe(0);
    expect([...bodies]).toEqual(['release']);
  });
});

describe('the preview', () => {
  const preview = (...args: string[]) =>
    startChild(`
      import { runPreview } from '$/preview.ts';
      console.error = console.log;
      process.exitCode = await runPreview(${JSON.stringify(args)});
    `);

  test('restores the release that a build killed in its swap has put aside', async () => {
    const folder = freshFolder({ '.dist.broadside/old/index.html': 'last' });
    const out = path.join(folder, 'dist');
    const url = await preview('--out', out, '--port', '0', '--base', 'blog').line();
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/blog\/$/);
    expect((await ask(String(url), '/blog/')).body.toString()).toBe('last');
    expect(readTree(folder)).toEqual({ 'dist/index.html': 'last' });
  });

  test.each([
    [['--port', 'x'], '--port x is not a number from 0 to 65535.', 2],
    [['--prot', '1'], '--prot is not an option of this command. Did you mean --port?', 2],
    [['--out', 'no-such-folder'], 'is not there. Make it with: npm run build', 1],
  ] as const)('%j is told', async (args, sentence, code) => {
    const child = preview(...args);
    expect(await child.line()).toContain(sentence);
    expect(await child.ended).toBe(code);
  });
});

describe('the policy', () => {
  const frames = 'https://giscus.app';

  test('names no other host but the comments’ frame, and nothing inline', () => {
    const policy = contentSecurityPolicy(frames);
    expect(policy.match(/https?:\S+?(?=;|\s|$)/g)).toEqual([frames]);
    expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'|\*/);
    expect(policy).toMatch(/^default-src 'none';/);
    expect(headers(frames)['Content-Security-Policy']).toBe(policy);
  });

  test('lets in no frame where the site has no comments', () => {
    expect(contentSecurityPolicy(undefined)).toContain("frame-src 'none';");
    expect(contentSecurityPolicy(undefined)).not.toContain('https:');
  });

  test('for <meta> is the same without what only a header may say', () => {
    expect(`${metaPolicy(frames)}; `).toBe(
      `${contentSecurityPolicy(frames)}; `.replace("frame-ancestors 'none'; ", ''),
    );
  });

  test('shares the colours of comments, and nothing else, with their frame', async () => {
    const { url } = await served({ 'comments/dark.css': 'main{}', 'x.css': 'a{}' }, '/', frames);
    const [theme, style] = [await ask(url, '/comments/dark.css'), await ask(url, '/x.css')];
    expect(theme.headers['access-control-allow-origin']).toBe(frames);
    expect(theme.headers['cross-origin-resource-policy']).toBe('cross-origin');
    expect(style.headers['access-control-allow-origin']).toBeUndefined();
    expect(style.headers['cross-origin-resource-policy']).toBe('same-origin');
  });
});
