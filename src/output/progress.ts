/** Runs a part of the work and tells whoever watches. */
export type Progress = <Result>(
  name: string,
  work: (count: Count) => Promise<Result>,
) => Promise<Result>;

/** Tells how much of a part is done, where it can be counted. */
export type Count = (done: number, total: number) => void;

/** A stream that may be a screen. */
export interface Screen {
  readonly isTTY?: boolean;
  readonly write: (text: string) => unknown;
}

/**
 * One line for each part once it is done; on a screen also one line, drawn again and again, that
 * says what is under way.
 */
export function progressOn(screen: Screen): Progress {
  const running = new Map<string, Running>();
  const draw = () => {
    if (screen.isTTY !== true) return;
    const names = [...running].map(
      ([name, { since, counted }]) => `${name} ${counted}${secondsSince(since).toFixed(0)} s`,
    );
    screen.write(`${CLEAR}${names.join(', ')}`);
  };
  return async (name, work) => {
    const since = performance.now();
    running.set(name, { since, counted: '' });
    draw();
    const count: Count = (done, total) => {
      running.set(name, { since, counted: `${done} of ${total}, ` });
    };
    const clock = setInterval(draw, 1000).unref();
    try {
      const result = await work(count);
      const clear = screen.isTTY === true ? CLEAR : '';
      screen.write(`${clear}${name}: ${secondsSince(since).toFixed(1)} s\n`);
      return result;
    } finally {
      clearInterval(clock);
      running.delete(name);
      draw();
    }
  };
}

interface Running {
  /** `performance.now()` at its start. */
  readonly since: number;
  /** “12 of 40, ” where it can be counted. */
  readonly counted: string;
}

/** Back to the first column, and the line emptied. */
const CLEAR = '\r\u{1b}[2K';

function secondsSince(start: number): number {
  return (performance.now() - start) / 1000;
}
