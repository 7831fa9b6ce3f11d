import type { CaseStudyView } from './case-study.ts';
import type { Edition } from './edition.ts';
import type { PostHead, PostView } from './post.ts';

export interface Neighbours {
  readonly earlier: PostHead | undefined;
  readonly later: PostHead | undefined;
}

/** The posts before and after the one at a place of the list, in the order of publication. */
export function neighbours(posts: readonly PostView[], place: number): Neighbours {
  return { earlier: posts[place + 1], later: posts[place - 1] };
}

/** How much more a shared movement says than a shared topic. */
const MOVEMENT_WEIGHT = 3;

/**
 * The posts that share most with one, at most `count`, the newer first where they share as much.
 * Looks only at the newest posts of each shared movement and topic, so that it stays cheap.
 */
export function relatedPosts(
  candidates: ReadonlyMap<string, readonly PostView[]>,
  post: PostView,
  count = 3,
): PostView[] {
  const scores = new Map<PostView, number>();
  const add = (key: string, weight: number) => {
    for (const other of candidates.get(key) ?? []) {
      if (other.href !== post.href) scores.set(other, (scores.get(other) ?? 0) + weight);
    }
  };
  for (const { slug } of post.movements) add(`movement ${slug}`, MOVEMENT_WEIGHT);
  for (const { id } of post.topics) add(`topic ${id}`, 1);
  return [...scores]
    .toSorted(([a, x], [b, y]) => y - x || (a.date < b.date ? 1 : -1))
    .slice(0, count)
    .map(([other]) => other);
}

const CANDIDATES = 40;

/** The newest posts of each movement and topic, by which `relatedPosts` looks. */
export function relatedCandidates(posts: readonly PostView[]): Map<string, PostView[]> {
  const found = new Map<string, PostView[]>();
  for (const post of posts) {
    const keys = [
      ...post.movements.map(({ slug }) => `movement ${slug}`),
      ...post.topics.map(({ id }) => `topic ${id}`),
    ];
    for (const key of keys) {
      const known = found.get(key) ?? [];
      if (known.length < CANDIDATES) found.set(key, [...known, post]);
    }
  }
  return found;
}

/** The posts of an edition that are about a case study, newest first. */
export function postsAbout(edition: Edition, { slug }: CaseStudyView): PostView[] {
  return edition.posts.filter((post) => post.movements.some((movement) => movement.slug === slug));
}
