import { closestMatch } from 'leven';

/** The known name that a writer most likely meant, or undefined where none is near. */
export function nearestName(name: string, known: readonly string[]): string | undefined {
  const folded = name.toLowerCase();
  const same = known.find((candidate) => candidate.toLowerCase() === folded);
  const reach = Math.max(1, Math.floor(Math.min(name.length, 12) / 3));
  return same ?? closestMatch(name, known, { maxDistance: reach });
}
