import type { SearchPlace } from './reader-data.ts';

/** The places whose names are likest to the words of a query, else those with most to read. */
export function nearestPlaces(
  query: string,
  places: readonly SearchPlace[],
  count = 5,
): readonly SearchPlace[] {
  const wanted = pairs(query);
  return places
    .map((place) => ({
      place,
      likeness: likeness(wanted, pairs(`${place.title} ${place.also ?? ''}`)),
    }))
    .toSorted((a, b) => b.likeness - a.likeness || b.place.count - a.place.count)
    .slice(0, count)
    .map(({ place }) => place);
}

/** How many of the wanted pairs of letters are among the others, 0 to 1. */
function likeness(wanted: ReadonlySet<string>, others: ReadonlySet<string>): number {
  return wanted.size === 0 ? 0 : wanted.intersection(others).size / wanted.size;
}

/** Letters two by two, case and accents aside: “Café” is `ca`, `af`, `fe`. */
function pairs(text: string): ReadonlySet<string> {
  const letters = text
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
  return new Set(
    Array.from(letters).flatMap((letter, at, all) => (at === 0 ? [] : [`${all[at - 1]}${letter}`])),
  );
}
