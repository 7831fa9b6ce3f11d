import type { Problem } from '../errors.ts';
import type { EntryReading } from './entry.ts';
import { reporter } from './report.ts';
import { valueAt } from './values.ts';

/**
 * Entries that would share a discussion. An entry without a `commentsId` has its address for one;
 * a translation shares its original's.
 */
export function duplicateCommentsIds(readings: readonly EntryReading[]): Problem[] {
  const discussed = readings.filter(({ collection }) => collection !== 'pages');
  const owners = new Map(discussed.map((reading) => [addressOf(reading), reading]));
  const problems = discussed.map((reading) => {
    const id = valueAt(reading.yaml?.value, ['commentsId']);
    if (typeof id !== 'string') return [];
    const owner = owners.get(id);
    owners.set(id, owner ?? reading);
    if (owner === undefined || addressOf(owner) === addressOf(reading)) return [];
    const { report, problems: found } = reporter(reading.file);
    report(reading.yaml?.place(['commentsId']) ?? { line: 1, column: 1 }, {
      code: 'duplicate-comments-id',
      what: `This entry and ${owner.file} have the same commentsId, “${id}”.`,
      fix: 'Give the newer of the two a commentsId of its own.',
    });
    return found;
  });
  return problems.flat();
}

function addressOf({ collection, slug }: EntryReading): string {
  return `${collection}/${slug}`;
}
