import type { Place } from '../../core/errors.ts';
import { isElement } from '../hast.ts';
import { withoutHidden } from './address.ts';
import { failure, placeOf, type Finding, type Seen } from './finding.ts';

/** The title that says of a Markdown image that it adds nothing to the words. */
export const DECORATIVE = 'decorative';

/** Images of Markdown: `![what it shows](./file.png "caption")`. */
export function imageFindings({ node }: Seen): Finding[] {
  if (!isElement(node, 'img')) return [];
  const { src, alt, title } = node.properties;
  const at = placeOf(node);
  const silent = typeof alt !== 'string' || alt.trim() === '';
  return [
    ...imagePathFindings(typeof src === 'string' ? src : '', at),
    ...(silent && title !== DECORATIVE ? [withoutAlternative(at)] : []),
  ];
}

/** Pictures stand beside the text, where they are made small and lose what a camera wrote in them. */
export function imagePathFindings(path: string, at: Place): Finding[] {
  const clean = withoutHidden(path);
  if (/^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(clean)) return [hotLinked(clean, at)];
  if (clean === '' || clean.startsWith('/') || /[?#\\]/.test(clean)) return [notBeside(clean, at)];
  return [];
}

function withoutAlternative(at: Place): Finding {
  return failure(
    at,
    'image-alt',
    'An image has no words for those who do not see it.',
    'Write `![what it shows](./file.png)`, or `![](./file.png "decorative")` if it adds nothing to the words.',
  );
}

function hotLinked(path: string, at: Place): Finding {
  const shown = path.length > 80 ? `${path.slice(0, 79)}…` : path;
  return failure(
    at,
    'image-remote',
    `The image \`${shown}\` would be loaded from elsewhere, and tell that place who reads this.`,
    'Put a copy beside the text, if its licence allows that, and write `./file.png`.',
  );
}

function notBeside(path: string, at: Place): Finding {
  const what =
    path === ''
      ? 'An image names no file.'
      : `The image \`${path}\` is not a file beside the text.`;
  return failure(
    at,
    'image-path',
    what,
    /[?#]/.test(path) && !path.startsWith('/')
      ? `Write \`${path.replaceAll('?', '%3F').replaceAll('#', '%23')}\`, or rename the file.`
      : 'Put the file into the folder of the text, and write `./file.png`.',
  );
}
