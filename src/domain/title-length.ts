/** A class for titles that would take too many lines at full size. */
export function titleLength(title: string): 'long' | 'longer' | undefined {
  const letters = [...title].length;
  if (letters > 90) return 'longer';
  return letters > 45 || title.split(/\s/).some((word) => word.length > 18) ? 'long' : undefined;
}
