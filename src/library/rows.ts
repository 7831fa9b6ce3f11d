import type { SavedThreads } from '../check/saved-threads.ts';
import type { Author } from '../domain/author.ts';
import type { CaseStudy } from '../domain/case-study.ts';
import type { Page } from '../domain/page.ts';
import type { Post } from '../domain/post.ts';
import type { Site } from '../domain/site.ts';
import type { Topic } from '../domain/topic.ts';
import type { OwnStrings } from '../strings/wording.ts';
import type { EntryData } from './stored.ts';

/** An entry as it was read. */
export type Row<Name extends keyof Frontmatters> = EntryData<Frontmatters[Name]>;

interface Frontmatters {
  readonly posts: Post;
  readonly caseStudies: CaseStudy;
  readonly pages: Page;
}

/** All that a library is made of. */
export interface LibraryRows {
  readonly posts: readonly Row<'posts'>[];
  readonly caseStudies: readonly Row<'caseStudies'>[];
  readonly pages: readonly Row<'pages'>[];
  readonly authors: ReadonlyMap<string, Author>;
  readonly topics: ReadonlyMap<string, Topic>;
  readonly site: Site;
  readonly strings: OwnStrings;
  readonly threads: SavedThreads;
}
