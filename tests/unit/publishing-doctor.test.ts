import { spawnSync } from 'node:child_process';
import { cp, mkdir, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { siteSchema } from '../../src/domain/site.ts';
import { writeManifest } from '../../src/output/manifest.ts';
import { formatFinding, right } from '../../src/publishing/doctor/finding.ts';
import { machineFindings } from '../../src/publishing/doctor/machine.ts';
import { hostFindings } from '../../src/publishing/doctor/publishing.ts';
import { releaseFindings } from '../../src/publishing/doctor/release.ts';
import { contentFindings, siteFindings } from '../../src/publishing/doctor/site.ts';
import { hostFiles, type Setup } from '../../src/publishing/hosts/hosts.ts';
import { addFiles, contentFolder, post, readFolder } from './content-folder.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const SETUP: Setup = {
  origin: 'https://river.org',
  base: '/',
  frames: undefined,
  onion: undefined,
};

function site(more: object = {}) {
  return siteSchema.parse({ title: 'T', description: 'D.', url: 'https://river.org', ...more });
}

const DISCUSSIONS = {
  repository: 'a/b',
  repositoryId: 'R_1234',
  category: 'C',
  categoryId: 'DIC_1234',
};

describe('the doctor', () => {
  test('is content with this Node and this install', async () => {
    const findings = await machineFindings(ROOT, process.versions.node);
    expect(findings.map(({ state }) => state)).toEqual(['right', 'right']);
  });

  test('finds an old Node, and a package of another version', async () => {
    const root = await contentFolder({
      'package.json':
        '{ "engines": { "node": ">=24" }, "dependencies": { "astro": "7.3.5", "zod": "1.0.0" } }',
      'node_modules/astro/package.json': '{ "version": "7.3.4" }',
    });
    const said = (await machineFindings(root, '20.1.0')).map(formatFinding);
    expect(said[0]).toMatch(/^✗ Node 20\.1\.0 is too old; .* nodejs\.org\.$/);
    expect(said[1]).toBe(
      '✗ astro and 1 more are not installed in the version of package.json. Run: npm ci',
    );
  });

  test.each([
    [{ url: 'https://broadside.example' }, 'wrong', 'where nobody is at home'],
    [{ url: 'https://example.org' }, 'wrong', 'where nobody is at home'],
    [{ url: 'http://river.org' }, 'advice', 'can be read by every network'],
    [{}, 'advice', 'Readers cannot comment.'],
    [{ comments: { default: 'off' } }, 'right', 'Comments are off.'],
    [{ comments: DISCUSSIONS }, 'advice', 'Nobody is told the rules of discussion.'],
    [{ comments: DISCUSSIONS }, 'advice', 'lets only https://river.org show its discussions'],
    [{}, 'advice', 'Pages offer no “Edit this page”.'],
  ])('of %j says, as %s: %s', (more, state, words) => {
    const found = siteFindings(site(more)).find(({ what }) => what.includes(words));
    expect(found?.state).toBe(state);
    expect(found?.fix === '').toBe(state === 'right');
  });

  test('counts errors in the content', async () => {
    const folder = await contentFolder({ 'posts/a.mdx': post({ authors: '[nobody]' }) });
    const findings = await contentFindings(folder, await readFolder(folder));
    expect(findings[0]).toMatchObject({ state: 'wrong', what: 'The content has an error.' });
  });

  test.each([
    [{ 'site.yaml': undefined }, 'site.yaml:1: '],
    [
      {
        'site.yaml':
          'title: T\ndescription: D.\nurl: https://a.org\ncomments: { repository: a/b }\n',
      },
      '“comments.repositoryId” is missing. ',
    ],
  ])('says word by word what is wrong with site.yaml: %j', async (files, words) => {
    const folder = await contentFolder(files);
    const [first] = await contentFindings(folder, await readFolder(folder));
    expect(first?.state).toBe('wrong');
    expect(formatFinding(first ?? right(''))).toContain(words);
  });

  test('knows the sample', async () => {
    const content = path.join(ROOT, 'content');
    const findings = await contentFindings(content, await readFolder(content));
    expect(findings.map(({ what }) => what)).toContain('This is the sample site.');
  });

  test('says that nothing publishes the site', async () => {
    const [finding] = await hostFindings(await contentFolder({}), SETUP);
    expect(finding?.what).toBe('Nothing publishes the site yet.');
  });

  test.each(['/', '/blog/'])(
    'sees below %s that a server lacks the comments’ host',
    async (base) => {
      const root = await contentFolder({});
      await addFiles(root, await hostFiles('nginx', { ...SETUP, base }));
      expect((await hostFindings(root, SETUP))[0]?.state).toBe('right');
      const [stale] = await hostFindings(root, { ...SETUP, frames: 'https://giscus.app' });
      expect(stale?.what).toContain('deploy/nginx.conf is not as Broadside would write it');
      expect(stale?.fix).toContain(base === '/' ? '--host nginx' : '--host nginx --base /blog/');
    },
  );

  test('sees that a host cannot serve the site where it is built for', async () => {
    const files = await hostFiles('netlify', SETUP);
    const root = await contentFolder({
      'netlify.toml': files['netlify.toml']?.replace(/npm run build/, '$& -- --base /x/'),
    });
    const [finding] = await hostFindings(root, SETUP);
    expect(finding).toMatchObject({ state: 'wrong', fix: 'Take --base out of netlify.toml.' });
  });

  test.each([
    ['https://river.github.io', 'wrong', 'river.github.io is an address of GitHub Pages'],
    ['https://river.netlify.app', 'right', 'netlify.toml fits site.yaml'],
    ['https://river.org', 'advice', 'Nobody checks pull requests'],
  ])('of %s published by Netlify says, as %s: %s', async (origin, state, words) => {
    const setup = { ...SETUP, origin };
    const root = await contentFolder({});
    await addFiles(root, await hostFiles('netlify', setup));
    const found = (await hostFindings(root, setup)).find(({ what }) => what.includes(words));
    expect(found?.state).toBe(state);
  });

  test('sees that the last build had other comments, or is older than the content', async () => {
    const content = await contentFolder({});
    const out = path.join(await contentFolder({}), 'dist');
    const first = async (setup = SETUP) => (await releaseFindings(out, content, setup))[0];
    expect((await first())?.what).toBe('Nothing has been built here.');
    await mkdir(out);
    writeManifest(out, { files: new Map(), kept: new Map(), frames: undefined });
    const manifest = path.join(out, 'manifest.json');
    const made = new Date(Date.now() + 60_000);
    await utimes(manifest, made, made);
    expect((await first())?.state).toBe('right');
    expect((await first({ ...SETUP, frames: 'https://a.org' }))?.state).toBe('wrong');
    await utimes(manifest, 0, 0);
    expect((await first())?.what).toBe('The content has changed since the last build.');
    await writeFile(manifest, '{}');
    expect((await first())?.what).toBe('Nothing has been built here.');
  });
});

test('the doctor speaks in a clone where nothing is installed', async () => {
  const root = await contentFolder({});
  await cp(path.join(ROOT, 'scripts/doctor.mjs'), path.join(root, 'scripts/doctor.mjs'));
  await cp(path.join(ROOT, 'package.json'), path.join(root, 'package.json'));
  const { status, stderr } = spawnSync(process.execPath, ['scripts/doctor.mjs'], {
    cwd: root,
    encoding: 'utf8',
  });
  expect([status, stderr]).toEqual([1, expect.stringContaining('Run: npm ci')]);
});
