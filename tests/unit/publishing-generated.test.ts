import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'astro/zod';
import { globSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { generatedFiles } from '../../src/publishing/generated.ts';
import { addFiles, contentFolder } from './content-folder.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');

const made = await generatedFiles(ROOT);

test.each(Object.keys(made))('%s is as its sources make it', async (name) => {
  const there = await readFile(path.join(ROOT, name), 'utf8');
  expect(there, 'Run `npm run reference`.').toBe(made[name]);
});

test('the list of the sample names every file of it, in every language', () => {
  const names = Object.keys(JSON.parse(made['src/publishing/init/sample.json'] ?? ''));
  expect(names).toContain('site.yaml');
  expect(names).toContain('posts/where-to-start.mdx');
  expect(names).toContain('pages/safety.mdx');
  expect(names).toContain('pages/safety.fa.mdx');
});

test('a site of one’s own is never listed as the sample', async () => {
  const root = await contentFolder({});
  await addFiles(root, { 'content/site.yaml': 'title: T\ndescription: D.\nurl: https://a.org\n' });
  expect(Object.keys(await generatedFiles(root))).not.toContain('src/publishing/init/sample.json');
});

describe('VS Code', () => {
  test('is told of a schema for every YAML file of the content', async () => {
    const settings = z
      .object({ 'yaml.schemas': z.record(z.string(), z.string()) })
      .parse(JSON.parse(await readFile(path.join(ROOT, '.vscode/settings.json'), 'utf8')));
    const wired = Object.entries(settings['yaml.schemas']);
    for (const [schema] of wired) expect(Object.keys(made)).toContain(schema.slice(2));
    const files = globSync('content/**/*.yaml', { cwd: ROOT });
    const covered = wired.flatMap(([, pattern]) => globSync(pattern, { cwd: ROOT }));
    expect(covered.toSorted()).toEqual(files.toSorted());
    expect(wired.map(([, pattern]) => pattern)).toContain('content/strings/*.yaml');
  });

  test('completes every key and component, with its choices', () => {
    const snippet = z.object({ prefix: z.string(), body: z.array(z.string()) });
    const all = Object.values(
      z
        .record(z.string(), snippet)
        .parse(JSON.parse(made['.vscode/broadside.code-snippets'] ?? '')),
    );
    const body = (prefix: string) => all.find((one) => one.prefix === prefix)?.body.join('\n');
    expect(body('comments')).toMatch(/^comments: \$\{1\|open,closed,off\|\}$/);
    expect(body('sources')).toMatch(
      /^sources:\n {2}\$1:\n {4}title: \$2\n {4}url: \$3\n {4}type: \$\{4\|primary,/,
    );
    expect(body('<Cite')).toBe('<Cite source="$1" />');
    expect(body('translation')).toMatch(/^---\ntitle: \$1\n(?:.*\n)*translated: \$CURRENT_YEAR-/);
    const [, pattern = '$.'] =
      /posts\/\$\{TM_FILEPATH\/(.*)\/\$1\/\}/.exec(body('post') ?? '') ?? [];
    for (const file of ['posts/march.mdx', 'posts/march/index.mdx']) {
      expect(new RegExp(pattern).exec(`/home/a/site/content/${file}`)?.[1]).toBe('march');
    }
    expect(body('actions')).toContain('  - type: ${1|petition,');
  });

  test('finds what the check prints, line and column', async () => {
    const tasks = await readFile(path.join(ROOT, '.vscode/tasks.json'), 'utf8');
    const pattern = new RegExp(
      /"regexp": "(.*)"/.exec(tasks)?.[1]?.replaceAll('\\\\', '\\') ?? '$.',
    );
    const found = pattern.exec(
      'warning content/posts/a.mdx:3:7 date-ahead: “2” is: to come. Mend it.',
    );
    expect(found?.slice(1)).toEqual([
      'warning',
      'content/posts/a.mdx',
      '3',
      '7',
      'date-ahead',
      '“2” is: to come. Mend it.',
    ]);
    expect(pattern.exec('No problems in 1 post')).toBeNull();
  });
});
