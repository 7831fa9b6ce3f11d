import path from 'node:path';
import process from 'node:process';
import type { ReadingSummary } from '../check/read.ts';
import { shellWord } from '../core/escape.ts';
import { formatProblem, type Problem } from '../core/errors.ts';
import { namesOf } from './foreign-files.ts';
import type { Images } from './step.ts';

/** What a build has made. */
export interface Summary extends ReadingSummary {
  /** Every HTML file, those of posts and case studies among them. */
  readonly pages: number;
  readonly images: readonly Images[];
  readonly warnings: readonly Problem[];
  /** What the site could have with a line more in site.yaml. */
  readonly hints: readonly string[];
  /** What else is in the published folder, and stays there. */
  readonly foreign: readonly string[];
  readonly seconds: number;
  /** Absolute. */
  readonly out: string;
  /** Begins and ends with a slash. */
  readonly base: string;
}

/** The last words of a build. */
export function formatSummary(summary: Summary): string {
  const { pages, posts, caseStudies, images, hidden, trusted, warnings, hints, seconds } = summary;
  const others = summary.foreign.filter((file) => file !== '.git');
  const folder = nearName(summary.out);
  const made = sum(images.map((entry) => entry.made));
  const reused = sum(images.map((entry) => entry.reused));
  const texts = `${count(posts, 'post', 'posts')}, ${count(caseStudies, 'case study', 'case studies')}`;
  return [
    ...warnings.map((problem) => `warning ${formatProblem(problem)}`),
    `${count(pages, 'page', 'pages')} in ${folder}: ${texts}.`,
    `${count(made, 'image', 'images')} made, ${reused} reused.`,
    hidden.length === 0 ? 'No drafts or scheduled posts.' : `${hidden.length} hidden:`,
    ...hidden.map(
      ({ file, why, from }) => `  ${file}: ${why}${from === undefined ? '' : ` until ${from}`}`,
    ),
    ...(trusted.length === 0
      ? []
      : [`Published as they are, because site.yaml trusts them: ${trusted.join(', ')}.`]),
    ...(others.length === 0
      ? []
      : [`Left in ${folder}, where no build has put it: ${namesOf(others)}.`]),
    ...hints,
    `Done in ${seconds.toFixed(1)} s. Look at it with: npm run preview${previewOptions(folder, summary.base)}`,
  ].join('\n');
}

/** The path from here, unless it would climb. */
function nearName(folder: string): string {
  const way = path.relative(process.cwd(), folder);
  return way.startsWith('..') ? folder : way;
}

function previewOptions(folder: string, base: string): string {
  const options = [
    ...(folder === 'dist' ? [] : [`--out ${shellWord(folder)}`]),
    ...(base === '/' ? [] : [`--base ${shellWord(base)}`]),
  ];
  return options.length === 0 ? '' : ` -- ${options.join(' ')}`;
}

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
