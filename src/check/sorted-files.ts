import path from 'node:path';
import type { Problem } from '../core/errors.ts';
import { classify, type FileKind, type Naming } from './classify.ts';
import { reporter, TOP } from './report.ts';
import { type FoundFile, filesBelow } from './walk.ts';

/** A file under content/ with what it is. */
export interface SortedFile {
  readonly found: FoundFile;
  /** Path as problems name it: from the folder the command was called in. */
  readonly name: string;
  readonly kind: FileKind;
}

/** Every file of a content folder, each with what its path and its type say it is. */
export async function sortedFiles(content: string): Promise<SortedFile[]> {
  const files = await filesBelow(content);
  return files.map((found) => ({
    found,
    name: nameInProblems(content, found.name),
    kind: found.type === 'file' ? classify(found.name) : noFile(found),
  }));
}

/** The same files, with names read as site.yaml says. */
export function sortedBy(files: readonly SortedFile[], naming: Naming): SortedFile[] {
  return files.map((file) =>
    file.found.type === 'file' ? { ...file, kind: classify(file.found.name, naming) } : file,
  );
}

/** How problems name a file of the content folder. */
export function nameInProblems(content: string, name: string): string {
  return path.relative(process.cwd(), path.join(content, name)).split(path.sep).join('/');
}

/** Files that have no place under content/, and names that some computers take for one another. */
export function strayProblems(files: readonly SortedFile[]): Problem[] {
  const strays = files.flatMap(({ name, kind }) => {
    const { report, problems } = reporter(name);
    if (kind.kind === 'stray') report(TOP, kind.finding);
    return problems;
  });
  const alike = Map.groupBy(files, ({ found }) => found.name.normalize('NFC').toLowerCase());
  return [...strays, ...[...alike.values()].flatMap(alikeProblems)];
}

function alikeProblems([first, ...others]: readonly SortedFile[]): Problem[] {
  return others.flatMap(({ name }) => {
    const { report, problems } = reporter(name);
    report(TOP, {
      code: 'same-name',
      what: `The names of this file and ${first?.name} differ only in capitals or accents, and many computers keep only one of them.`,
      fix: 'Rename one of the two.',
    });
    return problems;
  });
}

function noFile({ type }: FoundFile): FileKind {
  const finding =
    type === 'link'
      ? {
          code: 'symlink',
          what: 'This is a link to another file, and could publish anything.',
          fix: 'Put the file itself here.',
        }
      : { code: 'stray-file', what: 'This is no ordinary file.', fix: 'Take it away.' };
  return { kind: 'stray', finding };
}
