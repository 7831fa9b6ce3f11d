import { PLACEHOLDERS } from '../domain/placeholder.ts';
import { CASE_KINDS, CASE_STATUSES, ISSUES, SCOPES } from '../domain/case-study.ts';
import { CONTENT_NOTES } from '../domain/content-note.ts';
import { OUTCOME_STATUSES, OUTCOME_TYPES } from '../domain/outcome.ts';
import { SOURCE_TYPES } from '../domain/source.ts';
import { TACTICS } from '../domain/tactic.ts';
import { MOMENT_KINDS } from '../domain/timeline.ts';
import { type NewEntry, quoted } from './post.ts';

/** A case study with every required key filled in by an example, which passes the check as a draft. */
export function newCaseStudy(hashtag: string, { slug, today, author }: NewEntry): string {
  const year = `'${today.slice(0, 4)}'`;
  return `---
title: ${quoted(hashtag)}
description: ${PLACEHOLDERS['case-study']}
draft: true # delete this line to publish
hashtag: ${quoted(hashtag)}
aliases: []
kind: campaign # ${CASE_KINDS.join(', ')}
status: active # ${CASE_STATUSES.join(', ')}
started: ${year} # a year, a month (2013-07) or a day; ~ behind it means about, ? uncertain
places:
  - { name: A city or country, country: FR }
scope: national # ${SCOPES.join(', ')}
${oneOf(ISSUES)}
issues: [human-rights]
demands:
  - { id: first-demand, text: What was asked for, target: Of whom, targetType: state }
${oneOf(TACTICS)}
tactics:
  - { id: hashtag-testimony, note: How it was used here. }
figures:
  - value: '1000'
    label: what was counted
    countedBy: who counted
    source: first-source
    key: true # the one on the poster
# Kinds of moments: ${MOMENT_KINDS.join(', ')}
timeline:
  - { date: ${year}, title: How it began, kind: origin, sources: [first-source] }
  - { date: ${year}, title: What was done, kind: action, sources: [first-source] }
  - { date: ${year}, title: What came of it, kind: outcome, sources: [first-source] }
# Types: ${OUTCOME_TYPES.join(', ')}
# Statuses: ${OUTCOME_STATUSES.join(', ')}
outcomes:
  - date: ${year}
    type: law
    text: What came of it.
    status: unknown
    asOf: ${year}
    demand: first-demand
    link: claimed # or shown, by evidence
    sources: [first-source]
sources:
  first-source:
    title: The title of the page, as it gives it
    url: https://example.org/
    accessed: ${today} # the day you opened it
    type: news # ${SOURCE_TYPES.join(', ')}
${oneOf(CONTENT_NOTES)}
contentNotes: []
commentsId: case-studies/${slug} # permanent: never change it
reviewed: ${today}
completeness: stub # stub, partial, complete
authors: [${author}]
---

Tell the story: for each allegation the claim, the denial and any court result. Name no minors, no
private victims and no protesters.
`;
}

/** The words to choose from, broken into lines of comment. */
function oneOf(words: readonly string[]): string {
  return words
    .join(', ')
    .replace(/(.{60}[^,]*), /g, '$1,\n')
    .replace(/^/gm, '# ');
}
