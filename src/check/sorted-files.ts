import path from 'node:path';
import type { Problem } from '../errors.ts';
import { classify, type FileKind } from './classify.ts';
import { reporter, TOP } from './report.ts';
import { type FoundFile, filesBelow } from './walk.ts';

/** A file under content/ with what it is. */
export interface SortedFile {
  readonly found: FoundFile;
  /** Path as problems name it: from the folder the command was called in. */
  readonly name: string;
  readonly kind: FileKind;
}

/** Every file of a content folder, each with what its path says it is. */
export async function sortedFiles(content: string): Promise<SortedFile[]> {
  const files = await filesBelow(content);
  return files.map((found) => ({
    found,
    name: nameInProblems(content, found.name),
    kind: classify(found.name),
  }));
}

/** How problems name a file of the content folder. */
export function nameInProblems(content: string, name: string): string {
  return path.relative(process.cwd(), path.join(content, name)).split(path.sep).join('/');
}

/** Files that have no place under content/, and links that could publish anything. */
export function strayProblems({ found, name, kind }: SortedFile): Problem[] {
  const { report, problems } = reporter(name);
  if (found.symlink) {
    report(TOP, {
      code: 'symlink',
      what: 'This is a link to another file, and could publish anything.',
      fix: 'Put the file itself here.',
    });
  } else if (kind.kind === 'stray') report(TOP, kind.finding);
  return problems;
}
