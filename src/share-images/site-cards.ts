import { yearOf } from '../core/dates.ts';
import type { Moment } from '../domain/timeline.ts';
import { namesAuthor } from '../domain/share-images.ts';
import type { CaseStudyView } from '../library/case-study.ts';
import type { SiteContext } from '../library/context.ts';
import type { EditionFrame } from '../library/frame.ts';
import type { EntryView, PageView } from '../library/entry.ts';
import type { PostView } from '../library/post.ts';
import type { Words } from '../strings/words.ts';
import { absolute } from '../core/urls.ts';
import type { CaseStudyCard, HomeCard, PageCard, PostCard, ShareCard, YearRow } from './card.ts';

/** An entry that has images of its own. */
export type Shareable = PostView | CaseStudyView | PageView;

/** What stands on the images of an entry. */
export function entryCard(
  context: SiteContext,
  edition: EditionFrame,
  entry: Shareable,
): ShareCard {
  switch (entry.collection) {
    case 'posts':
      return postCard(context, edition, entry);
    case 'case-studies':
      return caseStudyCard(context, edition, entry);
    case 'pages':
      return pageCard(context, edition, entry);
  }
}

/** What stands on the image of the home page, and of every list. */
export function homeCard(context: SiteContext, edition: EditionFrame): HomeCard {
  const home = { title: edition.description, ink: context.site.ink, href: edition.to.home };
  return { kind: 'home', ...common(context, edition, home, edition.title) };
}

function postCard(context: SiteContext, edition: EditionFrame, post: PostView): PostCard {
  const { words } = edition;
  const hashtag = post.movements[0]?.hashtag;
  const label = post.topics[0]?.title ?? words.t('entry.post');
  const named = namesAuthor(context.site.shareImages, post);
  return {
    kind: 'post',
    ...common(context, edition, post, hashtag ?? label),
    hashtag,
    label,
    author: named ? words.list(post.authors.map(({ name }) => name)) : undefined,
    date: words.date(post.date),
  };
}

function caseStudyCard(
  context: SiteContext,
  edition: EditionFrame,
  study: CaseStudyView,
): CaseStudyCard {
  const { words } = edition;
  const { keyFigure } = study;
  return {
    kind: 'case-study',
    ...common(context, edition, study, study.hashtag),
    title: study.title,
    hashtag: study.hashtag,
    label: words.t('entry.caseStudy'),
    figure: keyFigure && {
      value: keyFigure.value,
      label: keyFigure.label,
      source: words.t('case.countedBy', { who: keyFigure.countedBy }),
    },
    timeline: yearsOf(study.study.timeline, words),
  };
}

function pageCard(context: SiteContext, edition: EditionFrame, page: PageView): PageCard {
  return { kind: 'page', ...common(context, edition, page, edition.title) };
}

function common(
  { where }: SiteContext,
  { lang, words, title: siteName }: EditionFrame,
  { title, ink, href }: Pick<EntryView, 'title' | 'ink' | 'href'>,
  wall: string,
) {
  const host = new URL(where.site).host;
  return { lang, dir: words.dir, title, ink, siteName, host, url: absolute(where, href), wall };
}

/** How many moments fell into each year, where the story runs over several. */
function yearsOf(timeline: readonly Moment[], { digits, t, labelled }: Words): YearRow | undefined {
  const years = timeline.map(({ date }) => yearOf(date));
  const [first, last] = [Math.min(...years), Math.max(...years)];
  if (last - first < 2) return undefined;
  const counts = Array.from(
    { length: last - first + 1 },
    (_, index) => years.filter((year) => year === first + index).length,
  );
  const peak = first + counts.indexOf(Math.max(...counts));
  const caption = labelled(t('case.timeline'), t('share.moments', { count: timeline.length }));
  return { counts, caption, start: digits(first), end: digits(last), peak: digits(peak) };
}
