import type { Problem } from '../errors.ts';
import type { EntryFile } from './entry.ts';
import { reporter, TOP } from './report.ts';

/** Entries that would stand at one address, and discussions that two entries would share. */
export function duplicateEntries(entries: readonly EntryFile[]): Problem[] {
  const addresses = Map.groupBy(
    entries,
    ({ collection, slug, lang }) => `${collection}/${slug}.${lang}`,
  );
  const discussions = Map.groupBy(
    entries.filter(({ frontmatter }) => 'commentsId' in frontmatter && frontmatter.commentsId),
    // A translation shares its original's discussion, so the slug is part of what must differ.
    ({ frontmatter }) => ('commentsId' in frontmatter ? (frontmatter.commentsId ?? '') : ''),
  );
  return [
    ...[...addresses.values()].flatMap((same) =>
      reportSame(same, 'duplicate-address', SAME_ADDRESS),
    ),
    ...[...discussions.values()]
      .filter(
        (same) => new Set(same.map(({ collection, slug }) => `${collection}/${slug}`)).size > 1,
      )
      .flatMap((same) => reportSame(same, 'duplicate-comments-id', SAME_DISCUSSION)),
  ];
}

const SAME_ADDRESS = (other: string) => ({
  what: `This file and ${other} would stand at one address.`,
  fix: 'Rename one of the two.',
});

const SAME_DISCUSSION = (other: string) => ({
  what: `This entry and ${other} have the same commentsId.`,
  fix: 'Give the newer of the two a commentsId of its own.',
});

function reportSame(
  same: readonly EntryFile[],
  code: string,
  words: (other: string) => { what: string; fix: string },
): Problem[] {
  const [first, ...others] = same;
  if (first === undefined) return [];
  return others.flatMap((other) => {
    const { report, problems } = reporter(other.file);
    const place = code === 'duplicate-comments-id' ? other.place(['commentsId']) : TOP;
    report(place, { code, ...words(first.file) });
    return problems;
  });
}
