import { createHash } from 'node:crypto';
import type { EntryView } from './entry.ts';
import type { Frame } from './frame.ts';

/** What a page shows besides the frame of the site. */
export interface Shown {
  /** Root-relative address of the page. */
  readonly href: string;
  /** Digests of entries, and plain data. */
  readonly of: readonly unknown[];
}

/**
 * What a page is made of, as Astro's `cacheKey`: where it is the same as in the last build, so is
 * the page, as long as the code is. Throws a TypeError of a function, which says nothing by itself.
 */
export function pageKey(library: Frame, { href, of }: Shown): string {
  return digest([library.digest, href, library.versions(href), of]);
}

/**
 * The page of an entry and of what else it shows, or one of its copies. Undefined for a trusted
 * text, whose code nobody can foresee.
 */
export function shownWith(entry: EntryView, ...others: readonly unknown[]): Shown | undefined {
  if (entry.prose.trusted !== undefined) return undefined;
  return { href: entry.href, of: [wholeOf(entry), ...others] };
}

const wholes = new WeakMap<EntryView, string>();

/** A digest of all that a view says. */
export function wholeOf(entry: EntryView): string {
  const known = wholes.get(entry);
  if (known !== undefined) return known;
  const { body, ...prose } = entry.prose;
  // By far the longest part, and plain data: nothing in it to look at.
  const made = digest([headOf(entry), JSON.stringify(body), prose]);
  wholes.set(entry, made);
  return made;
}

const heads = new WeakMap<object, string>();

/** A digest of what lists and other pages show of an entry: everything but its text. */
export function headOf(entry: Omit<EntryView, 'prose'> & { readonly prose?: unknown }): string {
  const known = heads.get(entry);
  if (known !== undefined) return known;
  const { prose: _, ...head } = entry;
  const made = digest(head);
  heads.set(entry, made);
  return made;
}

/** A digest of plain data, maps among it; the order of keys counts. */
export function digest(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value, plain)).digest('hex').slice(0, 32);
}

function plain(key: string, value: unknown): unknown {
  if (typeof value === 'function') throw new TypeError(`“${key}” is a function, and no data.`);
  return value instanceof Map ? [...value] : value;
}
