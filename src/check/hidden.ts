import { type Visibility, visibilityOn } from '../core/visibility.ts';
import type { EntryFile } from './entry.ts';

export interface Hidden {
  readonly file: string;
  readonly why: Exclude<Visibility, 'published'>;
  /** The day from which a scheduled entry is shown. */
  readonly from: string | undefined;
}

/** The day and whether drafts and scheduled entries are shown all the same. */
export interface Viewing {
  readonly now: string;
  readonly drafts: boolean;
}

export function isShown(entry: EntryFile, { now, drafts }: Viewing): boolean {
  return drafts || visibilityOfFile(entry, now) === 'published';
}

/** Why a reader does not see the entry, in words; undefined where one does. */
export function hiddenReason(entry: EntryFile, viewing: Viewing): string | undefined {
  if (isShown(entry, viewing)) return undefined;
  const why = visibilityOfFile(entry, viewing.now);
  return why === 'scheduled' ? `scheduled for ${dateOf(entry)}` : 'a draft';
}

/** The entries that a reader does not see today, and why. */
export function hiddenEntries(entries: readonly EntryFile[], viewing: Viewing): Hidden[] {
  return entries.flatMap((entry) => {
    const why = visibilityOfFile(entry, viewing.now);
    if (why === 'published' || viewing.drafts) return [];
    return [{ file: entry.file, why, from: why === 'scheduled' ? dateOf(entry) : undefined }];
  });
}

function visibilityOfFile(entry: EntryFile, now: string): Visibility {
  return visibilityOn(now, { date: dateOf(entry), draft: entry.frontmatter.draft });
}

function dateOf({ frontmatter }: EntryFile): string | undefined {
  return 'date' in frontmatter ? frontmatter.date : undefined;
}
