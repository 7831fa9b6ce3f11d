import { failure, type Finding } from './finding.ts';

/** In UTF-16 code units: a text of thirty thousand words. */
const LONGEST = 200_000;
/** Of most of these satteri 0.10.5 looks at each once more for every other; a formula takes long to draw. */
const SIGNS = ['{', '<', '>', '&', '_', '$'];
const MOST_SIGNS = 5_000;

/** What would keep the reader of texts busy for minutes, told before it begins. */
export function sizeFinding(source: string): Finding | undefined {
  if (source.length > LONGEST) {
    return tooLong(
      `The text is ${source.length} characters long.`,
      `Part it into texts of at most ${LONGEST}.`,
    );
  }
  if (source.length <= MOST_SIGNS) return undefined;
  const sign = SIGNS.find((one) => source.split(one).length > MOST_SIGNS + 1);
  return sign === undefined
    ? undefined
    : tooLong(
        `The text has the sign \`${sign}\` more than ${MOST_SIGNS} times.`,
        'Part it into several texts, or take some of them out.',
      );
}

function tooLong(what: string, fix: string): Finding {
  return failure({ line: 1, column: 1 }, 'text-too-long', what, fix);
}
