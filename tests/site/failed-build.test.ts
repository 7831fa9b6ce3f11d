import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { checkOutput } from '../../src/output/check.ts';
import { FIXTURE_BASE, FIXTURE_ORIGIN, TODAY } from './build.ts';
import { writeSmallContent } from './fixture-content.ts';
import { filesOf } from './html.ts';
import { type BuildRun, runBuild } from './run-build.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'broadside-failed-'));

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function bytesOf(site: string): Record<string, string> {
  const hash = (file: string) =>
    createHash('sha256')
      .update(readFileSync(path.join(site, file)))
      .digest('hex');
  return Object.fromEntries(filesOf(site).map((file) => [file, hash(file)]));
}

const post = (body: string) => `---
title: A post that cannot be published
description: Its text holds what is not data.
date: 2026-11-01
authors: [desk]
---

${body}
`;

describe('a build of content with faults', () => {
  const dist = path.join(folder, 'dist');
  let before: Record<string, string>;
  let run: BuildRun;

  beforeAll(async () => {
    await cp(inject('fixtureSite'), dist, { recursive: true });
    before = bytesOf(dist);
    const content = writeSmallContent(path.join(folder, 'content'), {
      'posts/imports.mdx': post("Text before.\n\nimport fs from 'node:fs';\n\nText."),
      'posts/reckons.mdx': post('Two and two are {2 + 2}.'),
      'posts/exports.mdx': post('export const a = 1;\n\nText.'),
      'posts/runs.mdx': post('A word <b onclick="alert(1)">here</b> of it.'),
      'pages/also.mdx': post('{process.env.HOME}').replace(/^(?:date|authors): .*\n/gm, ''),
    });
    run = await runBuild('--content', content, '--out', dist, '--now', TODAY);
  });

  test('ends with 1 and says that nothing was published', () => {
    expect(run.exitCode).toBe(1);
    expect(run.stderr).toContain('Nothing was published');
    expect(run.stdout).not.toContain('Done in');
  });

  test.each([
    ['an import', 'posts/imports.mdx:10:1'],
    ['an expression', 'posts/reckons.mdx:8:17'],
    ['an export', 'posts/exports.mdx:8:1'],
    ['an event handler', 'posts/runs.mdx:8:'],
    ['an expression in a page that is not trusted', 'pages/also.mdx:6:1'],
  ])('names the place of %s, all in one run', (_what, place) => {
    const lines = run.stderr.split('\n').filter((line) => line.includes(`content/${place}`));
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/:\d+:\d+ [a-z-]+: .+\. .+\.$/);
  });

  test('leaves the last release as it was, byte for byte, and nothing beside it', () => {
    expect(bytesOf(dist)).toEqual(before);
    expect(filesOf(folder).filter((file) => file.includes('broadside/'))).toEqual([]);
  });
});

describe('the output check, on a release below a base', () => {
  const site = path.join(folder, 'release');
  const check = async () => {
    const { problems } = await checkOutput(site, {
      origin: FIXTURE_ORIGIN,
      base: FIXTURE_BASE,
      traces: [],
      validate: 'new-constructs',
      known: new Map(),
    });
    return problems.map(({ file, code }) => `${file} ${code}`);
  };

  test('finds every link to a page that is not there, and every anchor', async () => {
    await cp(inject('fixtureSite'), site, { recursive: true });
    expect(await check()).toEqual([]);
    rmSync(path.join(site, 'authors/night-shift/2'), { recursive: true });
    expect(await check()).toEqual(['authors/night-shift/index.html link-broken']);
    rmSync(path.join(site, 'posts/in-the-open/index.html'));
    const broken = await check();
    expect(broken).toContain('posts/every-component/index.html link-broken');
    expect(broken).toContain('sitemap.xml link-broken');
    expect(broken).toContain('posts/index.html link-broken');
  });
});

test('wrong usage ends with 2 and says what is right', async () => {
  const run = await runBuild('--bass', '/blog/');
  expect(run.exitCode).toBe(2);
  expect(run.stderr).toContain('--base');
  expect(run.stdout).toBe('');
});
