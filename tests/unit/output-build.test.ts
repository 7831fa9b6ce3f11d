import { execFileSync } from 'node:child_process';
import { hash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { cacheFolder, readCommandLine } from '../../src/cli/options.ts';
import { buildSite } from '../../src/output/build.ts';
import { judgeOf } from '../../src/output/check-digest.ts';
import { writeFacts } from '../../src/output/kept-facts.ts';
import { readManifest } from '../../src/output/manifest.ts';
import { refuseOut } from '../../src/output/refuse-out.ts';
import { progressOn } from '../../src/output/progress.ts';
import type { Plan, Step } from '../../src/output/step.ts';
import { formatSummary } from '../../src/output/summary.ts';
import { machineTraces } from '../../src/output/traces.ts';
import { workspaceOf } from '../../src/output/workspace.ts';
import { startChild } from './output-children.ts';
import { freshFolder, readTree, type Tree, writeTree } from './output-folders.ts';
import { POLICY } from './policy.ts';

const SITE = 'title: A site\ndescription: A site for a test.\nurl: https://example.org\n';
// Each build starts threads, and a machine may be busy.
vi.setConfig({ testTimeout: 60_000 });

const quietly = progressOn({ write: () => true });

function html(body: string): string {
  return `<!DOCTYPE html>\n<html lang="en"><head>${POLICY}\n<meta charset="utf-8"><title>A site</title></head><body><main><h1>A site</h1>${body}</main></body></html>`;
}

function writing(tree: Tree): Plan {
  const step: Step = {
    name: 'pages',
    run: async ({ options }) => {
      writeTree(options.out, tree);
      return { made: 2 };
    },
  };
  return { beside: [step], after: [] };
}

/** A project with content, and the options of a build of it. */
function project(content: Tree = { 'site.yaml': SITE }) {
  const cwd = freshFolder();
  vi.stubEnv('BROADSIDE_CACHE', path.join(cwd, '.cache'));
  onTestFinished(() => void vi.unstubAllEnvs());
  writeTree(path.join(cwd, 'content'), content);
  const here = { cwd, today: '2026-11-23' };
  const { options } = readCommandLine([], {}, here);
  return { options, workspace: workspaceOf(options.out) };
}

describe('a build', () => {
  test('publishes what its steps made, with a list of hashes', async () => {
    const { options, workspace } = project();
    const summary = await buildSite(options, writing({ 'index.html': html('') }), quietly);
    expect(Object.keys(readTree(options.out))).toEqual(['index.html', 'manifest.json']);
    expect([...(readManifest(options.out)?.files.keys() ?? [])]).toEqual(['index.html']);
    expect(existsSync(workspace.folder)).toBe(false);
    expect(formatSummary(summary)).toMatch(
      /^1 page in .*: 0 posts, 0 case studies\.\n2 images made/,
    );
  });

  test('can be read by a web server, whoever alone may read its caches', async () => {
    const { options } = project();
    const plan = writing({ 'index.html': html(''), 'a/index.html': html('') });
    const forMeAlone: Plan = {
      ...plan,
      after: [
        {
          name: 'rights',
          run: async ({ options: { out } }) => {
            chmodSync(path.join(out, 'a/index.html'), 0o600);
            chmodSync(path.join(out, 'a'), 0o700);
            chmodSync(out, 0o700);
            return {};
          },
        },
      ],
    };
    await buildSite(options, forMeAlone, quietly);
    for (const name of ['', 'a', 'a/index.html', 'manifest.json']) {
      const isFolder = !name.includes('.');
      const { mode } = statSync(path.join(options.out, name));
      expect(mode & 0o777, name).toBe(isFolder ? 0o755 : 0o644);
    }
  });

  test('is refused where no cache can be written, before anything is', async () => {
    const { options } = project();
    for (const cache of [path.join(options.content, 'site.yaml/x'), '/proc/x']) {
      vi.stubEnv('BROADSIDE_CACHE', cache);
      const sentence = `The cache folder ${cache} cannot be written. Name one that can`;
      await expect(buildSite(options, writing({}), quietly)).rejects.toThrow(sentence);
    }
    expect(existsSync(options.out)).toBe(false);
  });

  test('gives the same bytes twice', async () => {
    const [one, other] = [project(), project()];
    const plan = writing({ 'index.html': html(''), 'a/index.html': html('') });
    await buildSite(one.options, plan, quietly);
    await buildSite(other.options, plan, quietly);
    await buildSite(other.options, plan, quietly);
    expect(readTree(other.options.out)).toEqual(readTree(one.options.out));
  });

  test('has its steps prepare while it reads the content, and waits for none of them', async () => {
    const { options } = project();
    const order: string[] = [];
    const never = new Promise<never>(() => {});
    const step: Step = {
      name: 'pages',
      prepare: () => {
        order.push('prepared');
        return never;
      },
      run: async (run) => {
        writeTree(run.options.out, { 'index.html': html('') });
        return {};
      },
    };
    const other = { ...step, name: 'other', prepare: () => Promise.reject(new Error('no luck')) };
    await buildSite(options, { beside: [step, other], after: [] }, (name, work) => {
      order.push(name);
      return quietly(name, work);
    });
    expect(order.slice(0, 3)).toEqual(['prepared', 'content check', 'pages']);
  });

  const failing: readonly (readonly [string, Plan, string])[] = [
    [
      'whose step fails',
      { beside: [{ name: 'pages', run: () => Promise.reject(new Error('no luck')) }], after: [] },
      'no luck',
    ],
    [
      'with a broken link',
      writing({ 'index.html': html('<a href="/b/">b</a>') }),
      'index.html:3:78 link-broken: <a> has the address “/b/”, and the site has no /b/.',
    ],
  ];
  test.each(failing)('%s leaves the last release as it was', async (_, plan, message) => {
    const { options, workspace } = project();
    await buildSite(options, writing({ 'index.txt': 'last' }), quietly);
    const last = readTree(options.out);
    await expect(buildSite(options, plan, quietly)).rejects.toThrow(message);
    expect(readTree(options.out)).toEqual(last);
    expect(existsSync(workspace.folder)).toBe(false);
  });

  test('of faulty content makes nothing', async () => {
    const { options } = project({ 'site.yaml': 'titel: A site\n' });
    const plan = writing({ 'index.html': html('') });
    await expect(buildSite(options, plan, quietly)).rejects.toThrow('site.yaml:1:1');
    expect(existsSync(options.out)).toBe(false);
  });

  test.each<[string, Tree]>([
    ['somebody’s files', { 'thesis.txt': 'years of work' }],
    ['another program’s manifest', { 'manifest.json': '{"name":"an app"}' }],
    ['a manifest cut short', { 'manifest.json': '{"madeBy":"Broadside","files":{"a' }],
  ])('refuses a folder with %s', async (_, tree) => {
    const { options } = project();
    writeTree(options.out, tree);
    const plan = writing({ 'index.html': html('') });
    await expect(buildSite(options, plan, quietly)).rejects.toThrow('holds no site of ours');
    expect(readTree(options.out)).toEqual(tree);
  });

  test('has no page read again that was found good, and none taken as good by another judge', async () => {
    const { options, workspace } = project();
    const bad = html('<ul><p>a</p></ul>');
    const facts = new Map([['index.html', { hash: hash('sha256', bad), needs: [] }]]);
    const traces = machineTraces([options.content, workspace.staging]);
    const site = { origin: 'https://example.org', base: '/', traces };
    const build = () => buildSite(options, writing({ 'index.html': bad }), quietly);
    for (const other of [{ origin: 'https://example.net' }, { base: '/a/' }, { traces: [] }]) {
      writeFacts(cacheFolder('output-check'), judgeOf({ ...site, ...other }), facts);
      await expect(build()).rejects.toThrow('html-invalid');
    }
    writeFacts(cacheFolder('output-check'), judgeOf(site), facts);
    await build();
  });

  test('finds a link broken on a page that has not changed', async () => {
    const { options } = project();
    const pages = { 'index.html': html('<a href="/b/">b</a>'), 'b/index.html': html('') };
    await buildSite(options, writing(pages), quietly);
    const { 'b/index.html': _gone, ...rest } = pages;
    await expect(buildSite(options, writing(rest), quietly)).rejects.toThrow(
      'index.html:3:78 link-broken: <a> has the address “/b/”, and the site has no /b/.',
    );
  });

  test('keeps scripts and styles of the last release for one more, and no pictures', async () => {
    const { options } = project();
    const release = (name: string) => writing({ 'index.txt': '', [`_astro/${name}.js`]: name });
    await buildSite(
      options,
      writing({ '_astro/1.js': '1', '_astro/1.css': 'a{}', '_astro/1.txt': '' }),
      quietly,
    );
    await buildSite(options, release('2'), quietly);
    expect(Object.keys(readTree(options.out))).toEqual([
      '_astro/1.css',
      '_astro/1.js',
      '_astro/2.js',
      'index.txt',
      'manifest.json',
    ]);
    await buildSite(options, release('2'), quietly);
    expect([...(readManifest(options.out)?.kept.keys() ?? [])]).toEqual([
      '_astro/1.css',
      '_astro/1.js',
    ]);
    await buildSite(options, release('3'), quietly);
    expect([...(readManifest(options.out)?.kept.keys() ?? [])]).toEqual(['_astro/2.js']);
  });
});

describe('a build that is ended', () => {
  async function endedBy(signal: NodeJS.Signals) {
    const { options, workspace } = project();
    await buildSite(options, writing({ 'index.txt': 'last' }), quietly);
    const last = readTree(options.out);
    const child = startChild(`
      import { writeFileSync } from 'node:fs';
      import { runBuild } from '$/command.ts';
      const run = async ({ options }) => {
        writeFileSync(options.out + '/index.html', 'half');
        console.log(options.out);
        process.stdin.resume();
        await new Promise(() => {});
      };
      const line = ['--content', ${JSON.stringify(options.content)}, '--out', ${JSON.stringify(options.out)}];
      await runBuild(line, { beside: [{ name: 'pages', run }], after: [] });
    `);
    let line = await child.line();
    while (line !== undefined && line !== workspace.staging) line = await child.line();
    expect(line).toBe(workspace.staging);
    child.process.kill(signal);
    return { options, workspace, last, end: await child.ended };
  }

  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const)('by %s clears up, and the last release is as it was', async (signal, code) => {
    const { options, workspace, last, end } = await endedBy(signal);
    expect(end).toBe(code);
    expect(readTree(options.out)).toEqual(last);
    expect(existsSync(workspace.folder)).toBe(false);
  });

  test('by SIGKILL leaves the last release, and the next build clears up', async () => {
    const { options, workspace, last, end } = await endedBy('SIGKILL');
    expect(end).toBe('SIGKILL');
    expect(readTree(options.out)).toEqual(last);
    expect(readFileSync(path.join(workspace.staging, 'index.html'), 'utf8')).toBe('half');
    await buildSite(options, writing({ 'index.txt': 'next' }), quietly);
    expect(readTree(options.out)['index.txt']).toBe('next');
    expect(existsSync(workspace.folder)).toBe(false);
  });

  test('between the renames of its swap has its last release restored by a build that fails', async () => {
    const { options, workspace } = project();
    await buildSite(options, writing({ 'index.txt': 'last' }), quietly);
    const last = readTree(options.out);
    writeTree(workspace.old, last);
    rmSync(options.out, { recursive: true });
    await expect(buildSite(options, writing({ 'a.json': '{' }), quietly)).rejects.toThrow('a.json');
    expect(readTree(options.out)).toEqual(last);
  });
});

