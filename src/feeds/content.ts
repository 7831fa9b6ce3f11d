import type { InEdition } from '../library/paths.ts';
import { copiedHtml } from './copied-html.ts';
import type { Entry } from './kinds.ts';

/** Prints what the page of an entry says, by the components of the page. */
export type PrintEntry = (entry: Entry, place: InEdition) => Promise<string>;

const contents = new WeakMap<Entry, Promise<string>>();

/** The whole text of an entry as HTML for feeds and copies, made once however many hold it. */
export function feedContent(entry: Entry, place: InEdition, print: PrintEntry): Promise<string> {
  const known = contents.get(entry);
  if (known !== undefined) return known;
  const made = print(entry, place).then((html) => copiedHtml(html, entry.canonical));
  contents.set(entry, made);
  return made;
}
