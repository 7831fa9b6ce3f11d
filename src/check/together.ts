import type { Problem } from '../core/errors.ts';
import { commentsIdProblems } from './comments-ids.ts';
import { duplicateAddresses, oldAddresses } from './duplicate-addresses.ts';
import type { EntryReading } from './entry.ts';
import { fileLinked, filesBeside } from './files/attached-files.ts';
import { futureDates } from './future-dates.ts';
import { hashtagProblems, type KnownTags, knownTags } from './hashtags.ts';
import { likenessOf } from '../domain/hashtag.ts';
import { hiddenReason } from './hidden.ts';
import { imageUseProblems } from './image-uses.ts';
import { knownNames } from './known-names.ts';
import { type Ledger, lostAddresses } from './ledger.ts';
import { brokenLinks, type LinkTargets } from './links.ts';
import type { ReadOptions } from './read-options.ts';
import { type Known, referenceProblems } from './references.ts';
import type { SharedFiles } from './shared-files.ts';
import { languageProblems, siteProblems } from './site.ts';
import { encodedPath } from '../core/urls.ts';
import { rootFiles, siteMap, type SiteParts, withSlash } from './site-map.ts';
import type { SortedFile } from './sorted-files.ts';
import { textsAt, valueAt } from './values.ts';

/** What shows only when all files are seen together. A file with faults still counts as there. */
export function togetherProblems(
  files: readonly SortedFile[],
  shared: SharedFiles,
  readings: readonly EntryReading[],
  ledger: Ledger | undefined,
  publicFiles: readonly string[],
  options: ReadOptions,
): Problem[] {
  const parts = siteParts(shared, readings);
  const targets = linkTargets(parts, shared, publicFiles, options);
  const beside = filesBeside(files);
  const tags = knownTags(readings);
  const known = namesFor(shared, readings, tags);
  return [
    ...lostAddresses(ledger, {
      parts,
      map: targets.map,
      siteFile: shared.siteFile,
      hidden: targets.hidden,
    }),
    ...duplicateAddresses(parts, shared.siteFile),
    ...commentsIdProblems(readings, shared.language),
    ...languageProblems(readings, parts.languages),
    ...siteProblems(shared, files, targets),
    ...imageUseProblems(readings, files, options.content),
    ...readings.flatMap((reading) => [
      ...referenceProblems(reading, known),
      ...futureDates(reading, options.now),
      ...hashtagProblems(reading, tags),
      ...brokenLinks(reading, targets, (href) => fileLinked(reading, href, beside) !== undefined),
    ]),
  ];
}

export function siteParts(shared: SharedFiles, readings: readonly EntryReading[]): SiteParts {
  // Who has only drafts has no page yet.
  const named = new Set(
    readings.flatMap(({ yaml, original }) =>
      valueAt((yaml ?? original?.yaml)?.value, ['draft']) === true
        ? []
        : textsAt(yaml?.value, 'authors.*').map(({ text }) => text),
    ),
  );
  const languages = [...new Set([shared.language, ...readings.map(({ lang }) => lang)])];
  return {
    readings,
    topics: shared.topicIds ?? [],
    authors: shared.authorIds.filter((id) => named.has(id)),
    languages: shared.site?.languages ?? languages,
    defaultLanguage: shared.language,
  };
}

function linkTargets(
  parts: SiteParts,
  { site, siteFile, topicIds }: SharedFiles,
  publicFiles: readonly string[],
  options: ReadOptions,
): LinkTargets {
  const map = siteMap(parts);
  const old = oldAddresses(parts, siteFile).map(({ text }) => text);
  const paths = knownNames([...map.keys(), ...old.map((one) => encodedPath(withSlash(one)))]);
  // Of a topics.yaml that cannot be read nobody knows what it holds.
  const mayBeTopic = (path: string) => topicIds === undefined && /\/topics\/./.test(path);
  return {
    map,
    paths: { ...paths, has: (path) => paths.has(path) || mayBeTopic(path) },
    files: new Set([...rootFiles(parts), ...old, ...publicFiles].map(encodedPath)),
    where: {
      site: options.site ?? site?.url ?? '',
      base: options.base,
      defaultLanguage: parts.defaultLanguage,
    },
    hidden: ({ entry }) => entry && hiddenReason(entry, options),
  };
}

function namesFor(
  { authorIds, topicIds }: SharedFiles,
  readings: readonly EntryReading[],
  tags: KnownTags,
): Known {
  const slugs = readings.flatMap(({ collection, slug }) =>
    collection === 'case-studies' ? [slug] : [],
  );
  return {
    author: knownNames(authorIds),
    topic: topicIds && knownNames(topicIds),
    'case study': knownNames(
      [...new Set(slugs)],
      (name) => tags.get(likenessOf(name.replace(/^#/, '')))?.slug,
    ),
  };
}
