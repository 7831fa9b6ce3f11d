import { describe, expect, test } from 'vitest';
import { optionsFromEnv, optionsToEnv, readCommandLine } from '../../src/cli/options.ts';

const here = { cwd: '/project', today: '2026-11-23' };
const options = (...args: string[]) => readCommandLine(args, {}, here).options;

describe('options', () => {
  test('have the defaults of the contract', () => {
    expect(options()).toEqual({
      content: '/project/content',
      out: '/project/dist',
      site: undefined,
      base: '/',
      now: '2026-11-23',
      drafts: false,
    });
  });

  test('are taken from the command line, paths from the folder it runs in', () => {
    const line = ['--content', 'a/b', '--out=/elsewhere/site', '--site', 'https://example.org/'];
    expect(options(...line, '--base', 'blog', '--now', '2027-01-02', '--drafts')).toEqual({
      content: '/project/a/b',
      out: '/elsewhere/site',
      site: 'https://example.org',
      base: '/blog/',
      now: '2027-01-02',
      drafts: true,
    });
  });

  test('of a command’s own are told apart from the common ones', () => {
    const { flags } = readCommandLine(
      ['--json', '--drafts'],
      { flags: ['json', 'strict', 'fix'] },
      here,
    );
    expect([...flags]).toEqual(['json']);
  });

  test.each([
    ['/', '/'],
    ['', '/'],
    ['//', '/'],
    ['blog', '/blog/'],
    ['/a/b', '/a/b/'],
    ['/~user/x.y/', '/~user/x.y/'],
  ])('--base=%s is the path %s', (given, base) => {
    expect(optionsFromEnv({ BROADSIDE_BASE: given }, here).base).toBe(base);
  });

  test('reach Astro’s module graph unchanged', () => {
    const line = ['--content', 'x', '--site', 'http://a.onion', '--base', '/b/', '--drafts'];
    for (const run of [options(), options(...line, '--now', '2024-02-29')]) {
      expect(optionsFromEnv(optionsToEnv(run), { cwd: '/other', today: '1999-01-01' })).toEqual(
        run,
      );
    }
  });

  test('are the defaults where no run has written them', () => {
    expect(optionsFromEnv({}, here)).toEqual(options());
  });
});

describe('wrong usage is told', () => {
  test.each([
    [['--draft'], '--draft is not an option of this command. Did you mean --drafts?'],
    [['-x'], 'Its options are --content, --out, --site, --base, --now, --drafts.'],
    [['--strict'], '--strict is not an option of this command.'],
    [['posts'], '“posts” belongs to no option.'],
    [['--out'], '--out needs a value behind it.'],
    [['--out', '--drafts'], '--out needs a value behind it.'],
    [['--drafts=no'], '--drafts takes no value, and got “no”.'],
    [['--site', 'example.org'], '--site example.org is not a web address.'],
    [['--site', 'ftp://example.org'], 'is not a web address.'],
    [['--site', 'https://a;id;b.example'], 'is not a web address.'],
    [['--site', 'https://a.org/blog/'], 'Write --site https://a.org --base /blog/.'],
    [['--site', 'https://me:pw@a.org'], 'Write only --site https://a.org.'],
    [['--base', '../x'], '--base ../x is not a path'],
    [['--base', 'https://a.org/'], 'is not a path'],
    [['--base', '/a b/'], 'is not a path'],
    [['--now', '2026-02-30'], '--now 2026-02-30 is not a day of the calendar.'],
    [['--now', '23.11.2026'], 'is not a day of the calendar. Write it as --now 2026-11-23.'],
    [['--out', '.'], '--out . is the folder of the project or one above it.'],
    [['--out', '/'], 'is the folder of the project or one above it.'],
    [['--out', 'content/x'], 'lie one inside the other.'],
    [['--out', 'a', '--content', 'a/b'], 'lie one inside the other.'],
  ])('%j', (line, sentence) => {
    expect(() => options(...line)).toThrow(sentence);
    expect(() => options(...line)).toThrow(expect.objectContaining({ name: 'UsageError' }));
  });
});
