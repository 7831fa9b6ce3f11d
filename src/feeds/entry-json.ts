import type { SiteContext } from '../library/context.ts';
import type { InEdition } from '../library/paths.ts';
import { shareImage } from './preview-image.ts';
import { absolute } from '../core/urls.ts';
import { caseStudyData } from './case-data.ts';
import { changedOn, publishedOn } from './entry-days.ts';
import { type Entry, type Publication, isPublication } from './kinds.ts';

/** Grows by one where a field goes or changes its meaning; new fields leave it as it is. */
export const DATA_VERSION = 1;

/** An entry with everything that its page says, its text as HTML. */
export function entryJson(entry: Entry, { library, edition }: InEdition, content: string): string {
  const { context } = library;
  return `${JSON.stringify({
    version: DATA_VERSION,
    kind: entry.collection,
    url: entry.canonical,
    title: entry.title,
    description: entry.description,
    language: entry.lang,
    published: publishedOn(entry),
    changed: changedOn(entry),
    image: shareImage(entry, edition, context).url,
    ...(isPublication(entry) && publication(entry, context)),
    ...(entry.collection === 'posts' && {
      topics: entry.topics.map(({ id, title }) => ({ id, title })),
      movements: entry.movements.map(({ slug, hashtag, href }) => ({
        slug,
        hashtag,
        url: absolute(context.where, href),
      })),
    }),
    ...(entry.collection === 'case-studies' && { caseStudy: caseStudyData(entry, context) }),
    content,
  })}\n`;
}

function publication(entry: Publication, { where }: SiteContext) {
  return {
    authors: entry.authors.map(({ id, name, href }) => ({ id, name, url: absolute(where, href) })),
    contentNotes: entry.contentNotes,
    contentNote: entry.contentNote,
    updates: entry.updates,
    actions: entry.actions,
    licence: entry.licence,
    sources: entry.sources,
  };
}
