import { compareDates, isPartialDate } from '../../core/dates.ts';
import { attributeOf, isBlank, isComponent, type Tag } from '../hast.ts';
import { attributePlace, failure, placeOf, type Finding, type Seen } from './finding.ts';

/** A timeline holds moments only, each no earlier than the one before. */
export function timelineFindings({ node, source }: Seen): Finding[] {
  if (!isComponent(node) || node.name !== 'Timeline') return [];
  const moments = node.children.filter(isMoment);
  return [
    ...node.children.filter((child) => !isBlank(child) && !isMoment(child)).map(stranger),
    ...(moments.length === 0 ? [withoutMoments(node)] : []),
    ...moments.flatMap((moment, index) => orderFindings(moments[index - 1], moment, source)),
  ];
}

function isMoment(node: Tag['children'][number]): node is Tag {
  return isComponent(node) && node.name === 'Moment';
}

function orderFindings(before: Tag | undefined, moment: Tag, source: string): Finding[] {
  const [earlier, later] = [before && dateOf(before), dateOf(moment)];
  if (earlier === undefined || later === undefined || compareDates(earlier, later) <= 0) return [];
  const at = attributePlace(source, moment, 'date');
  const what = `The moment of ${later} stands behind that of ${earlier}.`;
  return [
    failure(at, 'timeline-order', what, 'Put the moments in the order in which they happened.'),
  ];
}

function dateOf(moment: Tag): string | undefined {
  const date = attributeOf(moment, 'date');
  return date !== undefined && isPartialDate(date) ? date : undefined;
}

function stranger(node: Tag['children'][number]): Finding {
  return failure(
    placeOf(node),
    'timeline-content',
    'A timeline holds something that is not a `<Moment>`.',
    'Put the text into a `<Moment date="…" title="…">`, or outside of the timeline.',
  );
}

function withoutMoments(timeline: Tag): Finding {
  const what = 'A timeline holds no moment.';
  return failure(
    placeOf(timeline),
    'timeline-content',
    what,
    'Write at least one `<Moment date="…" title="…">`.',
  );
}
