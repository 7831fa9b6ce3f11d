import type { Library } from '../library/assemble.ts';
import type { LibraryContext } from '../library/context.ts';
import type { Edition } from '../library/edition.ts';
import type { EntryView } from '../library/entry.ts';
import { withoutBase } from '../urls.ts';
import type { ShareCard } from './card.ts';
import type { ShareJob } from './draw-all.ts';
import type { ShareFormat } from './format.ts';
import { caseStudyCard, homeCard, pageCard, postCard } from './site-cards.ts';

/** Every image of the site, at its path in the output folder. */
export function shareJobs({ context, editions }: Library): ShareJob[] {
  const { site, where } = context;
  const formats: readonly ShareFormat[] = ['wide', ...site.shareImages.formats];
  return editions.flatMap((edition) => {
    const { to, posts, caseStudies, pages } = edition;
    const path = (href: string) => withoutBase(where, href);
    const images = (entry: EntryView, of: readonly ShareFormat[]) =>
      of.map((format) => ({
        card: entryCard(context, edition, entry),
        format,
        path: path(to.shareImage(entry.collection, entry.slug, format)),
      }));
    return [
      { card: homeCard(context, edition), format: 'wide', path: path(to.homeImage) },
      ...[...posts, ...caseStudies].flatMap((entry) => images(entry, formats)),
      ...pages.flatMap((page) => images(page, ['wide'])),
    ];
  });
}

/** The card of any entry of an edition. */
export function entryCard(
  context: LibraryContext,
  edition: Edition,
  entry: EntryView,
): ShareCard {
  const { posts, caseStudies } = edition;
  const find = <T extends EntryView>(views: readonly T[]) => views.find(({ href }) => href === entry.href);
  const post = entry.collection === 'posts' ? find(posts) : undefined;
  if (post !== undefined) return postCard(context, edition, post);
  const study = entry.collection === 'case-studies' ? find(caseStudies) : undefined;
  return study === undefined
    ? pageCard(context, edition, entry)
    : caseStudyCard(context, edition, study);
}
