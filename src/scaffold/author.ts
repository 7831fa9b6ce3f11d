import { quoted } from './post.ts';

/** Somebody who writes; everything but the name is left to add. */
export function newAuthor(name: string): string {
  return `name: ${quoted(name)} # a pseudonym or a role is fine
# bio: A sentence or two.
# links:
#   - { label: Website, url: https://example.org }
`;
}
