import type { CaseStudyView } from '../library/case-study.ts';
import type { PageView } from '../library/entry.ts';
import type { PostView } from '../library/post.ts';

/** A text of the site, of any kind. */
export type Entry = PostView | CaseStudyView | PageView;

/** What feeds carry: it has authors, sources and corrections. */
export type Publication = PostView | CaseStudyView;

export function isPublication(entry: Entry): entry is Publication {
  return entry.collection !== 'pages';
}
