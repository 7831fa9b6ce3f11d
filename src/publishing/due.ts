import type { Reading } from '../check/read.ts';
import { dayOf, instant } from '../core/dates.ts';
import { isShownOn, visibilityOn } from '../core/visibility.ts';

export interface Change {
  readonly file: string;
  /** What happens to it, in a sentence. */
  readonly what: string;
}

/**
 * What a build on `today` shows or leaves out and one on `since` did not. The reading is of all
 * entries, drafts and scheduled ones among them.
 */
export function changesBetween({ entries }: Reading, since: string, today: string): Change[] {
  return entries.flatMap(({ file, frontmatter }): Change[] => {
    const dated = { date: dateOf(frontmatter), draft: frontmatter.draft };
    const [before, after] = [visibilityOn(since, dated), visibilityOn(today, dated)];
    if (before !== after) {
      return [{ file, what: after === 'published' ? 'It appears.' : 'It is gone.' }];
    }
    if (after !== 'published' || !('actions' in frontmatter)) return [];
    return frontmatter.actions
      .filter((action) => isShownOn(since, action) !== isShownOn(today, action))
      .map(({ label, ...action }) => ({
        file,
        what: `“${label}” ${isShownOn(today, action) ? 'opens.' : 'is over.'}`,
      }));
  });
}

/** The first day after `today` on which something changes; undefined where nothing will. */
export function nextChange(reading: Reading, today: string): string | undefined {
  return daysNamed(reading)
    .filter((day) => day > today)
    .toSorted()
    .find((day) => changesBetween(reading, today, day).length > 0);
}

function daysNamed({ entries }: Reading): string[] {
  return entries.flatMap(({ frontmatter }) => [
    dateOf(frontmatter) ?? '',
    ...('actions' in frontmatter ? frontmatter.actions : []).flatMap(({ starts, expires }) => [
      starts ?? '',
      expires === undefined ? '' : dayAfter(expires),
    ]),
  ]);
}

function dateOf(frontmatter: object): string | undefined {
  return 'date' in frontmatter && typeof frontmatter.date === 'string'
    ? frontmatter.date
    : undefined;
}

function dayAfter(day: string): string {
  const next = instant(day);
  next.setUTCDate(next.getUTCDate() + 1);
  return dayOf(next);
}
