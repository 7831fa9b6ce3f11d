import type { Author } from '../domain/author.ts';
import type { Site } from '../domain/site.ts';
import type { Topic } from '../domain/topic.ts';
import { compareProblems, type Problem } from '../errors.ts';
import type { Options } from '../options.ts';
import type { EntryCollection } from '../urls.ts';
import { duplicateEntries } from './duplicates.ts';
import { type EntryCache, readEntries } from './entries.ts';
import type { EntryFile } from './entry.ts';
import { type Hidden, hiddenEntries, isShown } from './hidden.ts';
import { missingImages } from './images.ts';
import { brokenLinks, siteMap } from './links.ts';
import { unknownReferences } from './references.ts';
import { readSharedFiles, type SharedFiles } from './shared-files.ts';
import { siteProblems } from './site.ts';
import { sortedFiles, strayProblems } from './sorted-files.ts';

/** Everything under content/, read once: what the site is made of, and what is wrong with it. */
export interface Reading {
  /** Undefined where site.yaml has errors. */
  readonly site: Site | undefined;
  readonly topics: Readonly<Record<string, Topic>>;
  readonly authors: Readonly<Record<string, Author>>;
  /** Those that are shown on the day of the run, in the order of their files. */
  readonly entries: readonly EntryFile[];
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

export type ReadOptions = Pick<Options, 'content' | 'now' | 'drafts' | 'site' | 'base'>;

/**
 * Reads, checks and parses every file of a content folder in one pass. Never throws for what a
 * writer did: that is among the problems.
 */
export async function readContent(
  options: ReadOptions,
  cache: EntryCache = new Map(),
): Promise<Reading> {
  const files = await sortedFiles(options.content);
  const shared = await readSharedFiles(files, options.content);
  const readings = await readEntries(files, shared.site, options, cache);
  const entries = readings.flatMap(({ entry }) => entry ?? []);
  const shown = entries.filter((entry) => isShown(entry, options));
  const problems = [
    ...files.flatMap(strayProblems),
    ...shared.problems,
    ...readings.flatMap((reading) => reading.problems),
    ...siteProblems(shared, entries),
    ...duplicateEntries(entries),
    ...(await missingImages(entries, options.content)),
    ...referenceProblems(entries, shared),
    ...linkProblems(entries, shown, shared),
  ];
  const { site, topics, authors } = shared;
  return {
    site,
    topics,
    authors,
    entries: shown,
    problems: problems.toSorted(compareProblems),
    summary: summarise(shown, hiddenEntries(entries, options)),
  };
}

function referenceProblems(entries: readonly EntryFile[], shared: SharedFiles): Problem[] {
  const known = {
    authors: Object.keys(shared.authors),
    topics: Object.keys(shared.topics),
    caseStudies: slugsOf(entries, 'case-studies'),
  };
  return entries.flatMap((entry) => unknownReferences(entry, known));
}

/** A hidden entry may link to hidden ones; what is shown may not. */
function linkProblems(
  entries: readonly EntryFile[],
  shown: readonly EntryFile[],
  { site, topics, authors }: SharedFiles,
): Problem[] {
  if (site === undefined) return [];
  const common = {
    topics: Object.keys(topics),
    authors: Object.keys(authors),
    languages: site.languages,
    defaultLanguage: site.language,
  };
  const all = siteMap({ ...common, entries });
  const published = siteMap({ ...common, entries: shown });
  return entries.flatMap((entry) => brokenLinks(entry, shown.includes(entry) ? published : all));
}

function summarise(shown: readonly EntryFile[], hidden: readonly Hidden[]): ReadingSummary {
  return {
    posts: slugsOf(shown, 'posts').length,
    caseStudies: slugsOf(shown, 'case-studies').length,
    pages: slugsOf(shown, 'pages').length,
    hidden,
  };
}

function slugsOf(entries: readonly EntryFile[], collection: EntryCollection): string[] {
  return entries.flatMap((entry) => (entry.collection === collection ? [entry.slug] : []));
}
