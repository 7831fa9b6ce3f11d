import type { SiteContext } from '../library/context.ts';
import { publishedOn } from './entry-days.ts';
import { type Entry, isPublication } from './kinds.ts';
import { text } from '../body/hast.ts';
import { blocksOf, heading, link, markdown, paragraph } from './markdown.ts';

/** An entry as Markdown, for assistants and archives: what its page says, and where it stands. */
export function entryMarkdown(entry: Entry, context: SiteContext, content: string): string {
  const { site } = context;
  const words = context.words(entry.lang);
  const published = publishedOn(entry);
  const authors = isPublication(entry) ? words.list(entry.authors.map(({ name }) => name)) : '';
  const about = [
    authors && words.t('entry.by', { authors }),
    published && words.date(published),
    isPublication(entry) ? entry.licence?.name : site.licence?.name,
  ].filter(Boolean);
  return markdown([
    heading(1, entry.title),
    paragraph(text(entry.description)),
    ...(about.length === 0 ? [] : [paragraph(text(about.join(' · ')))]),
    paragraph(link(entry.canonical, entry.canonical)),
    ...blocksOf(content),
  ]);
}
