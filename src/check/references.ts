import type { Problem } from '../errors.ts';
import type { EntryFile } from './entry.ts';
import { nearestName } from './nearest.ts';
import { reporter } from './report.ts';

/** The names that entries may refer to. */
export interface KnownNames {
  readonly authors: readonly string[];
  readonly topics: readonly string[];
  readonly caseStudies: readonly string[];
}

interface Reference {
  readonly path: readonly PropertyKey[];
  readonly name: string;
  readonly noun: string;
  readonly known: readonly string[];
}

/** Every name in an entry's frontmatter and body that nothing answers to. */
export function unknownReferences(entry: EntryFile, known: KnownNames): Problem[] {
  const { report, problems } = reporter(entry.file);
  const sources = 'sources' in entry.frontmatter ? Object.keys(entry.frontmatter.sources) : [];
  for (const { path, name, noun, known: names } of referencesOf(entry, known, sources)) {
    if (!names.includes(name)) report(entry.place(path), unknown(noun, name, names));
  }
  for (const { source, ...place } of entry.body.citations) {
    if (!sources.includes(source)) report(place, unknown('source', source, sources));
  }
  return problems;
}

function referencesOf(
  { collection, frontmatter }: EntryFile,
  known: KnownNames,
  sources: readonly string[],
): Reference[] {
  const list = (key: string, names: readonly string[], noun: string, among: readonly string[]) =>
    names.map((name, index) => ({ path: [key, index], name, noun, known: among }));
  const authors = 'authors' in frontmatter ? frontmatter.authors : [];
  const common = list('authors', authors, 'author', known.authors);
  if (collection === 'posts' && 'topics' in frontmatter) {
    return [
      ...common,
      ...list('topics', frontmatter.topics, 'topic', known.topics),
      ...list('movements', frontmatter.movements, 'case study', known.caseStudies),
    ];
  }
  if (!('timeline' in frontmatter)) return common;
  const one = (
    path: readonly PropertyKey[],
    name: string,
    noun: string,
    among: readonly string[],
  ) => ({
    path,
    name,
    noun,
    known: among,
  });
  const cited = (key: 'timeline' | 'outcomes') =>
    frontmatter[key].flatMap((item, index) =>
      item.sources.map((name, nth) => one([key, index, 'sources', nth], name, 'source', sources)),
    );
  const demands = frontmatter.demands.map(({ id }) => id);
  return [
    ...common,
    ...cited('timeline'),
    ...cited('outcomes'),
    ...frontmatter.figures.map(({ source }, i) =>
      one(['figures', i, 'source'], source, 'source', sources),
    ),
    ...frontmatter.people.map(({ source }, i) =>
      one(['people', i, 'source'], source, 'source', sources),
    ),
    ...frontmatter.outcomes.flatMap(({ demand }, i) =>
      demand === undefined ? [] : [one(['outcomes', i, 'demand'], demand, 'demand', demands)],
    ),
    ...frontmatter.related.map((related, i) =>
      one(['related', i, 'case'], related.case, 'case study', known.caseStudies),
    ),
  ];
}

function unknown(noun: string, name: string, known: readonly string[]) {
  const nearest = nearestName(name, known);
  const kind = noun.replace(' ', '-');
  const listed = known.slice(0, 12).join(', ');
  return {
    code: `unknown-${kind}`,
    what: `There is no ${noun} “${name}”.`,
    fix:
      nearest !== undefined
        ? `Did you mean “${nearest}”?`
        : listed === ''
          ? `Add it first: there is no ${noun} yet.`
          : `Use one that there is: ${listed}${known.length > 12 ? ', …' : ''}.`,
  };
}
