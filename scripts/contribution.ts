import path from 'node:path';
import process from 'node:process';
import { logLine } from '../src/core/escape.ts';
import { takeContribution } from '../src/publishing/contribution.ts';

// For the workflow that checks pull requests from forks: their content, but our code.
const theirs = path.resolve(process.argv[2] ?? 'contribution/content');
try {
  for (const name of await takeContribution(path.resolve('content'), theirs)) {
    console.log(
      logLine(`content/${name} is for maintainers to change, so it stays as it is here.`),
    );
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
