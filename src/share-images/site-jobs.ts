import type { Library } from '../library/assemble.ts';
import { withoutBase } from '../core/urls.ts';
import type { ShareJob } from './draw-all.ts';
import type { ShareFormat } from './format.ts';
import { entryCard, homeCard, type Shareable } from './site-cards.ts';

/** Every image of the site, at its path in the output folder. */
export function shareJobs({ context, editions }: Library): ShareJob[] {
  const { site, where } = context;
  const formats: readonly ShareFormat[] = ['wide', ...site.shareImages.formats];
  return editions.flatMap((edition) => {
    const { to, posts, caseStudies, pages } = edition;
    const images = (entry: Shareable, of: readonly ShareFormat[]): ShareJob[] => {
      const card = entryCard(context, edition, entry);
      const pathOf = (format: ShareFormat) =>
        withoutBase(where, to.shareImage(entry.collection, entry.slug, format));
      return of.map((format) => ({ card, format, path: pathOf(format) }));
    };
    return [
      { card: homeCard(context, edition), format: 'wide', path: withoutBase(where, to.homeImage) },
      ...[...posts, ...caseStudies].flatMap((entry) => images(entry, formats)),
      ...pages.flatMap((page) => images(page, ['wide'])),
    ];
  });
}
