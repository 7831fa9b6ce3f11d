import { errorsAmong, type Problem } from '../core/errors.ts';
import type { Reading } from './read.ts';
import { nameInProblems } from './sorted-files.ts';

/**
 * What of a reading can be shown although it has errors, for `dev`: texts with errors are as they
 * were when they last had none, or are left out. `before` is what was shown last.
 */
export function soundPart(reading: Reading, content: string, before?: Reading): Reading {
  const { problems } = reading;
  const faulty = new Set(errorsAmong(problems).map(({ file }) => file));
  if (faulty.size === 0) return reading;
  // Of what is in which language nothing is known without it.
  if (reading.site === undefined && before !== undefined) return { ...before, problems };
  const isFaulty = (name: string) => faulty.has(nameInProblems(content, name));
  const kept = (before?.entries ?? []).filter(
    ({ file }) => faulty.has(file) && reading.pages.has(file),
  );
  const authors = Object.entries(before?.authors ?? {}).filter(([id]) =>
    isFaulty(`authors/${id}.yaml`),
  );
  return {
    ...reading,
    topics: isFaulty('topics.yaml') ? { ...before?.topics, ...reading.topics } : reading.topics,
    authors: { ...Object.fromEntries(authors), ...reading.authors },
    entries: [...reading.entries.filter(({ file }) => !faulty.has(file)), ...kept].toSorted(
      (a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0),
    ),
    // Lists lead to a text where it was, too.
    pages: new Map([
      ...reading.pages,
      ...kept.map(({ file }) => {
        const pages = [before, reading].flatMap((one) => one?.pages.get(file) ?? []);
        return [file, [...new Set(pages)]] as const;
      }),
    ]),
  };
}

/**
 * The errors that stand in the way of a page, by its path without base: those of its own files, and
 * those of site.yaml, which is on every page.
 */
export function errorsOfPage(reading: Reading, content: string, page: string): readonly Problem[] {
  const errors = errorsAmong(reading.problems);
  const whole = new Set(['', 'site.yaml'].map((name) => nameInProblems(content, name)));
  const ofAll = errors.filter(({ file }) => whole.has(file));
  if (ofAll.length > 0) return ofAll;
  return errors.filter(({ file }) => reading.pages.get(file)?.includes(page));
}
