import type { Problem } from '../errors.ts';
import type { EntryFile } from './entry.ts';
import { nearestName } from './nearest.ts';
import { reporter, TOP } from './report.ts';
import type { SharedFiles } from './shared-files.ts';

/** What site.yaml says of entries that are not there, and entries in languages it does not name. */
export function siteProblems(
  { site, siteFile }: SharedFiles,
  entries: readonly EntryFile[],
): Problem[] {
  if (site === undefined) return [];
  const { report, problems } = reporter(siteFile.name);
  const posts = entries.filter(({ collection }) => collection === 'posts').map(({ slug }) => slug);
  if (site.pinned !== undefined && !posts.includes(site.pinned)) {
    const nearest = nearestName(site.pinned, posts);
    report(siteFile.place?.(['pinned']) ?? TOP, {
      code: 'unknown-post',
      what: `There is no post “${site.pinned}” to pin.`,
      fix: nearest === undefined ? 'Write the slug of a post.' : `Did you mean “${nearest}”?`,
    });
  }
  return [...problems, ...entries.flatMap((entry) => languageProblems(entry, site.languages))];
}

function languageProblems(entry: EntryFile, languages: readonly string[]): Problem[] {
  const { report, problems } = reporter(entry.file);
  if (!languages.includes(entry.lang)) {
    report(TOP, {
      code: 'unknown-language',
      what: `The file’s name says that it is in “${entry.lang}”.`,
      fix: `Add it to languages in site.yaml, or use one of ${languages.join(', ')}.`,
    });
  }
  return problems;
}
