import path from 'node:path';
import process from 'node:process';
import { isCalendarDate } from '../core/dates.ts';
import { isHostName } from '../core/urls.ts';
import { refuseContentFolder } from './place.ts';
import { dayOfSite } from './today.ts';
import { readArguments, UsageError } from './usage.ts';

/** What a run of `build`, `dev` or `check` is about: the same for every part of it. */
export interface Options {
  /** Absolute path of the folder a writer edits. */
  readonly content: string;
  /** Absolute path of the folder the site is published into. */
  readonly out: string;
  /** Origin without a slash behind, `https://example.org`; undefined leaves it to site.yaml. */
  readonly site: string | undefined;
  /** Begins and ends with a slash. */
  readonly base: string;
  /** The day, `YYYY-MM-DD`, that decides what is scheduled or expired. */
  readonly now: string;
  readonly drafts: boolean;
}

/** Where and when a command runs: the defaults of its options. */
export interface Surroundings {
  readonly cwd: string;
  /** `YYYY-MM-DD`; by default the day that it is in the site's time zone. */
  readonly today?: string | undefined;
}

/** What a command takes besides the common options. */
export interface Own<Flag extends string, Value extends string> {
  readonly flags?: readonly Flag[];
  /** Options that take a value. */
  readonly values?: readonly Value[];
  /** How many words without an option it takes at most. */
  readonly words?: number;
}

export interface CommandLine<Flag extends string, Value extends string> {
  readonly options: Options;
  /** Those of the command's own flags that were given. */
  readonly flags: ReadonlySet<Flag>;
  /** What its own options were given. */
  readonly values: Readonly<Partial<Record<Value, string>>>;
  /** Its words without an option, in order. */
  readonly words: readonly string[];
}

/**
 * The common options and a command's own, from `process.argv.slice(2)`.
 * Throws a UsageError, which is for exit code 2.
 */
export function readCommandLine<
  const Flag extends string = never,
  const Value extends string = never,
>(
  args: readonly string[],
  { flags = [], values: own = [], words = 0 }: Own<Flag, Value> = {},
  here: Surroundings = surroundings(),
): CommandLine<Flag, Value> {
  const { values, switches, positionals } = readArguments(
    args,
    [...COMMON, ...own],
    ['drafts', ...flags],
    words,
  );
  return {
    options: resolveOptions({ ...values, drafts: switches.has('drafts') }, here),
    flags: new Set(flags.filter((flag) => switches.has(flag))),
    values,
    words: positionals,
  };
}

/** The options as environment variables, for what Astro loads in a module graph of its own. */
export function optionsToEnv(options: Options): Record<string, string> {
  return {
    BROADSIDE_CONTENT: options.content,
    BROADSIDE_OUT: options.out,
    BROADSIDE_SITE: options.site ?? '',
    BROADSIDE_BASE: options.base,
    BROADSIDE_NOW: options.now,
    BROADSIDE_DRAFTS: options.drafts ? 'yes' : '',
  };
}

/** The options `optionsToEnv` wrote; what is not there has its default. */
export function optionsFromEnv(
  env: Readonly<Record<string, string | undefined>>,
  here: Surroundings = surroundings(),
): Options {
  const { BROADSIDE_CONTENT, BROADSIDE_OUT, BROADSIDE_SITE, BROADSIDE_BASE } = env;
  const { BROADSIDE_NOW, BROADSIDE_DRAFTS } = env;
  const given = {
    content: BROADSIDE_CONTENT || undefined,
    out: BROADSIDE_OUT || undefined,
    site: BROADSIDE_SITE || undefined,
    base: BROADSIDE_BASE || undefined,
    now: BROADSIDE_NOW || undefined,
    drafts: Boolean(BROADSIDE_DRAFTS),
  };
  return resolveOptions(given, here);
}

/**
 * Where a build keeps what the next one need not do again: pictures, texts as they were read, what
 * the output check has learnt. Apart from node_modules, which `npm ci` empties; a CI may keep it.
 * `BROADSIDE_CACHE` names another folder than the project's own.
 */
export function cacheFolder(name: string, env = process.env): string {
  return path.resolve(env['BROADSIDE_CACHE'] || '.cache', name);
}

const COMMON = ['content', 'out', 'site', 'base', 'now'] as const;

type Given = Readonly<Partial<Record<(typeof COMMON)[number], string | undefined>>> & {
  readonly drafts: boolean;
};

function resolveOptions(given: Given, { cwd, today }: Surroundings): Options {
  const content = path.resolve(cwd, given.content ?? 'content');
  refuseContentFolder(content);
  const out = path.resolve(cwd, given.out ?? 'dist');
  if (contains(out, cwd)) {
    throw new UsageError(
      `--out ${given.out} is the folder of the project or one above it. Name a folder of its own, for example --out dist.`,
    );
  }
  if (contains(out, content) || contains(content, out)) {
    throw new UsageError(
      `--out ${given.out ?? 'dist'} and --content ${given.content ?? 'content'} lie one inside the other. Name two folders side by side.`,
    );
  }
  return {
    content,
    out,
    site: given.site === undefined ? undefined : readSite(given.site),
    base: readBase(given.base ?? '/'),
    now: given.now === undefined ? (today ?? dayOfSite(content)) : readDay('--now', given.now),
    drafts: given.drafts,
  };
}

/** `https://example.org` of an address that names a host and nothing below it. */
function readSite(text: string): string {
  const url = URL.parse(text);
  if (url === null || !['https:', 'http:'].includes(url.protocol) || !isHostName(url.hostname)) {
    throw new UsageError(`--site ${text} is not a web address. Write --site https://example.org.`);
  }
  if (url.username !== '' || url.search !== '' || url.hash !== '') {
    throw new UsageError(
      `--site ${text} says more than a host. Write only --site ${url.protocol}//${url.host}.`,
    );
  }
  if (url.pathname !== '/') {
    throw new UsageError(
      `--site ${text} has a path. Write --site ${url.origin} --base ${url.pathname}.`,
    );
  }
  return url.origin;
}

/** `/path/`, whichever of its outer slashes were written. */
export function readBase(text: string): string {
  const segments = text.split('/').filter((segment) => segment !== '');
  const odd = segments.find((segment) => !/^[\w~-][\w.~-]*$/.test(segment));
  if (odd !== undefined) {
    throw new UsageError(
      `--base ${text} is not a path of letters, digits, “-”, “_”, “.” and “~”. Write it as --base /blog/.`,
    );
  }
  return segments.length === 0 ? '/' : `/${segments.join('/')}/`;
}

/** The day that an option was given, where the calendar has it; else throws a UsageError. */
export function readDay(option: string, text: string): string {
  if (isCalendarDate(text)) return text;
  throw new UsageError(
    `${option} ${text} is not a day of the calendar. Write it as ${option} 2026-11-23.`,
  );
}

function surroundings(): Surroundings {
  return { cwd: process.cwd() };
}

/** Whether the inner path is the outer one or lies below it. */
export function contains(outer: string, inner: string): boolean {
  const way = path.relative(outer, inner);
  return way === '' || (way !== '..' && !way.startsWith(`..${path.sep}`) && !path.isAbsolute(way));
}
