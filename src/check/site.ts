import type { Problem } from '../core/errors.ts';
import { ownLink } from '../core/urls.ts';
import { isBelow } from './entries.ts';
import type { EntryReading } from './entry.ts';
import { type LinkTargets, reportPath } from './links.ts';
import { nearestName } from './nearest.ts';
import { type Report, reporter, TOP } from './report.ts';
import type { SharedFiles } from './shared-files.ts';
import type { SortedFile } from './sorted-files.ts';
import { textsAt } from './values.ts';
import type { ParsedYaml } from './yaml.ts';

/** What site.yaml says of entries, files and pages that are not there. */
export function siteProblems(
  { siteFile: { name, yaml } }: SharedFiles,
  files: readonly SortedFile[],
  targets: LinkTargets,
): Problem[] {
  if (yaml === undefined) return [];
  const { report, problems } = reporter(name);
  reportPinned(yaml, files, report);
  for (const { text, path } of textsAt(yaml.value, 'trusted.*')) {
    // Those of public/ are told of where they are.
    if (/^public(?:\/|$)/.test(text)) continue;
    if (files.some(({ found }) => isBelow(found.name, text))) continue;
    report(yaml.place(path), {
      code: 'unknown-trusted',
      what: `There is nothing at “${text}” to trust.`,
      fix: 'Write a folder or file as it is called below content/, or take the line away.',
    });
  }
  for (const pattern of ['navigation.*.href', 'redirects.*']) {
    for (const { text, path } of textsAt(yaml.value, pattern)) {
      const [target = ''] = ownLink(targets.where, text)?.split(/[?#]/) ?? [];
      if (target !== '') reportPath(target, yaml.place(path), targets, false, report);
    }
  }
  return problems;
}

/** Files in languages that site.yaml does not name. */
export function languageProblems(
  readings: readonly Pick<EntryReading, 'file' | 'lang'>[],
  languages: readonly string[],
): Problem[] {
  return readings.flatMap(({ file, lang }) => {
    const { report, problems } = reporter(file);
    if (languages.includes(lang)) return [];
    report(TOP, {
      code: 'unknown-language',
      what: `The file’s name says that it is in “${lang}”.`,
      fix: `Add it to languages in site.yaml, or use one of ${languages.join(', ')}.`,
    });
    return problems;
  });
}

function reportPinned(yaml: ParsedYaml, files: readonly SortedFile[], report: Report): void {
  const posts = files.flatMap(({ kind }) =>
    kind.kind === 'entry' && kind.collection === 'posts' ? [kind.slug] : [],
  );
  for (const { text, path } of textsAt(yaml.value, 'pinned')) {
    if (posts.includes(text)) continue;
    const nearest = nearestName(text, posts);
    report(yaml.place(path), {
      code: 'unknown-post',
      what: `There is no post “${text}” to pin.`,
      fix: nearest === undefined ? 'Write the slug of a post.' : `Did you mean “${nearest}”?`,
    });
  }
}
