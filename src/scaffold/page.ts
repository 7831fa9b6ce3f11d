import { quoted } from './post.ts';

/** A page that passes the check as a draft. */
export function newPage(title: string): string {
  return `---
title: ${quoted(title)}
description: One or two sentences that say what the page is for.
draft: true # delete this line to publish
---

Say what a reader came to learn first, and what they can do with it next.
`;
}
