import type { EntryFile } from '../check/entry.ts';
import { daySpan, yearOf } from '../core/dates.ts';
import type { CaseStudy } from '../domain/case-study.ts';
import { withHash } from '../domain/hashtag.ts';
import { demandStatuses } from '../domain/outcome.ts';
import { countryNames } from '../domain/place.ts';
import type { Words } from '../strings/words.ts';
import type { BodySection } from '../body/sections.ts';
import type { RecordContext, SearchRecord } from './record.ts';

export function caseStudyRecord(
  entry: EntryFile<'case-studies'>,
  context: RecordContext,
): SearchRecord {
  const { frontmatter: study, lang, slug, body } = entry;
  const words = context.words(lang);
  const countries = countryNames(study.places, lang);
  const where = countries.length > 3 ? words.t(`scope.${study.scope}`) : words.list(countries);
  return {
    href: context.href(entry),
    lang,
    title: withHash(study.hashtag),
    names: [study.title, ...context.hashtags(slug).map(withHash)],
    about: [
      words.t('entry.caseStudy'),
      ...study.issues.map((issue) => words.t(`issue.${issue}`)),
      ...study.places.map(({ name }) => name),
      ...countries,
      ...study.platforms.map((platform) => words.t(`platform.${platform}`)),
      ...study.contentNotes.map((id) => words.t(`note.${id}`)),
    ],
    when: `${words.years(study.started, study.ended, study.status === 'ended')} · ${where}`,
    date: daySpan(study.started)[0],
    filters: {
      kind: ['case-study'],
      movement: [slug],
      issue: study.issues,
      place: unique(study.places.map(({ country }) => country)),
      year: yearsOf(study),
      tactic: unique(study.tactics.map(({ id }) => id)),
      outcome: unique(demandStatuses(study.demands, study.outcomes).map(({ status }) => status)),
      author: study.authors,
      note: study.contentNotes,
    },
    sections: [
      { id: undefined, heading: '', text: study.description },
      ...recordSections(study, words),
      { id: 'story', heading: words.t('case.story'), text: '' },
      ...body.sections,
    ],
  };
}

/** The parts of the record as the page heads them: their ids are those of its sections. */
function recordSections(study: CaseStudy, words: Words): readonly BodySection[] {
  const { timeline, demands, outcomes, figures, tactics, people } = study;
  const { t } = words;
  const parts: readonly (readonly [
    string,
    string,
    readonly (readonly (string | undefined)[])[],
  ])[] = [
    ['timeline', t('case.timeline'), timeline.map(({ title, text }) => [title, text])],
    ['demands', t('case.demands'), demands.map(({ text, target }) => [text, target])],
    ['outcomes', t('case.outcomes'), outcomes.map(({ text }) => [text])],
    ['figures', t('case.figures'), figures.map(({ value, label }) => [`${value} ${label}`])],
    ['tactics', t('case.tactics'), tactics.map(({ id, note }) => [t(`tactic.${id}`), note])],
    ['people', t('case.people'), people.map(({ name, role }) => [name, role])],
  ];
  return parts
    .filter(([, , lines]) => lines.length > 0)
    .map(([id, heading, lines]) => ({
      id,
      heading,
      text: lines.flat().filter(Boolean).join('\n'),
    }));
}

/** The years in which something of it happened, so that “2020” finds what went on then. */
function yearsOf({ started, ended, timeline, outcomes }: CaseStudy): string[] {
  const dates = [started, ended ?? started, ...[...timeline, ...outcomes].map(({ date }) => date)];
  return unique(dates.map((date) => String(yearOf(date)))).toSorted();
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)];
}
