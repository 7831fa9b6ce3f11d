import { publishedLine } from '../domain/source-line.ts';
import { SHARP_NUMBERS } from '../domain/tactic.ts';
import type { CaseStudyView } from '../library/case-study.ts';
import type { RelatedCase } from '../library/case-study.ts';
import { type Html, fragment, NOTHING } from './html.ts';
import { cite, cites, day, type FeedProse, part } from './prose.ts';

/** The record of a case study before its timeline. */
export function caseFacts({ study, countries }: CaseStudyView, { words }: FeedProse): Html {
  const { started, ended, scope, kind, status } = study;
  return definitions([
    [words.t('case.firstUsed'), [fragment`${words.date(started, 'short')}`]],
    [words.t('case.ended'), ended ? [fragment`${words.date(ended, 'short')}`] : []],
    [words.t('case.where'), [fragment`${words.list(countries)}`]],
    [words.t('case.scope'), [fragment`${words.t(`scope.${scope}`)}`]],
    [words.t('case.kind'), [fragment`${words.t(`kind.${kind}`)}`]],
    [words.t('case.status'), [fragment`${words.t(`caseStatus.${status}`)}`]],
  ]);
}

/** The record of a case study, part by part as on its page. */
export function caseRecord(view: CaseStudyView, prose: FeedProse): Html {
  const parts = [timeline, demands, outcomes, figures, tactics, people, about];
  return fragment`${parts.map((print) => print(view, prose))}`;
}

/** What the page says of itself behind the story. */
export function caseCompleteness({ study }: CaseStudyView, { words }: FeedProse): Html {
  const said = words.t(`case.completeness.${study.completeness}`);
  const when = words.t('case.reviewed', { date: words.date(study.reviewed) });
  return fragment`<h2>${words.t('case.completeness')}</h2>
    <p>${said}${words.gap}${when}</p>`;
}

/** The case studies that it names, as the page lists them at its end. */
export function caseRelated(related: readonly RelatedCase[], { words }: FeedProse): Html {
  const items = related.map(({ study, relation, note }) => {
    const name = fragment`<bdi>${study.hashtag}</bdi>`;
    const how = words.t(`relation.${relation}`);
    return fragment`<p><a href="${study.href}">${name}</a> <small>${how}</small></p>
      ${note && fragment`<p>${note}</p>`}`;
  });
  return part(words.t('case.related'), items);
}

type Part = (view: CaseStudyView, prose: FeedProse) => Html;

const timeline: Part = ({ study }, prose) => {
  const { words } = prose;
  const items = study.timeline.map(({ date, title, text, kind, sources }) => {
    const more = fragment`${text} <small>${words.t(`moment.${kind}`)}</small>`;
    return fragment`<p>${day(date, words, 'short')} <strong>${title}</strong></p>
      <p>${more} ${cites(sources, prose)}</p>`;
  });
  return part(words.t('case.timeline'), items);
};

const demands: Part = (view, { words }) => {
  const items = view.demands.map(({ text, target, targetType, status, asOf }) => {
    const of = `${words.t('case.demandOf', { target })} · ${words.t(`targetType.${targetType}`)}`;
    const when = asOf && ` · ${words.t('case.statusAsOf', { date: words.date(asOf) })}`;
    return fragment`<p>${text} <strong>${words.t(`status.${status}`)}</strong></p>
      <p>${of}${when}</p>`;
  });
  return part(words.t('case.demands'), items);
};

const outcomes: Part = ({ study }, prose) => {
  const { words } = prose;
  const items = study.outcomes.map(({ date, type, text, status, asOf, link, sources }) => {
    const known = [
      words.t('case.statusAsOf', { date: words.date(asOf) }),
      words.t(`case.${link}`),
      words.t(`outcome.${type}`),
    ].join(' · ');
    return fragment`<p>${day(date, words, 'short')} ${text} ${cites(sources, prose)}</p>
      <p><strong>${words.t(`status.${status}`)}</strong> ${known}</p>`;
  });
  return part(words.t('case.outcomes'), items);
};

const figures: Part = ({ study }, prose) => {
  const { words } = prose;
  const items = study.figures.map(({ value, label, low, high, asOf, countedBy, source }) => {
    const who = words.t('case.countedBy', { who: countedBy });
    const ends =
      low === undefined || high === undefined
        ? undefined
        : words.t('case.range', { low: words.number(low), high: words.number(high) });
    return fragment`<p><strong>${value}</strong> ${label} ${cite(source, prose)}</p>
      ${ends && fragment`<p>${ends}</p>`}
      <p><small>${publishedLine(who, asOf, words)}</small></p>`;
  });
  return part(words.t('case.figures'), items);
};

const tactics: Part = ({ study }, { words }) => {
  const items = study.tactics.map(({ id, note }) => {
    const numbers = SHARP_NUMBERS[id];
    const sharp = numbers
      ? words.t('case.sharp', { numbers: words.digits(numbers) })
      : words.t('case.digital');
    return fragment`<p><strong>${words.t(`tactic.${id}`)}</strong> <small>${sharp}</small></p>
      <p>${note}</p>`;
  });
  return part(words.t('case.tactics'), items);
};

const people: Part = ({ study }, prose) => {
  const { words } = prose;
  const items = study.people.map(({ name, role, type, source }) => {
    const kind = type !== 'person' && fragment` <small>${words.t(`personType.${type}`)}</small>`;
    return fragment`<p><strong>${name}</strong>${kind}</p>
      <p>${role} ${cite(source, prose)}</p>`;
  });
  return part(words.t('case.people'), items);
};

const about: Part = ({ study }, { words }) => {
  const { issues, places, platforms, aliases } = study;
  return definitions([
    [words.t('case.issues'), [fragment`${words.list(issues.map((id) => words.t(`issue.${id}`)))}`]],
    [words.t('case.where'), [fragment`${words.list(places.map(({ name }) => name))}`]],
    [
      words.t('case.platforms'),
      platforms.length === 0
        ? []
        : [fragment`${words.list(platforms.map((id) => words.t(`platform.${id}`)))}`],
    ],
    [
      words.t('case.aliases'),
      aliases.map(({ tag, lang, note }) => {
        const spoken = lang && fragment` lang="${lang}"`;
        return fragment`<bdi${spoken}>#${tag}</bdi>${note && fragment` <small>${note}</small>`}`;
      }),
    ],
  ]);
};

type Definition = readonly [term: string, values: readonly Html[]];

function definitions(rows: readonly Definition[]): Html {
  const shown = rows.filter(([, values]) => values.length > 0);
  if (shown.length === 0) return NOTHING;
  return fragment`<dl>
    ${shown.map(
      ([term, values]) =>
        fragment`<dt>${term}</dt>
          ${values.map((value) => fragment`<dd>${value}</dd>`)}`,
    )}
  </dl>`;
}
