import { stringify } from 'yaml';
import type { z } from 'astro/zod';
import {
  CASE_KINDS,
  ISSUES,
  PLATFORMS,
  type caseStudySchema,
} from '../../src/domain/case-study.ts';
import { OUTCOME_STATUSES, OUTCOME_TYPES } from '../../src/domain/outcome.ts';
import { TACTICS } from '../../src/domain/tactic.ts';
import { MOMENT_KINDS } from '../../src/domain/timeline.ts';
import type { CorpusFile } from './post-file.ts';
import { type Random, randomFrom } from './random.ts';
import { calls, proseOf, sourcesOf } from './texts.ts';
import { phraseFrom, sentenceFrom } from './vocabulary.ts';

const SOURCES = 6;

/** The case study of a number, with a whole record and a text. */
export function caseStudyFile(number: number, author: string): CorpusFile {
  const random = randomFrom(1_000_000 + number);
  const sources = sourcesOf(random, SOURCES);
  const ids = Object.keys(sources);
  const frontmatter: z.input<typeof caseStudySchema> = {
    title: phraseFrom(random, 'en', 4),
    description: sentenceFrom(random, 'en', 18),
    hashtag: `Case${number}Counts`,
    kind: random.pick(CASE_KINDS),
    status: 'ended',
    started: '2008',
    ended: '2016',
    places: [{ name: phraseFrom(random, 'en', 1), country: random.pick(COUNTRIES) }],
    scope: 'national',
    issues: [random.pick(ISSUES)],
    platforms: [random.pick(PLATFORMS)],
    ink: random.pick(INKS),
    ...record(random, ids),
    sources,
    contentNotes: [],
    related: number === 0 ? [] : [{ case: slugOf(number - 1), relation: 'see-also' }],
    reviewed: '2026-11-01',
    completeness: 'partial',
    authors: [author],
  };
  const parts = [...proseOf(random, 'en', 700), ...calls(random, 'en', ids)];
  return {
    name: `case-studies/${slugOf(number)}.mdx`,
    text: `---\n${stringify(frontmatter)}---\n\n${parts.join('\n\n')}\n`,
    photograph: undefined,
  };
}

export function slugOf(number: number): string {
  return `case-${number}`;
}

function record(random: Random, sources: readonly string[]) {
  const source = () => random.pick(sources);
  return {
    demands: [0, 1].map((at) => ({
      id: `demand-${at}`,
      text: sentenceFrom(random, 'en', 9),
      target: phraseFrom(random, 'en', 2),
      targetType: 'state' as const,
    })),
    tactics: TACTICS.slice(random.between(0, 9)).map((id) => ({
      id,
      note: sentenceFrom(random, 'en', 12),
    })),
    people: [
      { name: phraseFrom(random, 'en', 2), role: 'Speaker', type: 'person', source: source() },
    ],
    figures: [
      { value: '12 million', label: 'posts', countedBy: 'The desk', source: source(), key: true },
    ],
    timeline: Array.from({ length: 9 }, (_, at) => ({
      date: String(2008 + at),
      title: phraseFrom(random, 'en', 6),
      text: sentenceFrom(random, 'en', 15),
      kind: random.pick(MOMENT_KINDS),
      sources: [source()],
    })),
    outcomes: [0, 1, 2].map((at) => ({
      date: String(2012 + at),
      type: random.pick(OUTCOME_TYPES),
      text: sentenceFrom(random, 'en', 14),
      status: random.pick(OUTCOME_STATUSES),
      asOf: '2020',
      demand: `demand-${at % 2}`,
      link: 'claimed' as const,
      sources: [source()],
    })),
  } satisfies Partial<z.input<typeof caseStudySchema>>;
}

const COUNTRIES = ['NG', 'US', 'AR', 'IN', 'KR', 'DE', 'CL', 'EG'];
const INKS = ['#5e2a92', '#0b6e4f', '#c8201a', '#1d4e89', '#a23b72', '#7a5c00'];
