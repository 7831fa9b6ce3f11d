import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { heardIn } from '../../src/browser/comments-messages.ts';
import { giscusLanguage } from '../../src/comments/languages.ts';
import { pluralForms } from '../../src/comments/plural-forms.ts';
import { threadFile } from '../../src/comments/saved-thread.ts';
import { commentsHints, framesOf } from '../../src/comments/setup.ts';
import { SCHEMES, themeStylesheet } from '../../src/comments/theme.ts';
import { commentsWords } from '../../src/comments/words.ts';
import {
  commentsSchema,
  commentsState,
  discussionPlace,
  discussionSearch,
} from '../../src/domain/comments.ts';
import { siteSchema } from '../../src/domain/site.ts';
import { contrast } from '../../src/core/ink.ts';
import { wordsIn } from '../../src/strings/words.ts';
import { post, problemsOf, sentencesOf } from './content-folder.ts';

const PLACE = {
  repository: 'owner/talk',
  repositoryId: 'R_kgDOtest01',
  category: 'Comments',
  categoryId: 'DIC_kwDOtest01',
};

describe('the settings', () => {
  test('without a repository leave nobody to be asked, and say so in a line', () => {
    const none = commentsSchema.parse({});
    expect(discussionPlace(none)).toBeUndefined();
    expect(framesOf(none)).toBeUndefined();
    expect(commentsHints(none)).toHaveLength(1);
    expect(commentsHints(commentsSchema.parse({ default: 'off' }))).toEqual([]);
  });

  test('with one let in the host of giscus, or the site’s own', () => {
    expect(framesOf(commentsSchema.parse(PLACE))).toBe('https://giscus.app');
    expect(commentsHints(commentsSchema.parse(PLACE))).toEqual([]);
    const host = 'https://comments.example';
    expect(framesOf(commentsSchema.parse({ ...PLACE, host }))).toBe(host);
  });

  test.each([
    ['a part alone', { repository: 'owner/talk' }],
    ['no owner', { ...PLACE, repository: 'talk' }],
    ['an address', { ...PLACE, repository: 'https://github.com/owner/talk' }],
    ['another kind of id', { ...PLACE, categoryId: 'R_kgDOtest01' }],
    ['a host in the open', { ...PLACE, host: 'http://comments.example' }],
    ['a host with a path', { ...PLACE, host: 'https://comments.example/giscus' }],
    ['a host with more', { ...PLACE, host: 'https://giscus.app; script-src *' }],
    ['an unknown key', { ...PLACE, repo: 'owner/talk' }],
  ])('with %s are refused', (_, settings) => {
    expect(commentsSchema.safeParse(settings).success).toBe(false);
  });

  test('of the sample site lead to nobody’s repository', () => {
    const sample = parse(readFileSync('content/site.yaml', 'utf8'));
    expect(discussionPlace(siteSchema.parse(sample).comments)).toBeUndefined();
  });
});

describe('an entry', () => {
  test.each([
    [{ contentNotes: [] }, 'open', 'open'],
    [{ contentNotes: [] }, 'closed', 'closed'],
    [{ contentNotes: ['killing'] }, 'open', 'open'],
    [{ contentNotes: ['sexual-violence'] }, 'open', 'off'],
    [{ contentNotes: ['racism', 'domestic-abuse'] }, 'open', 'off'],
    [{ contentNotes: ['domestic-abuse'], comments: 'open' }, 'off', 'open'],
    [{ contentNotes: [], comments: 'closed' }, 'open', 'closed'],
  ] as const)('that says %j on a site that says %s is %s', (entry, site, state) => {
    expect(commentsState(entry, { default: site })).toBe(state);
  });

  test('has its discussion on GitHub looked for by its permanent name', () => {
    expect(discussionSearch(PLACE, 'posts/a b')).toBe(
      'https://github.com/owner/talk/discussions?discussions_q=posts%2Fa+b',
    );
  });
});

test.each([
  ['en', 'en'],
  ['en-GB', 'en'],
  ['el', 'gr'],
  ['km', 'kh'],
  ['zh', 'zh-CN'],
  ['zh-Hant', 'zh-Hant'],
  ['zh-Hant-TW', 'zh-Hant'],
  ['zh-TW', 'zh-TW'],
  ['pt-BR', 'pt'],
  ['sr-Latn', 'hbs'],
  ['yo', 'en'],
  ['und', 'en'],
])('giscus speaks to a page in %s in %s', (tag, expected) => {
  expect(giscusLanguage(tag)).toBe(expected);
});

test('the script in the browser has the plurals of the language', () => {
  const forms = pluralForms(wordsIn('en'), 'comments.count');
  expect(forms).toEqual({ one: '{count} comment.', other: '{count} comments.' });
});

test('the script in the browser is told where sentences follow each other without a space', () => {
  const gapIn = (lang: string) => commentsWords(wordsIn(lang), 'giscus.app')['data-gap'];
  expect([gapIn('en'), gapIn('zh')]).toEqual([undefined, '']);
});

