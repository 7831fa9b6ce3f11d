import path from 'node:path';
import process from 'node:process';
import { toldProblems } from '../check/told-problem.ts';
import { ContentError, type Problem } from '../core/errors.ts';
import { ShareImageError } from '../share-images/draw-all.ts';
import { systemErrorText } from '../cli/system-error.ts';
import { UsageError } from '../cli/usage.ts';
import { BuildError } from './build-error.ts';

export interface Failure {
  /** What went wrong, for the terminal. */
  readonly text: string;
  /** 1 where the content or the output is at fault, 2 for wrong usage. */
  readonly exitCode: 1 | 2;
}

/** What a thrown value says to the person who ran the command. */
export function failureOf(error: unknown): Failure {
  if (error instanceof UsageError) return { text: error.message, exitCode: 2 };
  return { text: textOf(error), exitCode: 1 };
}

/** A fault of a layout is on every page; past this many, the kinds and their numbers tell more. */
const SHOWN = 200;

function textOf(error: unknown): string {
  if (error instanceof ContentError) return problemList(error.problems);
  if (error instanceof BuildError || error instanceof ShareImageError) return error.message;
  if (!(error instanceof Error)) return String(error);
  const ofSystem = systemErrorText(error);
  if (ofSystem !== undefined) return ofSystem;
  if ('loc' in error || 'hint' in error) return astroError(error);
  return error.stack ?? error.message;
}

function problemList(problems: readonly Problem[]): string {
  const shown = problems.slice(0, SHOWN);
  const lines = toldProblems(shown, process.stderr);
  const rest = problems.length - shown.length;
  const kinds = Object.entries(Object.groupBy(problems, ({ code }) => code));
  const numbers = kinds.map(([code, group]) => `${code} ${group?.length ?? 0}`).join(', ');
  return [...lines, ...(rest > 0 ? [`… and ${rest} more: ${numbers}.`] : [])].join('\n');
}

/** Astro's errors say where and what to do, each in a field of its own. */
function astroError(error: Error & { readonly loc?: unknown; readonly hint?: unknown }): string {
  const hint = typeof error.hint === 'string' ? ` ${error.hint}` : '';
  return `${placeOf(error.loc)}${error.name}: ${error.message}${hint}`;
}

function placeOf(loc: unknown): string {
  if (typeof loc !== 'object' || loc === null || !('file' in loc)) return '';
  if (typeof loc.file !== 'string') return '';
  const line = 'line' in loc && typeof loc.line === 'number' ? loc.line : 1;
  const column = 'column' in loc && typeof loc.column === 'number' ? loc.column : 1;
  return `${path.relative(process.cwd(), loc.file)}:${line}:${column} `;
}
