import leven from 'leven';

/** The known name that a writer most likely meant, or undefined where none is near. */
export function nearestName(name: string, known: readonly string[]): string | undefined {
  const folded = fold(name);
  const reach = Math.ceil(Math.min(name.length, 12) / 3);
  let best: { readonly candidate: string; readonly distance: number } | undefined;
  for (const candidate of known) {
    if (Math.abs(candidate.length - folded.length) > reach) continue;
    const distance = leven(folded, fold(candidate), { maxDistance: reach + 1 });
    if (distance <= reach && distance < (best?.distance ?? Number.POSITIVE_INFINITY)) {
      best = { candidate, distance };
    }
    if (distance === 0) break;
  }
  return best?.candidate;
}

/** Neither case nor what parts words makes two names different in a writer's mind. */
function fold(name: string): string {
  return name.toLowerCase().replace(/[\s_]/g, '-');
}
