import { readFile } from 'node:fs/promises';
import type { Problem } from '../../core/errors.ts';
import { endingOf } from '../../media/format.ts';
import { anatomyOfMedia, type Kind, kindOf } from '../../media/kinds.ts';
import type { Anatomy } from '../../media/parts.ts';
import { readImages } from '../images/image-files.ts';
import { reportPrivateData } from '../private-data.ts';
import { type Finding, type Report, reporter, TOP } from '../report.ts';
import { reportSvg } from '../svg.ts';
import { decodeText } from '../text.ts';
import type { FoundFile } from '../walk.ts';

/** In bytes. Hosts and git are slow with larger files, and many take none. */
const MOST_BYTES = 50_000_000;

interface OneFile {
  readonly found: FoundFile;
  /** Path as problems name it. */
  readonly name: string;
}

/** What is wrong with files that are published beside the pages, by what is in them. `host` is the site's. */
export async function contentProblems(
  files: readonly OneFile[],
  host: string,
): Promise<readonly Problem[]> {
  const images = files.filter(({ name }) => kindOf(name)?.is === 'image');
  const problems = [...(await readImages(images)).problems];
  // One after the other: films are large.
  for (const file of files)
    if (!images.includes(file)) problems.push(...(await examine(file, host)));
  return problems;
}

async function examine({ found, name }: OneFile, host: string): Promise<readonly Problem[]> {
  const { report, problems } = reporter(name);
  const kind = kindOf(name);
  if (found.size > MOST_BYTES) report(TOP, tooLarge(found.size));
  else if (kind !== undefined) reportContent(kind, name, await readFile(found.path), host, report);
  return problems;
}

function reportContent(
  kind: Kind,
  name: string,
  bytes: Buffer,
  host: string,
  report: Report,
): void {
  const ending = endingOf(name);
  if (kind.is === 'media') {
    for (const finding of mediaFindings(anatomyOfMedia(kind.anatomy, bytes), ending)) {
      report(TOP, finding);
    }
  }
  if (kind.is === 'plain' && !kind.begins.test(bytes.toString('hex', 0, 12))) {
    report(TOP, broken(ending));
  }
  if (kind.is !== 'text' && kind.is !== 'drawing') return;
  const text = decodeText(bytes, report);
  if (text === undefined) return;
  if (kind.is === 'drawing') reportSvg(text, report);
  else reportPrivateData(text, host, report);
  if (/^(?:geo)?json$/.test(ending) && !isJson(text)) report(TOP, broken(ending));
}

/** What names of people and places look like in the tags of films and sound. */
const PERSONAL =
  /author|artist|perform|creator|comment|COMM|TPE\d|TCOM|©ART|\xa9(?:ART|aut|cmt|nam|xyz)|owner|location|loci|ISO6709|GPS|@|^TAG/i;

function mediaFindings({ whole, refused = [], extras }: Anatomy, ending: string): Finding[] {
  if (!whole) return [broken(ending)];
  if (refused.length > 0) {
    return [
      {
        code: 'file-refused',
        what: `The file holds ${new Intl.ListFormat('en').format([...new Set(refused)])}.`,
        fix: 'Export it again without that, or name it under `trusted:` in site.yaml to publish it as it is.',
      },
    ];
  }
  const tells = extras.some(
    ({ name, bytes }) =>
      /^(?:author|XMP)$/.test(name) || PERSONAL.test(bytes.toString('latin1', 0, 100_000)),
  );
  if (!tells) return [];
  return [
    {
      code: 'file-metadata',
      severity: 'warning',
      what: 'The file tells of a person or a place, such as who made it or where.',
      fix: 'Readers get a copy without that; take it out of this file too before you pass it on.',
    },
  ];
}

function broken(ending: string): Finding {
  return {
    code: 'file-broken',
    what: `The file’s name ends in .${ending}, and it cannot be read as such.`,
    fix: 'Export it again, or delete it.',
  };
}

function tooLarge(size: number): Finding {
  return {
    code: 'file-large',
    what: `The file has ${Math.round(size / 1_000_000)} MB.`,
    fix: 'Make it smaller than 50 MB, or put it on a video or file host and link to it.',
  };
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
