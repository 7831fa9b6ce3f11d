import { likenessOf, withHash } from '../domain/hashtag.ts';
import type { Problem } from '../core/errors.ts';
import type { EntryReading } from './entry.ts';
import { reporter } from './report.ts';
import { textsAt } from './values.ts';

/** The hashtags of the case studies by what they look like, each with the slug of its study. */
export type KnownTags = ReadonlyMap<string, { readonly tag: string; readonly slug: string }>;

const OWN = ['hashtag', 'aliases.*.tag'];

/** Where two studies claim one likeness, the hashtag of the first one stands. */
export function knownTags(readings: readonly EntryReading[]): KnownTags {
  const studies = readings.filter(({ collection }) => collection === 'case-studies');
  const tags = OWN.flatMap((pattern) =>
    studies.flatMap(({ slug, yaml }) =>
      textsAt(yaml?.value, pattern).map(({ text }) => ({ tag: text, slug })),
    ),
  );
  return new Map(tags.toReversed().map((known) => [likenessOf(known.tag), known]));
}

/** Hashtags that look like one that is known and are written otherwise. */
export function hashtagProblems(reading: EntryReading, known: KnownTags): Problem[] {
  const { file, yaml, tags, collection, slug } = reading;
  const { report, problems } = reporter(file);
  for (const { tag, ...place } of tags) {
    const meant = known.get(likenessOf(tag));
    if (meant !== undefined && !isSame(meant.tag, tag)) report(place, otherwise(tag, meant.tag));
  }
  if (yaml === undefined || collection !== 'case-studies') return problems;
  for (const { path, text } of OWN.flatMap((pattern) => textsAt(yaml.value, pattern))) {
    const meant = known.get(likenessOf(text));
    if (meant === undefined || meant.slug === slug) continue;
    report(
      yaml.place(path),
      isSame(meant.tag, text) ? taken(text, meant.slug) : otherwise(text, meant.tag),
    );
  }
  return problems;
}

function isSame(a: string, b: string): boolean {
  return a.normalize('NFC') === b.normalize('NFC');
}

/** Other capitals are a matter of taste; other letters that look alike are not. */
function otherwise(written: string, known: string) {
  const isCase = written.toLowerCase() === known.toLowerCase();
  return {
    code: isCase ? 'hashtag-case' : 'hashtag-lookalike',
    severity: isCase ? ('warning' as const) : ('error' as const),
    what: isCase
      ? `“${withHash(written)}” is known as “${withHash(known)}”.`
      : `“${withHash(written)}” looks like “${withHash(known)}” and is written in other letters.`,
    fix: isCase
      ? `Write “${withHash(known)}”: capitals tell a screen reader where its words begin.`
      : `Write “${withHash(known)}”.`,
  };
}

function taken(tag: string, slug: string) {
  return {
    code: 'hashtag-taken',
    severity: 'warning' as const,
    what: `“${withHash(tag)}” belongs to the case study “${slug}” already.`,
    fix: 'Keep it in one of the two, and name the other under related.',
  };
}
