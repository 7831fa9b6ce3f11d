import type { EntryFile } from '../check/entry.ts';
import type { Reading } from '../check/read.ts';
import { inLanguage } from '../domain/localised.ts';
import { wordingOf } from '../domain/writing.ts';
import { wordsIn } from '../strings/words.ts';
import { type Addressing, addressesIn } from '../core/urls.ts';
import { caseStudyRecord } from './case-study-record.ts';
import { postRecord } from './post-record.ts';
import type { RecordContext, SearchRecord } from './record.ts';

type Searched = Pick<Reading, 'entries' | 'site' | 'topics' | 'authors' | 'strings'>;

/** Every post and case study that is shown, by address, so that an index does not depend on chance. */
export function searchRecords(reading: Searched, base: string): readonly SearchRecord[] {
  const context = contextOf(reading, base);
  return reading.entries
    .flatMap((entry) => {
      if (isOf(entry, 'posts')) return [postRecord(entry, context)];
      return isOf(entry, 'case-studies') ? [caseStudyRecord(entry, context)] : [];
    })
    .toSorted((a, b) => (a.href < b.href ? -1 : 1));
}

function contextOf(
  { entries, site, topics, authors, strings }: Searched,
  base: string,
): RecordContext {
  const defaultLanguage = site?.language ?? 'en';
  const wording = wordingOf(site, strings);
  const where: Addressing = { site: '', base, defaultLanguage };
  const hashtags = new Map(
    entries.flatMap((entry) =>
      isOf(entry, 'case-studies')
        ? [
            [
              entry.slug,
              [entry.frontmatter.hashtag, ...entry.frontmatter.aliases.map(({ tag }) => tag)],
            ],
          ]
        : [],
    ),
  );
  return {
    href: ({ collection, segment, lang }) => addressesIn(where, lang).entry(collection, segment),
    author: (id, lang) => inLanguage(authors[id]?.name ?? id, lang, defaultLanguage),
    topic: (id, lang) => inLanguage(topics[id]?.title ?? id, lang, defaultLanguage),
    hashtags: (slug) => hashtags.get(slug) ?? [],
    words: (lang) => wordsIn(lang, wording),
  };
}

function isOf<C extends EntryFile['collection']>(
  entry: EntryFile,
  collection: C,
): entry is EntryFile<C> {
  return entry.collection === collection;
}
