import path from 'node:path';
import type { Problem } from '../../core/errors.ts';
import type { EntryReading } from '../entry.ts';
import { reporter, TOP } from '../report.ts';
import { addressOf, type SiteParts } from '../site-map.ts';
import type { SortedFile } from '../sorted-files.ts';
import { contentProblems } from './examine.ts';
import type { PublishedFile } from './published-file.ts';
import { isOddName } from './public-names.ts';

/** Files that lie beside texts, by `fileKey`. */
export type FilesBeside = ReadonlyMap<string, SortedFile>;

/** One key for one file, however its name's accents are written. */
function fileKey(file: string): string {
  return file.normalize('NFC');
}

/** Images and files that a text may link to. */
export function filesBeside(files: readonly SortedFile[]): FilesBeside {
  return new Map(
    files
      .filter(({ kind }) => kind.kind === 'asset' || kind.kind === 'attachment')
      .map((file) => [fileKey(file.found.path), file]),
  );
}

/** What a link in a text leads to, if that is a file in the folder of the text or below it. */
export function fileLinked(
  reading: Pick<EntryReading, 'path'>,
  href: string,
  beside: FilesBeside,
): { readonly file: SortedFile; readonly below: string } | undefined {
  if (/^(?:[a-z][a-z\d+.-]*:|\/|#|\?|\.\.\/)/i.test(href)) return undefined;
  const below = decoded(href.replace(/[?#].*$/s, '')).replace(/^(?:\.\/)+/, '');
  if (below === '' || below.split('/').includes('..')) return undefined;
  const file = beside.get(fileKey(path.join(path.dirname(reading.path), below)));
  return file && { file, below };
}

export interface AttachedFiles {
  readonly problems: readonly Problem[];
  /** What the shown entries link to, each below its entry's address. */
  readonly files: readonly PublishedFile[];
}

/** The files beside texts that are published, and what is wrong with any of them. */
export async function attachedFiles(
  readings: readonly EntryReading[],
  files: readonly SortedFile[],
  parts: SiteParts,
  settings: {
    readonly isShown: (reading: EntryReading) => boolean;
    readonly trusted: readonly string[];
    readonly host: string;
  },
): Promise<AttachedFiles> {
  const beside = filesBeside(files);
  const linked = readings.flatMap((reading) =>
    (reading.body?.links ?? []).flatMap(({ href }) => {
      const found = fileLinked(reading, href, beside);
      return found === undefined ? [] : [{ reading, ...found }];
    }),
  );
  const attachments = files.filter(({ kind }) => kind.kind === 'attachment');
  const used = new Set(linked.map(({ file }) => file));
  const isTrusted = ({ found }: SortedFile) => settings.trusted.includes(found.name);
  return {
    problems: [
      ...attachments.flatMap((file) => (used.has(file) ? badName(file) : unused(file))),
      ...(await contentProblems(
        attachments.filter((file) => used.has(file) && !isTrusted(file)),
        settings.host,
      )),
    ],
    files: [
      ...new Map(
        linked
          .filter(({ reading }) => settings.isShown(reading))
          .map(({ reading, file, below }): [string, PublishedFile] => {
            const published = `${addressOf(parts, reading).slice(1)}${below}`;
            const { name, found } = file;
            return [
              published,
              { path: found.path, file: published, name, isTrusted: isTrusted(file) },
            ];
          }),
      ).values(),
    ],
  };
}

/** Names of files that the site makes below an entry's address. */
const OF_THE_ENTRY = /^(?:index\.\w+|rss\.xml|feed\.json|sources\.(?:bib|json)|event\.ics)$/i;

function badName({ name, found }: SortedFile): readonly Problem[] {
  const base = path.basename(found.name);
  if (!OF_THE_ENTRY.test(base) && !isOddName(base)) return [];
  const { report, problems } = reporter(name);
  report(TOP, {
    code: 'file-name',
    what: OF_THE_ENTRY.test(base)
      ? `“${base}” is the name of a file that the site makes for each text.`
      : `“${base}” cannot be used in an address.`,
    fix: 'Give it another name, with letters, digits, hyphens and dots.',
  });
  return problems;
}

function unused({ name }: SortedFile): readonly Problem[] {
  const { report, problems } = reporter(name);
  report(TOP, {
    code: 'file-unused',
    severity: 'warning',
    what: 'No text links to this file, so it is not published.',
    fix: 'Link to it as `[words](./file.pdf)` from the text beside it, or delete it.',
  });
  return problems;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