test('a build that is ended waits for no thread of native code', async () => {
  const folder = freshFolder({ 'content/site.yaml': SITE });
  const pipe = path.join(folder, 'pipe');
  execFileSync('mkfifo', [pipe]);
  const child = startChild(`
    import { Worker } from 'node:worker_threads';
    import { runBuild } from '$/command.ts';
    const run = async ({ options }) => {
      // Nobody writes into the pipe: the thread waits for ever, where no engine can end it.
      const code = "console.log('waits'); process.getBuiltinModule('node:fs').openSync(" + ${JSON.stringify(JSON.stringify(pipe))} + ")";
      new Worker(code, { eval: true });
      await new Promise(() => {});
    };
    const line = ['--content', ${JSON.stringify(path.join(folder, 'content'))}, '--out', ${JSON.stringify(path.join(folder, 'dist'))}];
    await runBuild(line, { beside: [{ name: 'pages', run }], after: [] });
  `);
  let line = await child.line();
  while (line !== undefined && line !== 'waits') line = await child.line();
  child.process.kill('SIGINT');
  expect(await child.ended).toBe(130);
  expect(readdirSync(folder).toSorted()).toEqual(['content', 'pipe']);
});

describe('a folder that a build may not publish into', () => {
  const refused = (make: (folder: string) => string) => {
    const folder = freshFolder({ 'content/site.yaml': SITE, 'other/a.txt': 'mine' });
    const out = make(folder);
    const check = () => refuseOut(workspaceOf(out), path.join(folder, 'content'));
    return expect(check);
  };
  const link = (folder: string, to: string) => {
    symlinkSync(to, path.join(folder, 'link'));
    return path.join(folder, 'link');
  };

  test.each<[string, (folder: string) => string, string]>([
    [
      'in the content, through a link',
      (at) => path.join(link(at, path.join(at, 'content')), 'x'),
      'lie one inside the other',
    ],
    [
      'the content itself, through a link',
      (at) => link(at, path.join(at, 'content')),
      'lie one inside the other',
    ],
    ['around the content', (at) => at, 'lie one inside the other'],
    [
      'around the project',
      () => path.resolve('..'),
      'leads to the folder of the project or one above it',
    ],
    [
      'around the project, through a link',
      (at) => link(at, path.resolve('..')),
      'leads to the folder of the project or one above it',
    ],
    ['the root of the disk', () => '/', 'leads to the folder of the project or one above it'],
    [
      'a link that leads nowhere',
      (at) => link(at, path.join(at, 'gone')),
      'is a link that leads nowhere',
    ],
    ['a file', (at) => path.join(at, 'other/a.txt'), 'is a file'],
    [
      'with files of somebody else',
      (at) => path.join(at, 'other'),
      'holds no site of ours, but a.txt,',
    ],
  ])('is one %s', (_, make, said) => {
    refused(make).toThrow(said);
  });

  test('is one with the caches in it', () => {
    refused((folder) => {
      vi.stubEnv('BROADSIDE_CACHE', path.join(folder, 'new/cache'));
      onTestFinished(() => void vi.unstubAllEnvs());
      return path.join(folder, 'new');
    }).toThrow('holds the caches');
  });

  test('is not one that has only a repository in it', () => {
    refused((folder) => path.join(folder, 'dist')).not.toThrow();
    const dist = freshFolder({ '.git/HEAD': '' });
    expect(() => refuseOut(workspaceOf(dist), '/content')).not.toThrow();
  });

  test.skipIf(process.platform !== 'linux')(
    'is one where the system lets nobody make a folder',
    () => {
      const { options } = project();
      const build = () => buildSite({ ...options, out: '/proc/site' }, writing({}), quietly);
      return expect(build()).rejects.toThrow('/proc/.site.broadside cannot be written');
    },
  );
});

describe('wrong usage', () => {
  test('ends with 2 and a sentence', async () => {
    const child = startChild(`
      import { runBuild } from '$/command.ts';
      console.error = console.log;
      process.exit(await runBuild(['--drafs']));
    `);
    expect(await child.line()).toContain('Did you mean --drafts?');
    expect(await child.ended).toBe(2);
  });
});
