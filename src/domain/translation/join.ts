import { latest } from '../../core/dates.ts';
import { type CaseStudy, citationOrder } from '../case-study.ts';
import type { Page } from '../page.ts';
import type { Post } from '../post.ts';
import type { EntryImage, Update } from '../publication.ts';
import type { Sources } from '../source.ts';
import { type Joining, joinText, joinThings, type Keyed } from './keyed.ts';
import type { CaseStudyTranslation, PageTranslation, PostTranslation } from './schema.ts';
import * as things from './things.ts';

/** The original in the translation's words; what it leaves out is the original's. */
export function joinPost(
  original: Post,
  own: PostTranslation,
  cited: readonly string[],
  joining: Joining,
): Post {
  const { topics = original.topics, movements = original.movements } = own;
  return {
    ...joinPublication(original, own, joining),
    sources: joinSources(original.sources, own.sources, cited),
    aliases: own.aliases,
    date: latest(original.date, own.date),
    updated: own.updated ?? updatedIn(original, own),
    topics,
    movements,
    contentNotes: own.contentNotes ?? original.contentNotes,
  };
}

export function joinPage(original: Page, own: PageTranslation, joining: Joining): Page {
  const { updated, aliases } = own;
  return { ...original, ...headOf(original, own, joining), aliases, updated };
}

export function joinCaseStudy(
  original: CaseStudy,
  own: CaseStudyTranslation,
  cited: readonly string[],
  lang: string,
  joining: Joining,
): CaseStudy {
  const joined = {
    ...joinPublication(original, own, joining),
    hashtag: own.hashtag ?? original.hashtag,
    aliases: joinThings(aliasesIn(original, own, lang), own.aliases, things.aliases, joining),
    oldPaths: own.oldPaths,
    places: joinThings(original.places, own.places, things.places, joining),
    demands: joinThings(original.demands, own.demands, things.demands, joining),
    tactics: joinThings(original.tactics, own.tactics, things.tactics, joining),
    people: joinThings(original.people, own.people, things.people, joining),
    figures: joinThings(original.figures, own.figures, things.figures, joining),
    timeline: joinThings(original.timeline, own.timeline, things.timeline, joining),
    outcomes: joinThings(original.outcomes, own.outcomes, things.outcomes, joining),
    related: joinThings(original.related, own.related, things.related, joining),
  };
  const sources = joinSources(original.sources, own.sources, citationOrder(joined, cited));
  return { ...joined, sources };
}

type Head = Pick<Page, 'title' | 'description' | 'draft' | 'image'>;
type OwnHead = Pick<PageTranslation, 'title' | 'description' | 'draft' | 'image'>;

function headOf(original: Head, own: OwnHead, joining: Joining): Head {
  return {
    title: own.title,
    description: own.description,
    // What is taken back in the original is taken back in every language.
    draft: original.draft || own.draft,
    image: joinImage(original.image, own.image, joining),
  };
}

function joinPublication<Original extends Post | CaseStudy>(
  original: Original,
  own: PostTranslation | CaseStudyTranslation,
  joining: Joining,
) {
  return {
    ...original,
    ...headOf(original, own, joining),
    authors: own.authors ?? original.authors,
    contentNote: joinText(original.contentNote, own.contentNote, 'contentNote', joining),
    updates: joinUpdates(original.updates, own.updates, joining),
    actions: joinThings(original.actions, own.actions, things.actions, joining),
  };
}

function joinImage(
  original: EntryImage | undefined,
  own: PageTranslation['image'],
  joining: Joining,
): EntryImage | undefined {
  const alt = joinText(original?.alt, own?.alt, 'image.alt', joining);
  const src = own?.src ?? original?.src;
  if (src === undefined || alt === undefined) return undefined;
  const { graphic = false } = original ?? {};
  return { src, alt, graphic, credit: own?.credit ?? original?.credit };
}

/** The original's updates, and those of the translation alone: they say of which kind they are. */
function joinUpdates(
  original: readonly Update[],
  own: Keyed<{ readonly kind?: Update['kind']; readonly text: string }>,
  joining: Joining,
): Update[] {
  const entries = Object.entries(own).map(([date, words]) => [date, [words].flat()] as const);
  const itsOwn = entries.flatMap(([date, words]) =>
    words.flatMap(({ kind, text }) => (kind === undefined ? [] : [{ date, kind, text }])),
  );
  const texts = entries.map(
    ([date, words]) => [date, words.filter(({ kind }) => kind === undefined)] as const,
  );
  const written = Object.fromEntries(texts.filter(([, words]) => words.length > 0));
  return [...joinThings(original, written, things.updates, joining), ...itsOwn];
}

/** Of the original's sources those that are cited here too. */
function joinSources(original: Sources, own: Sources, cited: readonly string[]): Sources {
  const used = Object.entries(original).filter(([id]) => cited.includes(id));
  return { ...Object.fromEntries(used), ...own };
}

/** Whoever knows the movement by the original's hashtag finds it by that. */
function aliasesIn(
  { hashtag, aliases }: CaseStudy,
  own: CaseStudyTranslation,
  lang: string,
): CaseStudy['aliases'] {
  if (own.hashtag === undefined || own.hashtag === hashtag) return aliases;
  return [{ tag: hashtag, lang }, ...aliases.filter(({ tag }) => tag !== own.hashtag)];
}

/** A translation that was brought up to the original has its changes. */
function updatedIn({ updated }: Post, { translated }: PostTranslation): string | undefined {
  return updated !== undefined && translated !== undefined && translated >= updated
    ? updated
    : undefined;
}
