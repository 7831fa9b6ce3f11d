import type { Problem } from '../core/errors.ts';
import type { EntryCollection } from '../core/urls.ts';
import type { EntryReading } from './entry.ts';
import { type KnownNames, knownNames } from './known-names.ts';
import { reporter } from './report.ts';
import { textsAt, valueAt } from './values.ts';

/** The names that entries may refer to; undefined where their file could not be read. */
export interface Known {
  readonly author: KnownNames;
  readonly topic: KnownNames | undefined;
  readonly 'case study': KnownNames;
}

type Noun = keyof Known | 'source' | 'demand';

/** Where a record names something that stands elsewhere. */
const REFERENCES: Readonly<Record<EntryCollection, Readonly<Record<string, Noun>>>> = {
  posts: { 'authors.*': 'author', 'topics.*': 'topic', 'movements.*': 'case study' },
  'case-studies': {
    'authors.*': 'author',
    'timeline.*.sources.*': 'source',
    'outcomes.*.sources.*': 'source',
    'figures.*.source': 'source',
    'people.*.source': 'source',
    'outcomes.*.demand': 'demand',
    'related.*.case': 'case study',
  },
  pages: {},
};

/** Every name in an entry that nothing answers to, and every source that nothing cites. */
export function referenceProblems(reading: EntryReading, known: Known): Problem[] {
  const { report, problems } = reporter(reading.file);
  const { yaml, body, collection, slug } = reading;
  if (yaml === undefined) return [];
  const written = keysOf(valueAt(yaml.value, ['sources']));
  const inherited = keysOf(valueAt(reading.original?.yaml?.value, ['sources']));
  const sources = knownNames([...new Set([...written, ...inherited])]);
  const demand = knownNames(textsAt(yaml.value, 'demands.*.id').map(({ text }) => text));
  const all = { ...known, source: sources, demand };
  const cited = new Set(body?.citations.map(({ source }) => source));
  for (const [pattern, noun] of Object.entries(REFERENCES[collection])) {
    for (const { path, text } of textsAt(yaml.value, pattern)) {
      const names = all[noun];
      if (noun === 'source') cited.add(text);
      if (names?.has(text) === false) report(yaml.place(path), unknown(noun, text, names));
      if (path[0] === 'related' && text === slug) report(yaml.place(path), TO_ITSELF);
    }
  }
  for (const { source, ...place } of body?.citations ?? []) {
    if (!sources.has(source)) report(place, unknown('source', source, sources));
  }
  for (const source of body === undefined ? [] : written) {
    if (!cited.has(source)) report(yaml.keyPlace(['sources', source]), unused(source));
  }
  return problems;
}

function keysOf(value: unknown): string[] {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.keys(value)
    : [];
}

const TO_ITSELF = {
  code: 'related-to-itself',
  what: 'The case study is related to itself.',
  fix: 'Name another one, or take it away.',
};

function unused(source: string) {
  return {
    code: 'source-unused',
    severity: 'warning' as const,
    what: `Nothing cites the source “${source}”.`,
    fix: `Write <Cite source="${source}" /> behind what it bears out, or take it away.`,
  };
}

function unknown(noun: Noun, name: string, { names, nearest }: KnownNames) {
  const near = nearest(name);
  const listed = names.slice(0, 12).join(', ');
  return {
    code: `unknown-${noun.replace(' ', '-')}`,
    what: `There is no ${noun} “${name}”.`,
    fix:
      near !== undefined
        ? `Did you mean “${near}”?`
        : listed === ''
          ? `Add it first: there is no ${noun} yet.`
          : `Use one that there is: ${listed}${names.length > 12 ? ', …' : ''}.`,
  };
}
