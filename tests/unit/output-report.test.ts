import { describe, expect, test } from 'vitest';
import { ContentError, type Problem } from '../../src/core/errors.ts';
import { BuildError } from '../../src/output/build-error.ts';
import { failureOf } from '../../src/output/failure.ts';
import { progressOn } from '../../src/output/progress.ts';
import { formatSummary, type Summary } from '../../src/output/summary.ts';
import { UsageError } from '../../src/cli/usage.ts';

const problem = (at: number): Problem => ({
  file: `posts/${at}/index.html`,
  line: 1,
  column: 2,
  code: at === 0 ? 'id-twice' : 'link-broken',
  severity: 'error',
  what: 'It is so.',
  fix: 'Do this.',
});

describe('the summary', () => {
  const summary: Summary = {
    out: `${process.cwd()}/dist`,
    posts: 2,
    caseStudies: 1,
    pages: 12,
    hidden: [
      { file: 'content/posts/a.mdx', why: 'draft', from: undefined },
      { file: 'content/posts/b.mdx', why: 'scheduled', from: '2027-01-02' },
    ],
    images: [
      { made: 3, reused: 1 },
      { made: 1, reused: 6 },
    ],
    warnings: [],
    trusted: [],
    hints: [],
    foreign: [],
    seconds: 8.04,
    base: '/',
  };

  test('says what was made, what is hidden and why, and how to look at it', () => {
    expect(formatSummary(summary)).toBe(
      [
        '12 pages in dist: 2 posts, 1 case study.',
        '4 images made, 7 reused.',
        '2 hidden:',
        '  content/posts/a.mdx: draft',
        '  content/posts/b.mdx: scheduled until 2027-01-02',
        'Done in 8.0 s. Look at it with: npm run preview',
      ].join('\n'),
    );
  });

  test('names the folder where it is another one', () => {
    const text = formatSummary({ ...summary, out: `${process.cwd()}/public-site`, hidden: [] });
    expect(text).toContain('No drafts or scheduled posts.');
    expect(text).toMatch(/npm run preview -- --out public-site$/);
    const below = formatSummary({ ...summary, base: '/blog/' });
    expect(below).toMatch(/npm run preview -- --base \/blog\/$/);
  });

  test('has hints at its end', () => {
    const lines = formatSummary({ ...summary, hints: ['There could be more.'] }).split('\n');
    expect(lines.at(-2)).toBe('There could be more.');
  });

  test('has warnings above it', () => {
    const text = formatSummary({ ...summary, warnings: [{ ...problem(1), severity: 'warning' }] });
    expect(text).toMatch(
      /^warning posts\/1\/index\.html:1:2 link-broken: It is so\. Do this\.\n12 pages/,
    );
  });
});

describe('a failure', () => {
  test.each([
    ['of usage', new UsageError('No such option.'), 'No such option.', 2],
    ['of the surroundings', new BuildError('Another build runs.'), 'Another build runs.', 1],
    [
      'of a full disk',
      Object.assign(new Error('write'), { code: 'ENOSPC' }),
      'The disk is full.',
      1,
    ],
    [
      'of a full disk in Astro’s words',
      new Error('Error generating image for /a.png: Error: ENOSPC: no space left on device'),
      'The disk is full.',
      1,
    ],
    [
      'of Astro’s',
      Object.assign(new Error('No.'), {
        hint: 'Try.',
        loc: { file: `${process.cwd()}/src/a.astro`, line: 3 },
      }),
      'src/a.astro:3:1 Error: No. Try.',
      1,
    ],
    [
      'that nobody foresaw',
      new TypeError('x is undefined'),
      'TypeError: x is undefined\n    at ',
      1,
    ],
  ])('%s is told, and ends with its code', (_, error, text, exitCode) => {
    expect(failureOf(error).text.slice(0, text.length)).toBe(text);
    expect(failureOf(error).exitCode).toBe(exitCode);
  });

  test('of content lists every problem', () => {
    const { text } = failureOf(new ContentError([problem(0), problem(1)]));
    expect(text.split('\n')).toEqual([
      'posts/0/index.html:1:2 id-twice: It is so. Do this.',
      'posts/1/index.html:1:2 link-broken: It is so. Do this.',
    ]);
  });

  test('of a layout, on every page, is counted past the first 200', () => {
    const problems = Array.from({ length: 1000 }, (_, at) => problem(at));
    const lines = failureOf(new ContentError(problems)).text.split('\n');
    expect(lines).toHaveLength(201);
    expect(lines.at(-1)).toBe('… and 800 more: id-twice 1, link-broken 999.');
  });
});

describe('progress', () => {
  function screen(isTTY: boolean) {
    const written: string[] = [];
    return { written, progress: progressOn({ isTTY, write: (text) => written.push(text) }) };
  }

  test('is plain lines where nobody watches', async () => {
    const { written, progress } = screen(false);
    expect(await progress('pages', async () => 7)).toBe(7);
    expect(written.join('')).toMatch(/^pages: \d+\.\d s\n$/);
  });

  test('shows on a screen what is under way', async () => {
    const { written, progress } = screen(true);
    await Promise.all([
      progress('pages', async () => {}),
      progress('share images', async () => {}),
    ]);
    expect(written[1]).toBe('\r\u{1b}[2Kpages 0 s, share images 0 s');
    expect(written.at(-1)).toBe('\r\u{1b}[2K');
  });

  test('shows on a screen how much of a part is done, where it is counted', async () => {
    const { written, progress } = screen(true);
    await progress('share images', async (count) => {
      count(12, 40);
      await progress('pages', async () => {});
    });
    expect(written).toContain('\r\u{1b}[2Kshare images 12 of 40, 0 s, pages 0 s');
  });

  test('passes a failure on, and is silent after it', async () => {
    const { written, progress } = screen(false);
    await expect(progress('pages', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(written).toEqual([]);
  });
});
