import { PLACEHOLDERS } from '../domain/placeholder.ts';
import { quoted } from './post.ts';

/** A page that passes the check as a draft. */
export function newPage(title: string): string {
  return `---
title: ${quoted(title)}
description: ${PLACEHOLDERS.page}
draft: true # delete this line to publish
---

Say what a reader came to learn first, and what they can do with it next.
`;
}