describe('a message of the frame', () => {
  test.each([
    [{ resizeHeight: 12 }, { kind: 'height', height: 12 }],
    [{ signOut: true, error: 'State has expired (user signed out).' }, { kind: 'signed-out' }],
    [{ error: 'Discussion not found' }, { kind: 'failure', failure: 'none' }],
    [{ error: 'Invalid state value' }, { kind: 'failure', failure: 'expired' }],
    [{ error: 'Unable to fetch discussion' }, { kind: 'failure', failure: 'down' }],
    [
      { discussion: { totalCommentCount: 2, totalReplyCount: 3, locked: true, url: 'u' } },
      { kind: 'discussion', comments: 5, locked: true, url: 'u' },
    ],
    [
      { discussion: { totalCommentCount: -2, totalReplyCount: 'x', url: {} } },
      { kind: 'discussion', comments: 0, locked: false, url: '' },
    ],
    [{ resizeHeight: Number.NaN }, undefined],
    [{ resizeHeight: '12' }, undefined],
    [{}, undefined],
  ])('%j', (giscus, heard) => {
    expect(heardIn({ giscus })).toEqual(heard);
  });

  test.each([[undefined], [null], ['giscus'], [{}], [{ giscus: null }]])('is not %j', (data) => {
    expect(heardIn(data)).toBeUndefined();
  });
});

test.each(SCHEMES)('the %s theme can be read, whatever the site’s ink', (scheme) => {
  for (const ink of ['#ffffff', '#000000', '#f5b301', '#c8201a', '#777777']) {
    const sheet = themeStylesheet(scheme, ink);
    const colour = (name: string) =>
      new RegExp(`--color-${name}:(#[\\da-f]{6});`).exec(sheet)?.[1] ?? '';
    for (const [text, ground] of [
      ['fg-default', 'canvas-default'],
      ['fg-muted', 'canvas-subtle'],
      ['accent-fg', 'canvas-default'],
      ['accent-fg', 'canvas-subtle'],
      ['btn-primary-text', 'btn-primary-bg'],
      ['btn-text', 'btn-hover-bg'],
      ['danger-fg', 'canvas-default'],
      ['success-fg', 'canvas-default'],
    ] as const) {
      expect(contrast(colour(text), colour(ground)), `${text} on ${ground}`).toBeGreaterThanOrEqual(
        4.5,
      );
    }
  }
});

describe('a saved thread', () => {
  test.each([
    ['posts/a', 'comments/posts/a.json'],
    ['../../site', 'comments/%2e%2e/%2e%2e/site.json'],
    ['/etc/passwd', 'comments/%/etc/passwd.json'],
    ['What? A:b*c\\d', 'comments/What%3F%20A%3Ab%2ac%5Cd.json'],
    ['.hidden', 'comments/%2ehidden.json'],
    ['قصة', 'comments/%D9%82%D8%B5%D8%A9.json'],
  ])('named %s is the file %s', (commentsId, file) => {
    expect(threadFile(commentsId)).toBe(file);
  });

  test('has a file that can be kept, however long its name', () => {
    const [one, other] = ['a', 'b'].map((end) => threadFile(`posts/${'ق'.repeat(180)}${end}`));
    expect(one?.length).toBeLessThan(150);
    expect(one).not.toBe(other);
  });

  const thread = (commentsId: string, more = {}) =>
    JSON.stringify({
      version: 1,
      commentsId,
      repository: 'owner/talk',
      number: 1,
      url: 'https://github.com/owner/talk/discussions/1',
      locked: false,
      savedOn: '2026-11-23',
      comments: [],
      ...more,
    });

  test('is checked with the content', async () => {
    const files = {
      'posts/a.mdx': post(),
      'comments/posts/a.json': thread('posts/a'),
      'comments/posts/b.json': thread('posts/b'),
      'comments/posts/c.json': thread('posts/a'),
      'comments/d.json': '{',
      'comments/e.json': thread('e', { comments: [{ id: 'x' }] }),
      'comments/f.txt': '',
    };
    expect(await problemsOf(files)).toEqual([
      'comments/d.json:1:1 thread-unreadable',
      'comments/e.json:1:1 thread-unreadable',
      'comments/f.txt:1:1 stray-file',
      'warning comments/posts/b.json:1:1 thread-lost',
      'comments/posts/c.json:1:1 thread-misplaced',
    ]);
    expect((await sentencesOf(files)).at(-1)).toContain('Call it comments/posts/a.json.');
  });

  test.each([
    ['{', 'it is not JSON'],
    ['[]', 'it is not one table of keys'],
    [thread('a', { version: 2 }), '“version” is missing, or is not as it was saved'],
    [thread('a', { comments: [{}] }), '“comments.0.id” is missing, or is not as it was saved'],
    [thread('a', { views: 3 }), 'nothing in one is called “views”'],
  ])('%s is no saved thread: %s', async (text, why) => {
    expect((await sentencesOf({ 'comments/a.json': text }))[0]).toContain(
      `This is no saved thread: ${why}.`,
    );
  });
});
