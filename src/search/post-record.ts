import type { EntryFile } from '../check/entry.ts';
import { yearOf } from '../core/dates.ts';
import { withHash } from '../domain/hashtag.ts';
import type { RecordContext, SearchRecord } from './record.ts';

export function postRecord(entry: EntryFile<'posts'>, context: RecordContext): SearchRecord {
  const { frontmatter: post, lang, body } = entry;
  return {
    href: context.href(entry),
    lang,
    title: post.title,
    names: [],
    about: [
      ...post.movements.flatMap((slug) => context.hashtags(slug).map(withHash)),
      ...post.topics.map((id) => context.topic(id, lang)),
      ...post.authors.map((id) => context.author(id, lang)),
      ...post.contentNotes.map((id) => context.words(lang).t(`note.${id}`)),
    ],
    when: context.words(lang).date(post.date, 'short'),
    date: post.date,
    filters: {
      kind: ['post'],
      movement: post.movements,
      topic: post.topics,
      year: [String(yearOf(post.date))],
      author: post.authors,
      note: post.contentNotes,
    },
    sections: [{ id: undefined, heading: '', text: post.description }, ...body.sections],
  };
}
