import type { Problem } from '../core/errors.ts';
import { fault } from './fault.ts';
import { attribute, type ParsedPage } from './parsed-page.ts';

/** The places of a page that a link can lead to. */
export function idsOf({ elements }: ParsedPage): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const element of elements) {
    const id = attribute(element, 'id');
    if (id !== undefined) ids.add(id);
    const name = element.name === 'a' ? attribute(element, 'name') : undefined;
    if (name !== undefined) ids.add(name);
  }
  return ids;
}

/** An id that two elements have names neither. */
export function repeatedIds({ file, elements }: ParsedPage): readonly Problem[] {
  const seen = new Set<string>();
  return elements.flatMap((element) => {
    const id = attribute(element, 'id');
    if (id === undefined) return [];
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    return [fault(file, element, 'id-twice', `The page has the id “${id}” more than once.`)];
  });
}
