import { type CaseStudy, citationOrder } from '../domain/case-study.ts';
import { type Figure, keyFigure } from '../domain/figure.ts';
import { withHash } from '../domain/hashtag.ts';
import { type DemandStatus, demandStatuses } from '../domain/outcome.ts';
import { countryNames } from '../domain/place.ts';
import { numberSources } from '../domain/source.ts';
import type { Row } from './rows.ts';
import type { LibraryContext } from './context.ts';
import { entryView, type PublicationView, publicationView } from './entry.ts';

/** What other pages need to know of a case study. */
export interface CaseRef {
  readonly slug: string;
  /** With its #. */
  readonly hashtag: string;
  readonly title: string;
  readonly href: string;
  readonly ink: string;
}

export interface CaseStudyView extends PublicationView, CaseRef {
  readonly collection: 'case-studies';
  readonly ink: string;
  /** The record as the writer wrote it. */
  readonly study: CaseStudy;
  /** “2013–”. */
  readonly years: string;
  readonly countries: readonly string[];
  readonly keyFigure: Figure | undefined;
  readonly demands: readonly DemandStatus[];
  /** Those that it names as related and that are in its language. */
  readonly related: readonly RelatedCase[];
}

export interface RelatedCase {
  readonly study: CaseRef;
  readonly relation: CaseStudy['related'][number]['relation'];
  readonly note: string | undefined;
}

/** A case study as lists show it. */
export type CaseHead = Omit<CaseStudyView, 'prose'>;

export function caseRef(context: LibraryContext, entry: Row<'caseStudies'>): CaseRef {
  const { slug, segment, lang, frontmatter } = entry;
  return {
    slug,
    hashtag: withHash(frontmatter.hashtag),
    title: frontmatter.title,
    href: context.to(lang).entry('case-studies', segment),
    ink: frontmatter.ink ?? context.site.ink,
  };
}

/** A case study as its page shows it; `cases` finds those that it names as related. */
export function caseStudyView(
  context: LibraryContext,
  entry: Row<'caseStudies'>,
  cases: ReadonlyMap<string, CaseRef>,
): CaseStudyView {
  const { frontmatter: study, cited, lang } = entry;
  const ref = caseRef(context, entry);
  const sources = numberSources(study.sources, citationOrder(study, cited));
  const view = entryView(context, 'case-studies', entry, ref.ink, sources);
  return {
    ...publicationView(context, view, study),
    ...ref,
    collection: 'case-studies',
    study,
    years: context.words(lang).years(study.started, study.ended, study.status === 'ended'),
    countries: countryNames(study.places, lang),
    keyFigure: keyFigure(study.figures),
    demands: demandStatuses(study.demands, study.outcomes),
    related: study.related.flatMap(({ case: slug, relation, note }) => {
      const found = cases.get(slug);
      return found === undefined ? [] : [{ study: found, relation, note }];
    }),
  };
}
