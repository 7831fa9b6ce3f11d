import path from 'node:path';
import type { Place, Problem } from '../core/errors.ts';
import { pictureKey } from './images/image-files.ts';
import type { EntryReading } from './entry.ts';
import { nearestName } from './nearest.ts';
import { type Finding, reporter, TOP } from './report.ts';
import type { SortedFile } from './sorted-files.ts';
import { textsAt } from './values.ts';

/** Images that entries name and that are not there, are no images, or lie outside of content/. */
export function imageUseProblems(
  readings: readonly EntryReading[],
  files: readonly SortedFile[],
  content: string,
): Problem[] {
  const kinds = new Map(
    files.map(({ found, kind }) => [pictureKey(found.path), kind.kind] as const),
  );
  const names = Map.groupBy(kinds.keys(), (file) => path.dirname(file));
  return readings.flatMap((reading) => {
    const { report, problems } = reporter(reading.file);
    for (const use of imageUses(reading)) {
      const file = pictureKey(path.resolve(path.dirname(reading.path), use.path));
      const kind = kinds.get(file);
      if (kind === 'asset') continue;
      const finding = !file.startsWith(pictureKey(`${content}${path.sep}`))
        ? outside(use.path)
        : kind === undefined
          ? missing(use.path, names.get(path.dirname(file)) ?? [])
          : noImage(use.path);
      report(use.place(), finding);
    }
    return problems;
  });
}

interface Use {
  readonly path: string;
  /** Asked for only where something is wrong. */
  readonly place: () => Place;
}

function imageUses({ yaml, body }: EntryReading): readonly Use[] {
  const heads = textsAt(yaml?.value, 'image.src')
    .filter(({ text }) => !/^(?:[a-z][a-z\d+.-]*:|\/)|[?#\\]/i.test(text))
    .map(({ text, path: at }) => ({ path: text, place: () => yaml?.place(at) ?? TOP }));
  const inText = (body?.imageUses ?? [])
    .filter((use) => !/^(?:\.\/)?(?:[a-z][a-z\d+.-]*:|\/)/i.test(use.path))
    .map((use) => ({ path: use.path, place: () => use }));
  return [...heads, ...inText];
}

function outside(file: string): Finding {
  return {
    code: 'image-outside',
    what: `The image “${file}” lies outside the content folder.`,
    fix: 'Put it beside the text.',
  };
}

function noImage(file: string): Finding {
  return {
    code: 'image-type',
    what: `“${file}” is no image that can be shown.`,
    fix: 'Use a .jpg, .png, .webp, .avif or .gif.',
  };
}

function missing(file: string, beside: readonly string[]): Finding {
  const name = path.basename(file);
  const nearest = nearestName(
    name,
    beside.map((other) => path.basename(other)),
  );
  return {
    code: 'image-missing',
    what: `There is no image file “${file}”.`,
    fix:
      nearest === undefined
        ? 'Put it beside the text, and write its path as ./name.jpg.'
        : `Did you mean “${file.slice(0, -name.length)}${nearest}”?`,
  };
}
