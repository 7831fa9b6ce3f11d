import type { SavedThreads } from '../check/saved-threads.ts';
import type { SavedThread } from '../comments/saved-thread.ts';
import type { Author } from '../domain/author.ts';
import { inLanguage } from '../domain/localised.ts';
import type { Site } from '../domain/site.ts';
import type { Topic } from '../domain/topic.ts';
import { type Words, wordsIn } from '../strings/words.ts';
import type { Wording } from '../strings/wording.ts';
import {
  type Addresses,
  type Addressing,
  addressesIn,
  type EntryCollection,
} from '../core/urls.ts';

export interface AuthorRef {
  readonly id: string;
  readonly name: string;
  /** `@name@server` */
  readonly fediverse: string | undefined;
  readonly href: string;
}

export interface TopicRef {
  readonly id: string;
  readonly title: string;
  readonly href: string;
  readonly ink: string | undefined;
}

/** What every page may know of the site. */
export interface SiteContext {
  readonly site: Site;
  readonly where: Addressing;
  /** The picture that the writer has put beside site.yaml for all icons; its absolute path. */
  readonly ownIcon: string | undefined;
  to(lang: string): Addresses;
  /** The interface as the site has it said. */
  words(lang: string): Words;
}

/** What views are made with besides. */
export interface LibraryContext extends SiteContext {
  /** The day of the run. */
  readonly now: string;
  /** The content folder as files of problems and entries are named. */
  readonly contentFolder: string;
  author(id: string, lang: string): AuthorRef;
  topic(id: string, lang: string): TopicRef;
  /** What an original says of its discussion holds for its translations too. */
  commentsId(collection: EntryCollection, slug: string): string;
  /** The discussion of that name, where it was saved. */
  thread(commentsId: string): SavedThread | undefined;
}

export function libraryContext(
  run: Pick<LibraryContext, 'site' | 'where' | 'now' | 'contentFolder' | 'ownIcon'>,
  authors: ReadonlyMap<string, Author>,
  topics: ReadonlyMap<string, Topic>,
  discussions: { readonly ids: ReadonlyMap<string, string>; readonly threads: SavedThreads },
  wording: Wording,
): LibraryContext {
  const addresses = new Map(
    run.site.languages.map((lang) => [lang, addressesIn(run.where, lang)] as const),
  );
  const to = (lang: string) => addresses.get(lang) ?? addressesIn(run.where, lang);
  return {
    ...run,
    to,
    words: (lang) => wordsIn(lang, wording),
    author: (id, lang) => {
      const author = authors.get(id);
      const name = inLanguage(author?.name ?? id, lang, run.site.language);
      return { id, name, fediverse: author?.fediverse, href: to(lang).author(id) };
    },
    topic: (id, lang) => {
      const topic = topics.get(id);
      const title = inLanguage(topic?.title ?? id, lang, run.site.language);
      return { id, title, href: to(lang).topic(id), ink: topic?.ink };
    },
    commentsId: (collection, slug) =>
      discussions.ids.get(`${collection}/${slug}`) ?? `${collection}/${slug}`,
    thread: (commentsId) => discussions.threads.get(commentsId),
  };
}
