import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { siteSchema } from '../../src/domain/site.ts';
import { writeManifest } from '../../src/output/manifest.ts';
import { formatFinding } from '../../src/publishing/doctor/finding.ts';
import { machineFindings } from '../../src/publishing/doctor/machine.ts';
import { hostFindings, releaseFindings } from '../../src/publishing/doctor/publishing.ts';
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
      'package.json': '{ "dependencies": { "node": "^24", "astro": "7.3.5", "zod": "1.0.0" } }',
      'node_modules/astro/package.json': '{ "version": "7.3.4" }',
    });
    const said = (await machineFindings(root, '20.1.0')).map(formatFinding);
    expect(said[0]).toMatch(/^✗ Node 20\.1\.0 is too old; .* npm ci\.$/);
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

  test('sees that the last build had other comments', async () => {
    const out = path.join(await contentFolder({}), 'dist');
    expect(releaseFindings(out, SETUP)[0]?.what).toBe('Nothing has been built here.');
    await mkdir(out);
    writeManifest(out, { files: new Map(), kept: new Map(), frames: undefined });
    expect(releaseFindings(out, SETUP)[0]?.state).toBe('right');
    expect(releaseFindings(out, { ...SETUP, frames: 'https://a.org' })[0]?.state).toBe('wrong');
    await writeFile(path.join(out, 'manifest.json'), '{}');
    expect(releaseFindings(out, SETUP)[0]?.state).toBe('advice');
  });
});
