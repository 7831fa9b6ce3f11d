import { PLACEHOLDERS } from '../domain/placeholder.ts';
/** What a new entry is made of. */
export interface NewEntry {
  readonly slug: string;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** The id of a file in authors/. */
  readonly author: string;
}

/** A post that says where everything goes, and passes the check as a draft. */
export function newPost(title: string, { slug, today, author }: NewEntry): string {
  return `---
title: ${quoted(title)}
description: ${PLACEHOLDERS.post}
date: ${today} # a day to come schedules it
draft: true # delete this line to publish
authors: [${author}]
topics: []
movements: []
commentsId: posts/${slug} # permanent: never change it
---

Begin with what happened, and to whom it matters.

## Where it began

Write \`<Cite source="its-id" />\` right behind a sentence that stands on a source, and list the source
in the frontmatter under \`sources\`.
`;
}

/** A text as YAML reads it back, whatever signs it holds. */
export function quoted(text: string): string {
  return /^[\p{L}][\p{L}\p{N} ]*$/u.test(text) && !/^(?:true|false|null)$/i.test(text)
    ? text
    : JSON.stringify(text);
}
