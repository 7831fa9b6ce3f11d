import type { Problem } from '../core/errors.ts';
import { metaPolicy } from '../core/headers.ts';
import { fault, WHOLE } from './fault.ts';
import { attribute, type PageElement, type ParsedPage } from './parsed-page.ts';

/**
 * A page without the site's policy, or with one that comes too late: a browser holds to it only what
 * stands behind it.
 */
export function policyFaults({ file, elements }: ParsedPage): readonly Problem[] {
  const first = elements.find(({ path, name }) => name === 'body' || /^html>head>/.test(path));
  if (first !== undefined && isPolicy(first)) return [];
  const what = elements.some(isPolicy)
    ? 'The policy of the site is not the first thing in <head>.'
    : 'The page does not have the policy of the site.';
  return [fault(file, WHOLE, 'policy-missing', what)];
}

/** Whatever frame it lets in, which depends on the comments of the site. */
function isPolicy(element: PageElement): boolean {
  if (attribute(element, 'http-equiv')?.toLowerCase() !== 'content-security-policy') return false;
  return withoutFrames(attribute(element, 'content') ?? '') === POLICY;
}

function withoutFrames(policy: string): string {
  return policy.replace(/(?<=frame-src )https?:\/\/[^;\s]+/, "'none'");
}

const POLICY = metaPolicy(undefined);
