import type { LibraryRows } from './rows.ts';

/**
 * The permanent names of discussions that writers have given, by `<collection>/<slug>`. The
 * original’s holds for all its languages, so that they share one thread.
 */
export function commentsIdsOf({
  posts,
  caseStudies,
  site,
}: Pick<LibraryRows, 'posts' | 'caseStudies' | 'site'>): ReadonlyMap<string, string> {
  const given = (collection: string, entries: LibraryRows['posts' | 'caseStudies']) =>
    entries.flatMap(({ slug, lang, frontmatter }) => {
      const { commentsId } = frontmatter;
      return commentsId === undefined ? [] : [{ key: `${collection}/${slug}`, lang, commentsId }];
    });
  const all = [...given('posts', posts), ...given('case-studies', caseStudies)];
  const originalsLast = [
    ...all.filter(({ lang }) => lang !== site.language),
    ...all.filter(({ lang }) => lang === site.language),
  ];
  return new Map(originalsLast.map(({ key, commentsId }) => [key, commentsId]));
}
