import { isElsewhere, type Addressing } from '../core/urls.ts';

/** What the browser is told of a link to another site. */
export const EXTERNAL = ['noopener', 'noreferrer', 'external'] as const;

/** The `rel` of a link as a writer wrote it: none where it stays on this site. */
export function externalRel(where: Addressing, href: string): string | undefined {
  return /^https?:/i.test(href) && isElsewhere(where, href) ? EXTERNAL.join(' ') : undefined;
}
