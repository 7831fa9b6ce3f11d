import { codeKey } from '../cache/code-key.ts';
import type { Published } from './published.ts';

/**
 * All that decides whether a file of a release is good, besides the release: the code that checks
 * it, and what it is told of the site. What another judge has found good is checked anew.
 */
export function judgeOf({ origin, base, traces }: Omit<Published, 'files'>): string {
  return JSON.stringify([codeKey('src/output/check.ts'), origin, base, traces]);
}
