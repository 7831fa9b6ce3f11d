import { stat } from 'node:fs/promises';
import path from 'node:path';
import { parseBody } from '../body/parse.ts';
import type { Author } from '../domain/author.ts';
import type { Site } from '../domain/site.ts';
import type { Topic } from '../domain/topic.ts';
import { compareProblems, type Problem } from '../core/errors.ts';
import type { OwnStrings } from '../strings/wording.ts';
import { type EntryCache, readEntries } from './entries.ts';
import type { EntryFile } from './entry.ts';
import { type Hidden, hiddenEntries, isShown } from './hidden.ts';
import { type Pictures, readImages } from './images/image-files.ts';
import { lookAnew } from './images/kept-images.ts';
import { type Ledger, publishedAddresses, readLedger } from './ledger.ts';
import { isPublished, publicProblems } from './public-files.ts';
import { readSavedThreads, type SavedThreads } from './saved-threads.ts';
import { readSharedFiles } from './shared-files.ts';
import { languageProblems } from './site.ts';
import { reporter, TOP } from './report.ts';
import { nameInProblems, sortedBy, sortedFiles, strayProblems } from './sorted-files.ts';
import { missingStrings, ownStrings, readStrings } from './strings-files.ts';
import type { ReadOptions } from './read-options.ts';
import { undrawnTexts } from './share-letters.ts';
import { siteParts, togetherProblems } from './together.ts';
import { joinTranslations } from './translations.ts';
import { untranslatedTexts } from './untranslated.ts';
import { filesBelow } from './walk.ts';

/** Everything under content/, read once: what the site is made of, and what is wrong with it. */
export interface Reading {
  /** Undefined where site.yaml has errors. */
  readonly site: Site | undefined;
  readonly topics: Readonly<Record<string, Topic>>;
  readonly authors: Readonly<Record<string, Author>>;
  /** The site's own words for the interface. */
  readonly strings: OwnStrings;
  /** Discussions as they were on GitHub. */
  readonly threads: SavedThreads;
  /** The images under content/ that can be shown. */
  readonly pictures: Pictures;
  /** Those that are shown on the day of the run, in the order of their files. */
  readonly entries: readonly EntryFile[];
  /** Undefined where the site keeps none. */
  readonly ledger: Ledger | undefined;
  /** Where readers find a page on the day of the run, without base, sorted. */
  readonly addresses: readonly string[];
  /** Sorted by file and place. */
  readonly problems: readonly Problem[];
  readonly summary: ReadingSummary;
}

export interface ReadingSummary {
  readonly posts: number;
  readonly caseStudies: number;
  readonly pages: number;
  readonly hidden: readonly Hidden[];
}

const PUBLIC = path.resolve(import.meta.dirname, '../../public');

/**
 * Reads, checks and parses every file of a content folder in one pass. Never throws for what a
 * writer did: that is among the problems. `parse` may know texts from before: see kept-bodies.ts,
 * as `looker` may know images.
 */
export async function readContent(
  options: ReadOptions,
  cache: EntryCache = new Map(),
  parse = parseBody,
  looker = lookAnew,
): Promise<Reading> {
  if (!(await isFolder(options.content))) return withoutContent(options.content);
  const found = await sortedFiles(options.content);
  const shared = await readSharedFiles(found, options.content);
  const files = sortedBy(found, { languages: shared.site?.languages });
  const strings = await readStrings(files);
  const own = ownStrings(strings);
  const readings = joinTranslations(await readEntries(files, shared, own, options, cache, parse));
  const ledger = await readLedger(files);
  const entries = readings.flatMap(({ entry }) => entry ?? []);
  const threads = await readSavedThreads(files, readings);
  const shown = entries.filter((entry) => isShown(entry, options));
  const images = await readImages(
    files.filter(({ kind }) => kind.kind === 'asset'),
    looker,
  );
  const problems = [
    ...strayProblems(files),
    ...shared.problems,
    ...strings.flatMap((reading) => reading.problems),
    ...missingStrings(strings, shared, options.content),
    ...untranslatedTexts(shared),
    ...languageProblems(strings, siteParts(shared, readings).languages),
    ...readings.flatMap((reading) => reading.problems),
    ...togetherProblems(files, shared, readings, ledger, await publicFiles(options), options),
    ...images.problems,
    ...(await undrawnTexts(shared, readings)),
    ...threads.problems,
    ...(await publicProblems(options.publicFolder ?? PUBLIC)),
  ];
  const { site, topics, authors } = shared;
  return {
    site,
    topics,
    authors,
    strings: own,
    threads: threads.threads,
    pictures: images.pictures,
    entries: shown,
    ledger,
    addresses: publishedAddresses(
      siteParts(shared, readings),
      ({ entry }) => entry === undefined || !isShown(entry, options),
    ),
    problems: problems.toSorted(compareProblems),
    summary: summarise(shown, hiddenEntries(entries, options)),
  };
}

/** The addresses of what is published as it is. */
async function publicFiles({ publicFolder = PUBLIC }: ReadOptions): Promise<string[]> {
  const files = await filesBelow(publicFolder, 'hidden too');
  return files.filter(({ name }) => isPublished(name)).map(({ name }) => `/${name}`);
}

function summarise(shown: readonly EntryFile[], hidden: readonly Hidden[]): ReadingSummary {
  const count = (name: EntryFile['collection']) =>
    shown.filter(({ collection }) => collection === name).length;
  return {
    posts: count('posts'),
    caseStudies: count('case-studies'),
    pages: count('pages'),
    hidden,
  };
}

async function isFolder(folder: string): Promise<boolean> {
  return stat(folder).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

function withoutContent(content: string): Reading {
  const { report, problems } = reporter(nameInProblems(content, ''));
  report(TOP, {
    code: 'content-missing',
    what: 'There is no such folder.',
    fix: 'Name the folder that holds site.yaml: --content DIR.',
  });
  return {
    site: undefined,
    topics: {},
    authors: {},
    strings: {},
    threads: new Map(),
    pictures: new Map(),
    entries: [],
    ledger: undefined,
    addresses: [],
    problems,
    summary: summarise([], []),
  };
}
