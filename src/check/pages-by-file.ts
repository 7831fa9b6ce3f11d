import path from 'node:path';
import { addressesIn } from '../core/urls.ts';
import { pictureKey } from './images/image-files.ts';
import { addressOf, type SiteParts } from './site-map.ts';
import type { SortedFile } from './sorted-files.ts';
import { textsAt } from './values.ts';

/** The pages, without base, that each file is about; of site.yaml and files like it nothing is said. */
export type PagesByFile = ReadonlyMap<string, readonly string[]>;

/** By files as problems name them: those with errors too. */
export function pagesByFile(parts: SiteParts, files: readonly SortedFile[]): PagesByFile {
  const texts = parts.readings.map((reading) => [reading.file, addressOf(parts, reading)] as const);
  const editions = parts.languages.map((lang) =>
    addressesIn({ site: '', base: '/', defaultLanguage: parts.defaultLanguage }, lang),
  );
  const tables = files.flatMap(({ name, kind }) =>
    editions.flatMap((to): (readonly [string, string])[] => {
      if (kind.kind === 'author') return [[name, to.author(kind.id)]];
      if (kind.kind !== 'topics') return [];
      return [to.topics, ...parts.topics.map((id) => to.topic(id))].map((page) => [name, page]);
    }),
  );
  const all = Map.groupBy([...texts, ...picturePages(parts, files), ...tables], ([file]) => file);
  return new Map([...all].map(([file, pages]) => [file, pages.map(([, page]) => page)]));
}

/** A picture is on the page of each text that shows it. */
function picturePages(parts: SiteParts, files: readonly SortedFile[]) {
  const names = new Map(files.map(({ found, name }) => [pictureKey(found.path), name] as const));
  return parts.readings.flatMap((reading) => {
    const heads = textsAt(reading.yaml?.value, 'image.src').map(({ text }) => text);
    return [...heads, ...(reading.body?.images ?? [])].flatMap((image) => {
      const name = names.get(pictureKey(path.resolve(path.dirname(reading.path), image)));
      return name === undefined ? [] : [[name, addressOf(parts, reading)] as const];
    });
  });
}
