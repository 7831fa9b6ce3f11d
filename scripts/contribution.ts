import path from 'node:path';
import process from 'node:process';
import { logLine } from '../src/core/escape.ts';
import { takeContribution, takePublic } from '../src/publishing/contribution.ts';

// For the workflow that checks pull requests from forks: their content and public/, but our code.
const theirs = path.resolve(process.argv[2] ?? 'contribution');
const [content, open] = [path.resolve('content'), path.resolve('public')];
try {
  const kept = [
    ...(await takeContribution(content, path.join(theirs, 'content'))).map(
      (name) => `content/${name}`,
    ),
    ...(await takePublic(open, path.join(theirs, 'public'), content)).map(
      (name) => `public/${name}`,
    ),
  ];
  for (const name of kept) {
    console.log(logLine(`${name} is for maintainers to change, so it stays as it is here.`));
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
