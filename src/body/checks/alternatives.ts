import type { Place } from '../../core/errors.ts';
import { COMPONENTS } from '../components.ts';
import { attributeOf, type Component, hasAttribute, type Tag } from '../hast.ts';
import { attributePlace, failure, type Finding, placeOf } from './finding.ts';

/** A component's picture has words for those who do not see it, or says that it needs none. */
export function alternativeFindings(tag: Component, source: string): Finding[] {
  if (COMPONENTS[tag.name]?.attributes['decorative'] === undefined) return [];
  const alt = hasAttribute(tag, 'alt');
  const decorative = hasAttribute(tag, 'decorative');
  if (!alt && !decorative) return [withoutAlternative(tag, placeOf(tag))];
  if (alt && decorative) return [bothAlternatives(tag)];
  return attributeOf(tag, 'alt')?.trim() === ''
    ? [withoutAlternative(tag, attributePlace(source, tag, 'alt'))]
    : [];
}

function withoutAlternative(tag: Tag, at: Place): Finding {
  return failure(
    at,
    'image-alt',
    `\`<${tag.name}>\` has no words for those who do not see its picture.`,
    'Write `alt="what it shows"`, or `decorative` if it adds nothing to the words.',
  );
}

function bothAlternatives(tag: Tag): Finding {
  return failure(
    placeOf(tag),
    'image-alt',
    `\`<${tag.name}>\` says both \`alt\` and \`decorative\`.`,
    'Keep `alt` if the picture says something, `decorative` if it does not.',
  );
}
