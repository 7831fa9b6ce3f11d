import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Problem } from '../core/errors.ts';
import { undecodable } from './image-faults.ts';
import { type FileReport, inspectFile } from './inspect-file.ts';
import type { Published } from './published.ts';

/** What whoever inspects is told at the start. */
export interface InspectionSetup {
  readonly folder: string;
  readonly published: Published & { readonly files: ReadonlySet<string> };
}

export interface Inspected extends FileReport {
  /** SHA-256 in hexadecimal. */
  readonly hash: string;
}

/** Reads files of a release, by their paths inside it, and tells what it found. */
export interface Inspector {
  /** In the order of the files. */
  readonly inspect: (files: readonly string[]) => Promise<readonly Inspected[]>;
  /** Has html-validate read these pages. */
  readonly validate: (files: readonly string[]) => Promise<readonly Problem[]>;
}

/** An inspector in this thread. Of each construct it tells with the first page that shows it. */
export function inspectorOf({ folder, published }: InspectionSetup): Inspector {
  const met = new Set<string>();
  const firstMet = (constructs: ReadonlySet<string>): ReadonlySet<string> => {
    const fresh = constructs.difference(met);
    for (const construct of fresh) met.add(construct);
    return fresh;
  };
  const inspect = async (file: string): Promise<Inspected> => {
    const bytes = readFileSync(path.join(folder, file));
    const sum = hash('sha256', bytes);
    const { constructs, ...report } = inspectFile(file, bytes, published);
    if (constructs !== undefined) return { hash: sum, ...report, constructs: firstMet(constructs) };
    const broken = report.problems.length > 0 ? [] : await undecodable(file, bytes);
    return { hash: sum, ...report, problems: [...report.problems, ...broken] };
  };
  return {
    inspect: (files) => Promise.all(files.map(inspect)),
    validate: async (files) => {
      // A fifth of a second to load: not where no page is read.
      const { invalidHtml } = await import('./html-rules.ts');
      return files.flatMap((file) =>
        invalidHtml(file, readFileSync(path.join(folder, file), 'utf8')),
      );
    },
  };
}
