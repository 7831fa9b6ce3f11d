import { ISSUES } from '../domain/case-study.ts';
import { CONTENT_NOTES } from '../domain/content-note.ts';
import { OUTCOME_STATUSES } from '../domain/outcome.ts';
import { TACTICS } from '../domain/tactic.ts';
import type { Edition } from '../library/edition.ts';
import type { Library } from '../library.ts';
import { rootFile } from '../core/urls.ts';
import { SEARCH_MARKS, SEARCH_MESSAGES, type SearchData } from './reader-data.ts';

/** How many posts a search that is not begun shows. */
const LATEST = 5;

/** What search knows at the reader's in one language of the site. */
export function searchData(
  { context, editions }: Library,
  edition: Edition,
  sheets: readonly string[],
): SearchData {
  const { lang, to, topics } = edition;
  // What a reader's script puts into a page is marked there.
  const words = edition.words.marked;
  // Found in all languages, an entry of another edition still names its movement.
  const everyone = [...editions.filter((other) => other !== edition), edition];
  const studies = everyone.flatMap(({ caseStudies }) => caseStudies);
  const places = new Intl.DisplayNames(lang, { type: 'region' });
  const countries = studies.flatMap(({ study }) => study.places.map(({ country }) => country));
  return {
    lang,
    locale: words.locale,
    page: to.search,
    archive: to.archive,
    languages: [edition, ...editions.filter((other) => other !== edition)]
      .filter(({ posts, caseStudies }) => posts.length + caseStudies.length > 0)
      .map((one) => ({
        lang: one.lang,
        name: words.languageName(one.lang),
        dir: one.words.dir,
        index: rootFile(context.where, `pagefind/${one.lang}/`),
      })),
    labels: {
      kind: { post: words.t('site.posts'), 'case-study': words.t('site.caseStudies') },
      movement: labels(studies, ({ slug, hashtag }) => [slug, hashtag]),
      topic: labels(topics, ({ id, title }) => [id, title]),
      issue: labels(ISSUES, (id) => [id, words.t(`issue.${id}`)]),
      place: labels(countries, (id) => [id, places.of(id) ?? id]),
      year: {},
      tactic: labels(TACTICS, (id) => [id, words.t(`tactic.${id}`)]),
      outcome: labels(OUTCOME_STATUSES, (id) => [id, words.t(`status.${id}`)]),
      author: labels(edition.authors, ({ id, name }) => [id, name]),
      note: labels(CONTENT_NOTES, (id) => [id, words.t(`note.${id}`)]),
    },
    kinds: { post: words.t('entry.post'), 'case-study': words.t('entry.caseStudy') },
    inks: {
      movement: labels(studies, ({ slug, ink }) => [slug, ink.slice(1)]),
      topic: labels(
        topics.filter(({ ink }) => ink),
        ({ id, ink = '' }) => [id, ink.slice(1)],
      ),
    },
    sheets,
    places: [
      ...edition.caseStudies.map(({ hashtag, title, href, slug }) => ({
        kind: 'movement' as const,
        title: hashtag,
        href,
        count: edition.posts.filter((post) => post.movements.some((one) => one.slug === slug))
          .length,
        also: title,
      })),
      ...topics.map(({ title, href, posts }) => ({
        kind: 'topic' as const,
        title,
        href,
        count: posts.length,
      })),
    ],
    latest: edition.posts.slice(0, LATEST).map(({ title, href }) => ({ title, href })),
    headings: {
      movement: words.t('site.caseStudies'),
      topic: words.t('site.topics'),
      latest: words.t('home.latest'),
    },
    english: [
      ...SEARCH_MESSAGES.filter((name) => words.isForeign(`search.${name}`)),
      ...SEARCH_MARKS.filter((name) => words.isForeign(`mark.${name}`)),
    ],
    messages: {
      ...labels(SEARCH_MESSAGES, (name) => [name, words.messages[`search.${name}`]]),
      ...labels(SEARCH_MARKS, (name) => [name, words.messages[`mark.${name}`]]),
    },
  };
}

function labels<Item, Label>(
  items: readonly Item[],
  label: (item: Item) => readonly [string, Label],
): Readonly<Record<string, Label>> {
  return Object.fromEntries(items.map(label));
}
