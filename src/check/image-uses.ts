import path from 'node:path';
import type { Place, Problem } from '../errors.ts';
import type { EntryReading } from './entry.ts';
import { nearestName } from './nearest.ts';
import { type Report, reporter } from './report.ts';
import type { SortedFile } from './sorted-files.ts';
import { textsAt } from './values.ts';

/** Images that entries name and that are not there, are no images, or lie outside of content/. */
export function imageUseProblems(
  readings: readonly EntryReading[],
  files: readonly SortedFile[],
  content: string,
): Problem[] {
  const kinds = new Map(files.map(({ found, kind }) => [found.path, kind.kind] as const));
  const names = Map.groupBy(kinds.keys(), (file) => path.dirname(file));
  return readings.flatMap((reading) => {
    const { report, problems } = reporter(reading.file);
    for (const use of imageUses(reading)) {
      const file = path.resolve(path.dirname(reading.path), use.path);
      const kind = kinds.get(file);
      if (kind === 'asset') continue;
      if (!file.startsWith(`${content}${path.sep}`)) reportOutside(use, report);
      else if (kind !== undefined) reportNoImage(use, report);
      else reportMissing(use, names.get(path.dirname(file)) ?? [], report);
    }
    return problems;
  });
}

type Use = Place & { readonly path: string };

function imageUses({ yaml, body }: EntryReading): readonly Use[] {
  const heads = textsAt(yaml?.value, 'image.src')
    .filter(({ text }) => !/^(?:[a-z][a-z\d+.-]*:|\/)|[?#\\]/i.test(text))
    .map(({ text, path: at }) => ({ path: text, ...(yaml?.place(at) ?? { line: 1, column: 1 }) }));
  const inText = (body?.imageUses ?? []).filter(
    (use) => !/^(?:\.\/)?(?:[a-z][a-z\d+.-]*:|\/)/i.test(use.path),
  );
  return [...heads, ...inText];
}

function reportOutside(use: Use, report: Report): void {
  report(use, {
    code: 'image-outside',
    what: `The image “${use.path}” lies outside the content folder.`,
    fix: 'Put it beside the text.',
  });
}

function reportNoImage(use: Use, report: Report): void {
  report(use, {
    code: 'image-type',
    what: `“${use.path}” is no image that can be shown.`,
    fix: 'Use a .jpg, .png, .webp, .avif or .gif.',
  });
}

function reportMissing(use: Use, beside: readonly string[], report: Report): void {
  const name = path.basename(use.path);
  const nearest = nearestName(
    name,
    beside.map((file) => path.basename(file)),
  );
  report(use, {
    code: 'image-missing',
    what: `There is no image file “${use.path}”.`,
    fix:
      nearest === undefined
        ? 'Put it beside the text, and write its path as ./name.jpg.'
        : `Did you mean “${use.path.slice(0, -name.length)}${nearest}”?`,
  });
}
