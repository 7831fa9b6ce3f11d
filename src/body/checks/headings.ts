import type { Element, Root } from 'hast';
import { nodesIn, textOf } from '../hast.ts';
import { depthOf, isHeading, isSilent } from '../transform/outline.ts';
import { placeOf, warning, type Finding } from './finding.ts';

/** Headings that the page sets at another level than they are written: see outline.ts. */
export function headingFindings(root: Root): Finding[] {
  const headings = nodesIn(root).filter(isHeading);
  const deeper = headings.some((heading) => heading.tagName === 'h1') ? 1 : 0;
  let last = 1;
  return headings.flatMap((heading) => {
    if (isSilent(heading)) return [empty(heading)];
    const written = depthOf(heading) + deeper;
    const shown = Math.min(written, last + 1, 6);
    const before = last;
    last = shown;
    if (heading.tagName === 'h1') return [firstLevel(heading)];
    return shown === Math.min(written, 6) ? [] : [jump(heading, before, shown - deeper)];
  });
}

function empty(heading: Element): Finding {
  const what = 'A heading has no words, and is left out.';
  return warning(placeOf(heading), 'heading-empty', what, 'Write some, or take the `#` away.');
}

function firstLevel(heading: Element): Finding {
  return warning(
    placeOf(heading),
    'heading-level',
    'A heading of the first level is set one level lower, because the page has its title there.',
    `Write \`## ${textOf(heading).trim()}\`, and the headings below it with one \`#\` more.`,
  );
}

function jump(heading: Element, before: number, shown: number): Finding {
  const after = before === 1 ? 'the title' : `one of level ${before}`;
  return warning(
    placeOf(heading),
    'heading-level',
    `A heading of level ${depthOf(heading)} follows ${after}, and is set at level ${before + 1}.`,
    `Write it with ${'#'.repeat(Math.max(shown, 2))}.`,
  );
}
