import type { Library } from './assemble.ts';
import type { CaseStudyView } from './case-study.ts';
import type { Edition } from './edition.ts';
import type { PostView } from './post.ts';

/** What readers of one language find only in another. */
export interface Elsewhere {
  readonly edition: Edition;
  readonly posts: readonly PostView[];
  readonly caseStudies: readonly CaseStudyView[];
}

/** What an edition lacks, by the first of the site's languages that has it. */
export function elsewhere({ editions }: Library, edition: Edition): Elsewhere[] {
  const seen = new Set([...edition.posts, ...edition.caseStudies].map(nameOf));
  return editions
    .filter((other) => other.lang !== edition.lang)
    .map((other) => {
      const posts = other.posts.filter((post) => !seen.has(nameOf(post)));
      const caseStudies = other.caseStudies.filter((study) => !seen.has(nameOf(study)));
      for (const entry of [...posts, ...caseStudies]) seen.add(nameOf(entry));
      return { edition: other, posts, caseStudies };
    })
    .filter(({ posts, caseStudies }) => posts.length + caseStudies.length > 0);
}

/** A way to the entries of one kind that are only in another language. */
export interface ElsewhereLink {
  readonly lang: string;
  readonly href: string;
  readonly count: number;
}

export function elsewhereLinks(
  library: Library,
  edition: Edition,
  of: 'posts' | 'caseStudies',
): readonly ElsewhereLink[] {
  return elsewhere(library, edition)
    .filter((other) => other[of].length > 0)
    .map((other) => {
      const { lang, to } = other.edition;
      return { lang, href: of === 'posts' ? to.posts() : to.caseStudies, count: other[of].length };
    });
}

function nameOf({ collection, slug }: PostView | CaseStudyView): string {
  return `${collection}/${slug}`;
}
