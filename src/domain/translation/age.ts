import type { Update } from '../publication.ts';

interface Dated {
  readonly date?: string | undefined;
  readonly updated?: string | undefined;
  readonly reviewed?: string | undefined;
  readonly updates?: readonly Update[] | undefined;
}

interface Translated {
  readonly date?: string | undefined;
  readonly updated?: string | undefined;
  readonly translated?: string | undefined;
}

/** Whether the original has changed since, as far as both say. */
export function isOlder(original: Dated, own: Translated): boolean {
  const { date, updated, reviewed, updates = [] } = original;
  const changed = newest([date, updated, reviewed, ...updates.map((update) => update.date)]);
  const made = own.translated ?? newest([own.updated, own.date ?? date]);
  return changed !== undefined && (made === undefined || changed > made);
}

function newest(days: readonly (string | undefined)[]): string | undefined {
  return days
    .filter((day) => day !== undefined)
    .toSorted()
    .at(-1);
}
