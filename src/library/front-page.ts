import type { Action } from '../domain/action.ts';
import type { SiteContext } from './context.ts';
import type { Edition } from './edition.ts';
import type { PostView } from './post.ts';

export interface FrontPage {
  /** The pinned post, else the newest. */
  readonly lead: PostView | undefined;
  /** Open ones of all entries, the soonest to close first. */
  readonly actions: readonly Action[];
  readonly latest: readonly PostView[];
}

const ACTIONS = 4;
const LATEST = 8;

export function frontPage({ site }: SiteContext, { posts, caseStudies }: Edition): FrontPage {
  const lead = posts.find(({ slug }) => slug === site.pinned) ?? posts[0];
  return {
    lead,
    actions: [...posts, ...caseStudies]
      .flatMap(({ actions }) => actions)
      .toSorted((a, b) => ((a.expires ?? '9999') < (b.expires ?? '9999') ? -1 : 1))
      .slice(0, ACTIONS),
    latest: posts.filter((post) => post !== lead).slice(0, LATEST),
  };
}
