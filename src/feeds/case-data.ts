import type { CaseStudyView } from '../library/case-study.ts';
import type { SiteContext } from '../library/context.ts';

/**
 * The record of a case study as data: every field that the writer wrote under its own name, with
 * where it stands. What only the machinery of the site needs is left out.
 */
export function caseStudyData(view: CaseStudyView, { site }: SiteContext) {
  const { study, slug, lang, canonical } = view;
  const {
    draft: _draft,
    oldPaths: _old,
    comments: _open,
    commentsId: _id,
    ink,
    image,
    ...record
  } = study;
  return {
    slug,
    language: lang,
    url: canonical,
    ...record,
    licence: study.licence ?? site.licence,
    ink: ink ?? view.ink,
    image: image && { alt: image.alt, credit: image.credit },
  };
}

export type CaseStudyData = ReturnType<typeof caseStudyData>;
