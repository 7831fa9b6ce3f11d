import { minutesToRead } from '../domain/reading-time.ts';
import { numberSources } from '../domain/source.ts';
import type { Row } from './rows.ts';
import type { CaseRef } from './case-study.ts';
import type { LibraryContext, TopicRef } from './context.ts';
import { entryView, type PublicationView, publicationView } from './entry.ts';

export interface PostView extends PublicationView {
  readonly collection: 'posts';
  readonly date: string;
  readonly updated: string | undefined;
  readonly minutes: number;
  readonly topics: readonly TopicRef[];
  readonly movements: readonly CaseRef[];
}

/** A post as lists and other pages show it. */
export type PostHead = Omit<PostView, 'prose'>;

/** A post as its page shows it; `cases` finds the movements it names. */
export function postView(
  context: LibraryContext,
  entry: Row<'posts'>,
  cases: ReadonlyMap<string, CaseRef>,
): PostView {
  const { frontmatter, cited, words, lang } = entry;
  const movements = frontmatter.movements.flatMap((slug) => cases.get(slug) ?? []);
  const topics = frontmatter.topics.map((id) => context.topic(id, lang));
  const ink = frontmatter.ink ?? movements[0]?.ink ?? topics[0]?.ink ?? context.site.ink;
  const sources = numberSources(frontmatter.sources, cited);
  const view = entryView(context, 'posts', entry, ink, sources);
  return {
    ...publicationView(context, view, frontmatter),
    collection: 'posts',
    date: frontmatter.date,
    updated: frontmatter.updated,
    minutes: minutesToRead(words),
    topics,
    movements,
  };
}
