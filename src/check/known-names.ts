import { nearestName } from './nearest.ts';

/** The names of one kind that there are. */
export interface KnownNames {
  readonly names: readonly string[];
  has(name: string): boolean;
  /** The known name that a writer most likely meant. */
  nearest(name: string): string | undefined;
}

/**
 * How many names are compared in a run. Of ten thousand the nearest takes milliseconds to find, so
 * that a run with ten thousand wrong links would take minutes: the last of them get no suggestion.
 */
const MOST_COMPARISONS = 1_000_000;

/** `meant` knows what a name stands for that is no misspelling, such as a hashtag for its slug. */
export function knownNames(
  names: readonly string[],
  meant: (name: string) => string | undefined = () => undefined,
): KnownNames {
  const set = new Set(names);
  const answers = new Map<string, string | undefined>();
  const mostQuestions = MOST_COMPARISONS / names.length;
  return {
    names,
    has: (name) => set.has(name),
    nearest: (name) => {
      if (!answers.has(name)) {
        if (answers.size >= mostQuestions) return meant(name);
        answers.set(name, meant(name) ?? nearestName(name, names));
      }
      return answers.get(name);
    },
  };
}
