import type { CaseStudy } from '../case-study.ts';
import type { Post } from '../post.ts';
import type { Things } from './keyed.ts';

/*
 * What of an original a translation has words for: by which key it names each thing, and which of
 * its texts a reader needs in the language of the page. The rest are names and numbers.
 */

type Of<List extends readonly unknown[]> = List[number];

export const aliases: Things<Of<CaseStudy['aliases']>> = {
  name: 'aliases',
  keyOf: ({ tag }) => tag,
  words: ['note'],
};

export const places: Things<Of<CaseStudy['places']>> = {
  name: 'places',
  keyOf: ({ name }) => name,
  words: [],
};

export const demands: Things<Of<CaseStudy['demands']>> = {
  name: 'demands',
  keyOf: ({ id }) => id,
  words: ['text'],
};

export const tactics: Things<Of<CaseStudy['tactics']>> = {
  name: 'tactics',
  keyOf: ({ id }) => id,
  words: ['note'],
};

export const people: Things<Of<CaseStudy['people']>> = {
  name: 'people',
  keyOf: ({ name }) => name,
  words: ['role'],
};

export const figures: Things<Of<CaseStudy['figures']>> = {
  name: 'figures',
  keyOf: ({ value }) => value,
  words: ['label'],
};

export const timeline: Things<Of<CaseStudy['timeline']>> = {
  name: 'timeline',
  keyOf: ({ date }) => date,
  words: ['title', 'text'],
};

export const outcomes: Things<Of<CaseStudy['outcomes']>> = {
  name: 'outcomes',
  keyOf: ({ date }) => date,
  words: ['text'],
};

export const related: Things<Of<CaseStudy['related']>> = {
  name: 'related',
  keyOf: ({ case: slug }) => slug,
  words: ['note'],
};

export const actions: Things<Of<Post['actions']>> = {
  name: 'actions',
  keyOf: ({ label }) => label,
  words: ['label'],
};

export const updates: Things<Of<Post['updates']>> = {
  name: 'updates',
  keyOf: ({ date }) => date,
  words: ['text'],
};
