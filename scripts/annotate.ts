import { appendFile, readFile } from 'node:fs/promises';
import process from 'node:process';
import {
  githubAnnotations,
  githubSummary,
  gitlabReport,
  problemsIn,
} from '../src/publishing/annotations.ts';
import { readArguments } from '../src/cli/usage.ts';

// What `npm run check -- --json` found, for a workflow to show; ends with 1 where it found errors.
const { values, positionals } = readArguments(process.argv.slice(2), ['as'], [], 1);
const problems = problemsIn(await readFile(positionals[0] ?? 'check.json', 'utf8'));
const summary = process.env['GITHUB_STEP_SUMMARY'];
if (summary !== undefined) await appendFile(summary, githubSummary(problems));
console.log(values.as === 'gitlab' ? gitlabReport(problems) : githubAnnotations(problems));
process.exitCode = problems.some(({ severity }) => severity === 'error') ? 1 : 0;
