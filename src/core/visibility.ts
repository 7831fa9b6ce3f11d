import type { CalendarDate } from './dates.ts';

export type Visibility = 'published' | 'draft' | 'scheduled';

export interface Dated {
  readonly date?: CalendarDate | undefined;
  readonly draft?: boolean | undefined;
}

/**
 * What a reader may see of an entry on a given day. The one place that decides it: pages, feeds,
 * search and share images all ask the library, and the library asks here.
 */
export function visibilityOn(today: CalendarDate, entry: Dated): Visibility {
  if (entry.draft === true) return 'draft';
  return entry.date !== undefined && entry.date > today ? 'scheduled' : 'published';
}

/**
 * Whether readers are shown an action on a given day. An event is shown from the day it is announced:
 * who learns of it on its day is too late.
 */
export function isShownOn(
  today: CalendarDate,
  action: Parameters<typeof isOpenOn>[1] & { readonly type: string },
): boolean {
  return isOpenOn(today, action.type === 'event' ? { expires: action.expires } : action);
}

/** Whether something with a first and a last day is open on a given day; both days count. */
export function isOpenOn(
  today: CalendarDate,
  span: { readonly starts?: CalendarDate | undefined; readonly expires?: CalendarDate | undefined },
): boolean {
  return (span.starts ?? today) <= today && today <= (span.expires ?? today);
}
