import { PassThrough } from 'node:stream';

/** The keys of answers by the question that they are for; `\u0003` is Ctrl C. */
export type Keys = readonly (readonly [question: string, keys: string])[];

export const DOWN = '\u001b[B';
export const CTRL_C = '\u0003';

/** A terminal in which somebody answers each question as soon as it stands there. */
export function answeringTerminal(answers: Keys) {
  const input = new PassThrough();
  const output = new PassThrough();
  const left = [...answers];
  let seen = '';
  output.on('data', (chunk: Buffer) => {
    seen += chunk.toString();
    const [next] = left;
    if (next === undefined || !seen.includes(next[0])) return;
    left.shift();
    seen = '';
    // The prompt listens once it has drawn itself.
    setImmediate(() => {
      for (const key of next[1].match(/\p{Cc}\[.|./gsu) ?? []) input.write(key);
    });
  });
  return { terminal: { input, output }, unanswered: () => left.map(([question]) => question) };
}
