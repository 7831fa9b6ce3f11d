import path from 'node:path';
import { pictureKey } from '../check/images/image-files.ts';
import type { Reading } from '../check/read.ts';
import { copiesOf, type Picture, type PictureCopy } from '../media/picture.ts';
import { imagePaths } from './stored.ts';

/** A picture that the site shows, with the file it is made from and the files it is published as. */
export interface FileToEncode {
  /** Absolute path of the writer's file. */
  readonly path: string;
  readonly copies: readonly PictureCopy[];
}

/** The pictures of all entries that are shown, each once, whatever the names of its files. */
export function filesToEncode({ entries, pictures }: Reading): readonly FileToEncode[] {
  const shown = new Map<string, FileToEncode>();
  for (const entry of entries) {
    for (const name of imagePaths(entry)) {
      const file = path.resolve(path.dirname(entry.path), name);
      const picture = pictures.get(pictureKey(file));
      if (picture === undefined || shown.has(picture.name)) continue;
      shown.set(picture.name, { path: file, copies: allCopies(picture) });
    }
  }
  return [...shown.values()];
}

function allCopies(picture: Picture): readonly PictureCopy[] {
  const { avif, webp, still } = copiesOf(picture);
  return [...avif, ...webp, ...(still ? [still] : [])];
}
