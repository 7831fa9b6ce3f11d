import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import type { Problem } from '../../core/errors.ts';
import { shellWord } from '../../core/escape.ts';
import { formatOfName, type ImageFormat } from '../../media/format.ts';
import { type Picture, pictureName } from '../../media/picture.ts';
import { type Finding, reporter, TOP } from '../report.ts';
import type { FoundFile } from '../walk.ts';
import { type ImageFacts, type ImageSize, MOST_PIXELS, pixelsOf } from './image-facts.ts';
import { type ImageLooker, lookAnew } from './kept-images.ts';

const MOST_BYTES = 10_000_000;

/** What was read of the image files of a folder. */
export interface ImageReading {
  readonly problems: readonly Problem[];
  /** Those that can be shown, by `imageKey`. */
  readonly pictures: Pictures;
}

export type Pictures = ReadonlyMap<string, Picture>;

interface ImageFile {
  readonly found: FoundFile;
  /** Path as problems name it. */
  readonly name: string;
}

interface Look {
  readonly findings: readonly Finding[];
  readonly picture: Picture | undefined;
}

/** What was found in image files by path, so that a long-lived reader (`dev`) looks at each once. */
const known = new Map<string, { readonly stamp: string; readonly look: Look }>();

/** One key for one file, however its name's accents are written: macOS has another way than writers. */
export function pictureKey(file: string): string {
  return file.normalize('NFC');
}

/** Reads every image file: what is wrong with it, and what pages need to know to show it. */
export async function readImages(
  files: readonly ImageFile[],
  looker: ImageLooker = lookAnew,
): Promise<ImageReading> {
  const looks: Look[] = [];
  const rest = files.entries();
  const work = async () => {
    for (const [at, file] of rest) looks[at] = await lookAt(file, looker);
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  return {
    problems: files.flatMap(({ name }, at) => {
      const { report, problems } = reporter(name);
      for (const finding of looks[at]?.findings ?? []) report(TOP, finding);
      return problems;
    }),
    pictures: new Map(
      files.flatMap(({ found }, at): [string, Picture][] => {
        const picture = looks[at]?.picture;
        return picture === undefined ? [] : [[pictureKey(found.path), picture]];
      }),
    ),
  };
}

async function lookAt({ found, name }: ImageFile, looker: ImageLooker): Promise<Look> {
  const before = known.get(found.path);
  if (before?.stamp === found.stamp) return before.look;
  const look = await lookAnewAt(found, name, looker);
  known.set(found.path, { stamp: found.stamp, look });
  return look;
}

async function lookAnewAt(
  { path, size: length }: FoundFile,
  name: string,
  looker: ImageLooker,
): Promise<Look> {
  if (length > MOST_BYTES) return { findings: [tooManyBytes(length)], picture: undefined };
  const bytes = await readFile(path);
  const facts = await looker.look(bytes);
  const findings = findingsOf(facts, name, length);
  const { size } = facts;
  const isShown = size !== undefined && findings.every(({ severity }) => severity === 'warning');
  return { findings, picture: isShown ? pictureOf(bytes, size) : undefined };
}

function pictureOf(bytes: Buffer, { width, height, frames }: ImageSize): Picture {
  return { name: pictureName(bytes), width, height, isAnimated: frames > 1 };
}

function findingsOf(
  { format, size, isWhole, isDamaged, traces }: ImageFacts,
  name: string,
  length: number,
): Finding[] {
  if (format === undefined) return [noImage(length)];
  if (format === 'heic') return [heic];
  return [
    ...(format === formatOfName(name) ? [] : [misnamed(format)]),
    ...(size === undefined ? [] : tooManyPixels(size)),
    ...(isWhole ? (size === undefined ? [noImage(length)] : []) : [truncated]),
    ...(isWhole && isDamaged ? [damaged] : []),
    ...telling(traces, name),
  ];
}

const truncated: Finding = {
  code: 'image-truncated',
  what: 'The image ends before it should, or is damaged.',
  fix: 'Copy it here again from where it came.',
};

const damaged: Finding = {
  code: 'image-damaged',
  severity: 'warning',
  what: 'The image is damaged, and a part of it may be grey.',
  fix: 'Look at it, and copy it here again from where it came.',
};

const heic: Finding = {
  code: 'image-heic',
  what: 'The image is HEIC, which browsers do not show.',
  fix: 'Save it as .jpg: on an iPhone, choose “Most Compatible” under Settings, Camera, Formats.',
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

function tooManyPixels(size: ImageSize): Finding[] {
  const pixels = pixelsOf(size);
  if (pixels <= MOST_PIXELS) return [];
  const { width, height, frames } = size;
  const millions = Math.round(pixels / 1_000_000);
  if (frames === 1) {
    return [
      {
        code: 'image-pixels',
        what: `The image has ${width} × ${height} pixels, ${millions} million.`,
        fix: 'Save it with at most 40 million: 3000 pixels of width are enough for any screen.',
      },
    ];
  }
  return [
    {
      code: 'image-pixels',
      what: `The animation has ${frames} frames of ${width} × ${height} pixels, ${millions} million in all.`,
      fix: `Save it with at most 40 million: at most ${Math.floor(MOST_PIXELS / (width * height))} frames of this size, or smaller ones.`,
    },
  ];
}

function misnamed(format: ImageFormat): Finding {
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
      severity: 'warning',
      what: `The file tells more than the picture shows: ${traces.join(', ')}.`,
      fix: `Readers do not get that, but whoever sees the file does; clean it with: npm run strip -- ${shellWord(name)}`,
    },
  ];
}
