import { readFile } from 'node:fs/promises';
import type { Metadata } from 'sharp';
import type { Problem } from '../../core/errors.ts';
import { shellWord } from '../../core/escape.ts';
import { type Finding, reporter, TOP } from '../report.ts';
import type { FoundFile } from '../walk.ts';
import { extentOf, formatOfBytes, formatOfName } from './format.ts';
import { tracesIn } from './metadata.ts';

const MOST_BYTES = 10_000_000;
const MOST_PIXELS = 40_000_000;

/** Findings of image files by path, so that a long-lived reader (`dev`) looks at each once. */
const known = new Map<string, { readonly stamp: string; readonly findings: readonly Finding[] }>();

/** What is wrong with image files themselves: nothing of them is decoded but their heads. */
export async function imageFileProblems(
  files: readonly { readonly found: FoundFile; readonly name: string }[],
): Promise<Problem[]> {
  const problems: Problem[] = [];
  // One after the other: an image is up to 10 MB, and the disk is what takes the time.
  for (const { found, name } of files) {
    const { report, problems: own } = reporter(name);
    for (const finding of await findingsOf(found, name)) report(TOP, finding);
    problems.push(...own);
  }
  return problems;
}

async function findingsOf(found: FoundFile, name: string): Promise<readonly Finding[]> {
  const before = known.get(found.path);
  if (before?.stamp === found.stamp) return before.findings;
  const findings = await look(found, name);
  known.set(found.path, { stamp: found.stamp, findings });
  return findings;
}

async function look({ path, size }: FoundFile, name: string): Promise<readonly Finding[]> {
  if (size > MOST_BYTES) return [tooManyBytes(size)];
  const bytes = await readFile(path);
  const format = formatOfBytes(bytes);
  if (format === undefined) return [noImage(size)];
  const named = formatOfName(name);
  const facts = await headOf(bytes);
  return [
    ...(format === named ? [] : [misnamed(format)]),
    ...(facts === undefined ? [] : tooManyPixels(facts)),
    ...(extentOf(format, bytes).whole ? (facts === undefined ? [noImage(size)] : []) : [truncated]),
    ...(facts === undefined ? [] : telling(await tracesIn(bytes, format, facts), name)),
  ];
}

async function headOf(bytes: Buffer): Promise<Metadata | undefined> {
  const { default: sharp } = await import('sharp');
  return sharp(bytes, { limitInputPixels: false })
    .metadata()
    .catch(() => undefined);
}

const truncated: Finding = {
  code: 'image-truncated',
  what: 'The image ends before it should, or is damaged.',
  fix: 'Copy it here again from where it came.',
};

function noImage(size: number): Finding {
  return {
    code: 'image-broken',
    what: size === 0 ? 'The file is empty.' : 'The file is not an image that can be read.',
    fix: 'Save the picture again as .jpg, .png or .webp, or take the file away.',
  };
}

function tooManyBytes(size: number): Finding {
  return {
    code: 'image-bytes',
    what: `The image has ${(size / 1_000_000).toFixed(1)} MB.`,
    fix: 'Save it with at most 10 MB: 3000 pixels of width are enough for any screen.',
  };
}

function tooManyPixels({ width, height, pageHeight }: Metadata): Finding[] {
  const pixels = width * (pageHeight ?? height);
  if (pixels <= MOST_PIXELS) return [];
  return [
    {
      code: 'image-pixels',
      what: `The image has ${width} × ${pageHeight ?? height} pixels, ${Math.round(pixels / 1_000_000)} million.`,
      fix: 'Save it with at most 40 million: 3000 pixels of width are enough for any screen.',
    },
  ];
}

function misnamed(format: string): Finding {
  const ending = format === 'jpeg' ? 'jpg' : format;
  return {
    code: 'image-name',
    what: `The file’s name does not say that it is ${format.toUpperCase()}.`,
    fix: `Rename it to end in .${ending}, or save it again as what its name says.`,
  };
}

function telling(traces: readonly string[], name: string): Finding[] {
  if (traces.length === 0) return [];
  return [
    {
      code: 'image-metadata',
      what: `The file tells more than the picture shows: ${traces.join(', ')}.`,
      fix: `Clean it with: npm run strip -- ${shellWord(name)}`,
    },
  ];
}
