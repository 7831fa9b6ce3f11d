import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Problem } from '../core/errors.ts';
import { logLine } from '../core/escape.ts';
import { paint } from '../cli/paint.ts';
import { type CodeFrame, codeFrame } from './code-frame.ts';

/** Files that are text, up to a size in bytes that writers write. */
const TEXTS = /\.(?:mdx?|ya?ml|txt|json)$/i;
const LARGEST = 1024 * 1024;
/** Columns where nobody says how wide the screen is. */
const USUAL = 100;

/** A screen, or what a program reads instead. */
export type Stream = NodeJS.WritableStream & { readonly columns?: number };

/** Problems for a person: each in one line, and under it the line of its file with a mark. */
export function toldProblems(problems: readonly Problem[], stream: Stream): readonly string[] {
  return framedProblems(problems, stream.columns).flatMap(({ problem, frame }) => [
    headline(problem, stream),
    ...(frame === undefined ? [] : frameLines(problem, frame, stream)),
  ]);
}

/** A problem and the line of its file; undefined where that shows nothing. */
export interface FramedProblem {
  readonly problem: Problem;
  readonly frame: CodeFrame | undefined;
}

/** Each problem with its line, as it is on disk, in so many columns with the line's number. */
export function framedProblems(
  problems: readonly Problem[],
  columns = USUAL,
): readonly FramedProblem[] {
  let last: { readonly file: string; readonly text: string | undefined } | undefined;
  return problems.map((problem) => {
    if (last?.file !== problem.file) last = { file: problem.file, text: textOf(problem.file) };
    const room = Math.max(40, columns - String(problem.line).length - 5);
    const frame = last.text === undefined ? undefined : codeFrame(last.text, problem, room);
    // The first line of a frontmatter stands for the whole of it.
    return { problem, frame: frame?.code === '---' ? undefined : frame };
  });
}

function headline({ file, line, column, code, severity, what, fix }: Problem, stream: Stream) {
  const place = paint('cyan', logLine(`${file}:${line}:${column}`), stream);
  const warning = severity === 'warning' ? `${paint('yellow', 'warning', stream)} ` : '';
  const name = paint(severity === 'warning' ? 'yellow' : 'red', code, stream);
  return `${warning}${place} ${name}: ${logLine(`${what} ${fix}`)}`;
}

function frameLines(problem: Problem, frame: CodeFrame, stream: Stream): string[] {
  const number = String(problem.line);
  const colour = problem.severity === 'warning' ? 'yellow' : 'red';
  return [
    `  ${paint('dim', `${number} │`, stream)} ${frame.code}`,
    `  ${paint('dim', `${' '.repeat(number.length)} │`, stream)} ${paint(colour, frame.mark, stream)}`,
  ];
}

function textOf(file: string): string | undefined {
  if (!TEXTS.test(file)) return undefined;
  try {
    const found = path.resolve(file);
    const facts = statSync(found);
    if (!facts.isFile() || facts.size > LARGEST) return undefined;
    return readFileSync(found, 'utf8');
  } catch {
    // It may be gone by now, or nobody may read it: the problem says so.
    return undefined;
  }
}
