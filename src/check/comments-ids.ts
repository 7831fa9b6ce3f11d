import type { Problem } from '../core/errors.ts';
import type { EntryReading } from './entry.ts';
import { reporter, TOP } from './report.ts';
import { valueAt } from './values.ts';

/**
 * Entries that would share a discussion, and translations that would leave their original's. An
 * entry without a `commentsId` has its address for one; a translation shares its original's.
 */
export function commentsIdProblems(readings: readonly EntryReading[], language: string): Problem[] {
  const discussed = readings.filter(({ collection }) => collection !== 'pages');
  const groups = [...Map.groupBy(discussed, addressOf)].map(([address, group]) => {
    const originalFirst = group.toSorted(
      (a, b) => Number(b.lang === language) - Number(a.lang === language),
    );
    const owner = originalFirst.find((reading) => givenId(reading) !== undefined);
    return { group, owner, id: owner === undefined ? address : givenId(owner) };
  });
  const shared = [...Map.groupBy(groups, ({ id }) => id).values()].flatMap(sharedIds);
  return [...shared, ...groups.flatMap(({ group, owner }) => strayTranslations(group, owner))];
}

interface Group {
  readonly group: readonly EntryReading[];
  /** The file that says the id. */
  readonly owner: EntryReading | undefined;
  readonly id: string | undefined;
}

function sharedIds([first, ...others]: readonly Group[]): Problem[] {
  const other = first?.owner ?? first?.group[0];
  return others.flatMap(({ group: [entry], owner, id }) => {
    // An id that somebody wrote is where the two can be told apart.
    const [here, there] =
      owner === undefined && first?.owner ? [other, entry] : [owner ?? entry, other];
    return here === undefined
      ? []
      : problemAt(here, {
          code: 'duplicate-comments-id',
          what: `This entry and ${there?.file} have the same commentsId, “${id}”.`,
          fix: 'Give the newer of the two a commentsId of its own.',
        });
  });
}

function strayTranslations(group: readonly EntryReading[], owner: EntryReading | undefined) {
  return group.flatMap((reading) => {
    const id = givenId(reading);
    if (owner === undefined || id === undefined || id === givenId(owner)) return [];
    return problemAt(reading, {
      code: 'comments-id-differs',
      what: `The commentsId “${id}” is not that of ${owner.file}, whose translation this is.`,
      fix: 'Leave it out here: translations share one discussion.',
    });
  });
}

function problemAt(
  { file, yaml }: EntryReading,
  finding: Readonly<Record<'code' | 'what' | 'fix', string>>,
): Problem[] {
  const { report, problems } = reporter(file);
  const isGiven = valueAt(yaml?.value, ['commentsId']) !== undefined;
  report(isGiven && yaml !== undefined ? yaml.place(['commentsId']) : TOP, finding);
  return problems;
}

/** A translation has no say in it: its frontmatter does not know the key. */
function givenId({ yaml, isTranslation }: EntryReading): string | undefined {
  if (isTranslation) return undefined;
  const id = valueAt(yaml?.value, ['commentsId']);
  return typeof id === 'string' ? id.trim() : undefined;
}

function addressOf({ collection, slug }: EntryReading): string {
  return `${collection}/${slug}`;
}
