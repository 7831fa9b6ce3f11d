import type { InEdition } from '../library/paths.ts';
import { bibtex, cslJson } from './citation-formats.ts';
import { feedContent, type PrintEntry } from './content.ts';
import type { Copy } from './copies.ts';
import { entryJson } from './entry-json.ts';
import { entryMarkdown } from './entry-markdown.ts';
import { type Entry, isPublication } from './kinds.ts';

/** The text of one copy of an entry. */
export async function copyText(
  name: Copy['name'],
  entry: Entry,
  place: InEdition,
  print: PrintEntry,
): Promise<string> {
  const { context } = place.library;
  const sources = isPublication(entry) ? entry.sources : [];
  switch (name) {
    case 'index.md':
      return entryMarkdown(entry, context, await feedContent(entry, place, print));
    case 'sources.bib':
      return bibtex(sources);
    case 'sources.json':
      return cslJson(sources);
    default:
      return entryJson(entry, place, await feedContent(entry, place, print));
  }
}
