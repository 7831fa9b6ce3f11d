import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { type ParsedBody, parseBody, type ParseOptions, unreadBody } from '../../body/parse.ts';
import { sizeFinding } from '../../body/checks/size.ts';
import { MOST_BYTES } from './cost.ts';
import { costlyFinding } from './costly-finding.ts';

/** Parses a text as `parseBody` does, in its own time. */
export type ParseText = (source: string, options: ParseOptions) => ParsedBody | Promise<ParsedBody>;

/** In UTF-16 code units. No text so short, with so few signs, is known to take a second. */
const SHORT = 20_000;
/** Of `[`, `<` and `{`: MDX that cannot be read is read again behind each. */
const FEW = 300;
/** Of braces: satteri 0.10.5 takes twice as long for each `<Note a={` inside another. */
const FEW_BRACES = 8;

/**
 * Parses a text as `parseBody` does. A long or intricate one is parsed in a process of its own, which ends where
 * the text takes more time or memory than a text may, or makes the reader fail: satteri is native
 * code, which no thread can stop. Then that is its problem, and all other texts are read.
 */
export function parseApart(source: string, options: ParseOptions): ReturnType<ParseText> {
  if (isSimple(source) || sizeFinding(source) !== undefined) return parseBody(source, options);
  const parsed = last.then(() => parseInProcess(source, options));
  last = parsed.catch(() => undefined);
  return parsed;
}

function isSimple(source: string): boolean {
  return (
    source.length <= SHORT &&
    (source.match(/[[<{]/g)?.length ?? 0) <= FEW &&
    (source.match(/\{/g)?.length ?? 0) <= FEW_BRACES
  );
}

/** The process reads one text after another. */
let last: Promise<unknown> = Promise.resolve();
let running: ChildProcess | undefined;

async function parseInProcess(source: string, options: ParseOptions): Promise<ParsedBody> {
  running = isAlive(running) ? running : await start();
  // Where no process can be started, the text is read here.
  if (running === undefined) return parseBody(source, options);
  hold(running, true);
  running.send({ source, options });
  const answer = await nextMessage(running);
  if (answer === undefined) return unreadBody([costlyFinding(source)], options);
  hold(running, false);
  const { body, error } = JSON.parse(answer);
  if (error !== undefined) throw new Error(error);
  return body;
}

/** Resolves to the process once it can read; to undefined where it cannot. */
async function start(): Promise<ChildProcess | undefined> {
  const process_ = fork(new URL('parse-process.ts', import.meta.url), {
    execArgv: [`--max-old-space-size=${MOST_BYTES >> 20}`],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  return (await nextMessage(process_)) === undefined ? undefined : process_;
}

/** What the process says next; undefined where it ends instead. */
async function nextMessage(process_: ChildProcess): Promise<string | undefined> {
  const stop = new AbortController();
  const { signal } = stop;
  const ended = Promise.race([
    once(process_, 'exit', { signal }),
    once(process_, 'error', { signal }),
  ]).then(() => undefined);
  const said = once(process_, 'message', { signal }).then(([message]) => String(message));
  const answer = await Promise.race([said, ended]);
  for (const one of [said, ended]) one.catch(() => undefined);
  stop.abort();
  return answer;
}

function isAlive(process_: ChildProcess | undefined): boolean {
  return process_?.connected === true && process_.exitCode === null;
}

/** Whether it keeps this process from ending. */
function hold(process_: ChildProcess, isBusy: boolean): void {
  for (const one of [process_, process_.channel]) {
    if (isBusy) one?.ref();
    else one?.unref();
  }
}
