import path from 'node:path';
import { classify } from '../../check/classify.ts';
import type { EntryFile } from '../../check/entry.ts';
import { readContent } from '../../check/read.ts';

/** What a writer's own texts name that belongs to no single text. */
export interface Named {
  readonly authors: ReadonlySet<string>;
  readonly topics: ReadonlySet<string>;
}

/** Of these files of a content folder; undefined where one of them has errors, and so may name anything. */
export async function namedIn(
  content: string,
  files: readonly string[],
  today: string,
): Promise<Named | undefined> {
  const run = { now: today, drafts: true, site: undefined, base: '/' };
  const { entries } = await readContent({ content, ...run });
  const read = new Map(entries.map((entry) => [path.relative(content, entry.path), entry]));
  const texts = files.filter((name) => classify(name).kind === 'entry');
  if (texts.some((name) => !read.has(path.normalize(name)))) return undefined;
  const frontmatters: readonly EntryFile['frontmatter'][] = texts.flatMap(
    (name) => read.get(path.normalize(name))?.frontmatter ?? [],
  );
  return {
    authors: new Set(frontmatters.flatMap((one) => ('authors' in one ? one.authors : []))),
    topics: new Set(frontmatters.flatMap((one) => ('topics' in one ? one.topics : []))),
  };
}
