import { yearOf } from '../core/dates.ts';
import type { EditionFrame } from '../library/frame.ts';
import { bibtexEntry, dated } from './citation-formats.ts';
import { changedOn, publishedOn } from './entry-days.ts';
import type { Publication } from './kinds.ts';

/** An entry as others would cite it, in a sentence. */
export function citationText(entry: Publication, { words, title: site }: EditionFrame): string {
  const published = publishedOn(entry);
  const date = published ?? changedOn(entry);
  return words.t(published === undefined ? 'cite.textUndated' : 'cite.text', {
    authors: words.list(entry.authors.map(({ name }) => name)),
    title: entry.title,
    site,
    date: date === undefined ? '' : words.date(date),
    url: entry.canonical,
  });
}

/** The same for a reference manager. */
export function citationBibtex(entry: Publication, { title: site }: EditionFrame): string {
  const date = publishedOn(entry) ?? changedOn(entry);
  const key = [entry.slug, date && yearOf(date)].filter(Boolean).join('-');
  return bibtexEntry(key, {
    author: entry.authors.map(({ name }) => name),
    title: entry.title,
    organization: site,
    ...dated(date),
    url: entry.canonical,
    langid: entry.lang,
  });
}
