import { lstat } from 'node:fs/promises';
import path from 'node:path';
import type { Place, Problem } from '../errors.ts';
import type { EntryFile } from './entry.ts';
import { type Report, reporter } from './report.ts';

/** Images that an entry names and that are not there, or lie outside the content folder. */
export async function missingImages(
  entries: readonly EntryFile[],
  content: string,
): Promise<Problem[]> {
  const problems = await Promise.all(entries.map((entry) => missingImagesOf(entry, content)));
  return problems.flat();
}

async function missingImagesOf(entry: EntryFile, content: string): Promise<Problem[]> {
  const { report, problems } = reporter(entry.file);
  await Promise.all(
    imageUses(entry).map(({ path: name, ...place }) =>
      checkImage(path.resolve(path.dirname(entry.path), name), name, place, content, report),
    ),
  );
  return problems;
}

function imageUses(entry: EntryFile): readonly (Place & { readonly path: string })[] {
  const { image } = entry.frontmatter;
  const head = image === undefined ? [] : [{ path: image.src, ...entry.place(['image', 'src']) }];
  return [...head, ...entry.body.imageUses];
}

async function checkImage(
  file: string,
  name: string,
  place: Place,
  content: string,
  report: Report,
): Promise<void> {
  if (!file.startsWith(`${content}${path.sep}`)) {
    report(place, {
      code: 'image-outside',
      what: `The image “${name}” lies outside the content folder.`,
      fix: 'Put it beside the text.',
    });
    return;
  }
  const found = await lstat(file).catch(() => undefined);
  if (found?.isFile() !== true) {
    report(place, {
      code: 'image-missing',
      what: `There is no image file “${name}”.`,
      fix: 'Put it beside the text, and write its path as ./name.jpg.',
    });
  }
}
