import { describe, expect, test } from 'vitest';
import type { Library } from '../../src/library/assemble.ts';
import { libraryOf } from '../../src/library/from-reading.ts';
import { previewImage } from '../../src/share-images/preview-image.ts';
import { shareJobs } from '../../src/share-images/site-jobs.ts';
import { contentFolder, readFolder } from './content-folder.ts';

const SITE = `title: A record
description: What we saw.
url: https://record.example
`;

const POST = (title: string, more = '') => `---
title: ${title}
description: One sentence.
date: 2026-01-02
authors: [desk]
${more}---

Text.
`;

async function libraryWith(files: Record<string, string>, base = '/'): Promise<Library> {
  const content = await contentFolder({
    'site.yaml': SITE,
    'posts/first.mdx': POST('First'),
    'pages/about.mdx': '---\ntitle: About\ndescription: Who we are.\n---\n\nText.\n',
    ...files,
  });
  const reading = await readFolder(content, { base });
  expect(reading.problems).toEqual([]);
  const run = { content, out: content, site: undefined, base, now: '2026-11-23', drafts: false };
  return libraryOf(reading, run);
}

describe('the share images of a site', () => {
  test('stand where the contract says, the same under any base', async () => {
    for (const base of ['/', '/blog/']) {
      const paths = shareJobs(await libraryWith({}, base)).map((job) => job.path);
      expect(paths.toSorted()).toEqual([
        'share/home/wide.png',
        'share/pages/about/wide.png',
        'share/posts/first/square.png',
        'share/posts/first/story.png',
        'share/posts/first/wide.png',
      ]);
    }
  });

  test('are only those that site.yaml asks for', async () => {
    const library = await libraryWith({ 'site.yaml': `${SITE}shareImages: { formats: [] }\n` });
    expect(shareJobs(library).map(({ format }) => format)).toEqual(['wide', 'wide', 'wide']);
  });

  test.each([
    ['', 'The desk'],
    ['contentNotes: [sexual-violence]\n', undefined],
    ['contentNotes: [domestic-abuse]\n', undefined],
    ['contentNotes: [killing]\n', 'The desk'],
  ])('name the author, but not of an entry with “%s”', async (more, author) => {
    const jobs = shareJobs(await libraryWith({ 'posts/first.mdx': POST('First', more) }));
    const card = jobs.find((job) => job.path === 'share/posts/first/wide.png')?.card;
    expect(card).toMatchObject({ kind: 'post', author });
  });

  test('are linked by an address that changes with the text and with the engine', async () => {
    const urls = await Promise.all(
      ['First', 'First', 'Second'].map(async (title) => {
        const { context, editions } = await libraryWith({ 'posts/first.mdx': POST(title) });
        const [edition] = editions;
        if (edition === undefined) throw new Error('The site has no edition.');
        return ['a', 'b'].map(
          (engine) => previewImage(context, edition, edition.posts[0], engine).url,
        );
      }),
    );
    expect(urls[0]).toEqual(urls[1]);
    expect(new Set(urls.flat()).size).toBe(4);
    expect(urls[0]?.[0]).toMatch(/^https:\/\/record\.example\/share\/posts\/first\/wide\.png\?v=/);
  });
});
