import { type Body, type BodyPart, bodyText } from '../body/body.ts';
import type { SearchSection } from './record.ts';

const HEADING = /<h[2-6] [^>]*?id="([^"]*)"[^>]*>/;
const HEADING_END = /<\/h[2-6]>/;

/** A text cut at its headings, each part with the id of the heading it stands under. */
export function sectionsOf(body: Body): readonly SearchSection[] {
  const cuts: { readonly id: string | undefined; readonly parts: BodyPart[] }[] = [
    { id: undefined, parts: [] },
  ];
  for (const part of body) {
    if (typeof part !== 'string') {
      cuts.at(-1)?.parts.push(part);
      continue;
    }
    // `split` puts each heading's id between the texts around it.
    const [before = '', ...rest] = part.split(HEADING);
    cuts.at(-1)?.parts.push(before);
    for (let at = 0; at < rest.length; at += 2) {
      cuts.push({ id: rest[at], parts: [rest[at + 1] ?? ''] });
    }
  }
  return cuts.map(section).filter(({ id, text }) => id !== undefined || text !== '');
}

function section({ id, parts: [first, ...rest] }: { id: string | undefined; parts: BodyPart[] }) {
  if (id === undefined || typeof first !== 'string') {
    return {
      id: undefined,
      heading: '',
      text: bodyText(first === undefined ? [] : [first, ...rest]),
    };
  }
  const [heading = '', ...text] = first.split(HEADING_END);
  return { id, heading: bodyText([heading]), text: bodyText([text.join(''), ...rest]) };
}
