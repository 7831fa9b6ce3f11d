import { nearestName } from './nearest.ts';

/** The names of one kind that there are. */
export interface KnownNames {
  readonly names: readonly string[];
  has(name: string): boolean;
  /** The known name that a writer most likely meant. */
  nearest(name: string): string | undefined;
}

/**
 * Looking for the nearest of ten thousand names takes milliseconds. After this many different
 * questions no answer is looked for any more, so that a run stays quick whatever it is given.
 */
const MOST_QUESTIONS = 300;

/** `meant` knows what a name stands for that is no misspelling, such as a hashtag for its slug. */
export function knownNames(
  names: readonly string[],
  meant: (name: string) => string | undefined = () => undefined,
): KnownNames {
  const set = new Set(names);
  const answers = new Map<string, string | undefined>();
  return {
    names,
    has: (name) => set.has(name),
    nearest: (name) => {
      if (!answers.has(name)) {
        if (answers.size >= MOST_QUESTIONS) return meant(name);
        answers.set(name, meant(name) ?? nearestName(name, names));
      }
      return answers.get(name);
    },
  };
}
