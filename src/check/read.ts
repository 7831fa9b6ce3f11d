import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { Author } from '../domain/author.ts';
import type { Site } from '../domain/site.ts';
import type { Topic } from '../domain/topic.ts';
import { compareProblems, type Problem } from '../core/errors.ts';
import type { OwnStrings } from '../strings/wording.ts';
import { type ParseText, parseApart } from './apart/parse-apart.ts';
import { oldAddresses } from './duplicate-addresses.ts';
import { type EntryCache, readEntries } from './entries.ts';
import type { EntryFile } from './entry.ts';
import { attachedFiles } from './files/attached-files.ts';
import { readPublicFiles } from './files/public-files.ts';
import type { PublishedFile } from './files/published-file.ts';
import { type Hidden, hiddenEntries, isShown } from './hidden.ts';
import { type Pictures, readImages } from './images/image-files.ts';
import { lookAnew } from './images/kept-images.ts';
import { type Ledger, publishedAddresses, readLedger } from './ledger.ts';
import { type PagesByFile, pagesByFile } from './pages-by-file.ts';
import { readSavedThreads, type SavedThreads } from './saved-threads.ts';
import { readSharedFiles } from './shared-files.ts';
import { languageProblems } from './site.ts';
import { reporter, TOP } from './report.ts';
import { rootFiles, siteMap } from './site-map.ts';
import { nameInProblems, sortedBy, sortedFiles, strayProblems } from './sorted-files.ts';
import { missingStrings, ownStrings, readStrings } from './strings-files.ts';
import type { ReadOptions } from './read-options.ts';
import { undrawnTexts } from './share-letters.ts';
import { siteParts, togetherProblems } from './together.ts';
import { joinTranslations } from './translations.ts';
import { untranslatedTexts } from './untranslated.ts';

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
  /** The files of public/, and those that shown texts link to. */
  readonly files: readonly PublishedFile[];
  /** Those that are shown on the day of the run, in the order of their files. */
  readonly entries: readonly EntryFile[];
  /** Undefined where the site keeps none. */
  readonly ledger: Ledger | undefined;
  /** Where readers find a page on the day of the run, without base, sorted. */
  readonly addresses: readonly string[];
  readonly pages: PagesByFile;
  /** Sorted by file and place. */
  readonly problems: readonly Problem[];
  readonly summary: ReadingSummary;
}

export interface ReadingSummary {
  readonly posts: number;
  readonly caseStudies: number;
  readonly pages: number;
  readonly hidden: readonly Hidden[];
  /** Files that are published as they are, because site.yaml trusts them. */
  readonly trusted: readonly string[];
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
  parse: ParseText = parseApart,
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
  const parts = siteParts(shared, readings);
  const { trusted } = shared;
  const host = URL.parse(options.site ?? shared.site?.url ?? '')?.hostname ?? '';
  const attached = await attachedFiles(readings, files, parts, {
    isShown: ({ entry }) => entry !== undefined && isShown(entry, options),
    trusted,
    host,
  });
  const published = await readPublicFiles(options.publicFolder ?? PUBLIC, {
    addresses: [
      ...siteMap(parts).keys(),
      ...rootFiles(parts),
      ...oldAddresses(parts, shared.siteFile).map(({ text }) => text),
    ],
    trusted,
    host,
  });
  const problems = [
    ...strayProblems(files),
    ...shared.problems,
    ...strings.flatMap((reading) => reading.problems),
    ...missingStrings(strings, shared, options.content),
    ...untranslatedTexts(shared),
    ...languageProblems(strings, parts.languages),
    ...readings.flatMap((reading) => reading.problems),
    ...togetherProblems(
      files,
      shared,
      readings,
      ledger,
      published.files.map(({ file }) => `/${file}`),
      options,
    ),
    ...images.problems,
    ...(await undrawnTexts(shared, readings)),
    ...threads.problems,
    ...attached.problems,
    ...published.problems,
  ];
  const { site, topics, authors } = shared;
  return {
    site,
    topics,
    authors,
    strings: own,
    threads: threads.threads,
    pictures: images.pictures,
    files: [...published.files, ...attached.files],
    entries: shown,
    ledger,
    addresses: publishedAddresses(
      parts,
      ({ entry }) => entry === undefined || !isShown(entry, options),
    ),
    pages: pagesByFile(parts, files),
    problems: problems.toSorted(compareProblems),
    summary: {
      ...summarise(shown, hiddenEntries(entries, options)),
      trusted: [...published.files, ...attached.files]
        .filter(({ isTrusted }) => isTrusted)
        .map(({ name }) => name),
    },
  };
}

function summarise(shown: readonly EntryFile[], hidden: readonly Hidden[]): ReadingSummary {
  const count = (name: EntryFile['collection']) =>
    shown.filter(({ collection }) => collection === name).length;
  return {
    posts: count('posts'),
    caseStudies: count('case-studies'),
    pages: count('pages'),
    hidden,
    trusted: [],
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
    files: [],
    entries: [],
    ledger: undefined,
    addresses: [],
    pages: new Map(),
    problems,
    summary: summarise([], []),
  };
}
