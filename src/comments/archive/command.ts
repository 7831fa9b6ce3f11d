import path from 'node:path';
import process from 'node:process';
import { setTimeout } from 'node:timers/promises';
import { readContent } from '../../check/read.ts';
import { discussionPlace } from '../../domain/comments.ts';
import { errorsAmong, formatProblem } from '../../core/errors.ts';
import { libraryOf } from '../../library/from-reading.ts';
import { type Options, readCommandLine } from '../../cli/options.ts';
import { readArguments, UsageError } from '../../cli/usage.ts';
import { type Archived, archiveComments } from './archive.ts';
import { ArchiveError, askGitHub, type Connection } from './github.ts';
import { takeUpRun } from './unfinished-run.ts';

const GITHUB = 'https://api.github.com/graphql';

/** What a run needs of its surroundings, besides the network and the disk. */
export type Surroundings = Pick<Connection, 'now' | 'wait' | 'tell'> & {
  readonly token: string | undefined;
  /** Folder for what one run leaves to the next. */
  readonly cache: string;
};

/** `npm run comments -- archive`: saves the discussions of a site; resolves to the exit code. */
export async function runComments(
  args: readonly string[],
  surroundings: Surroundings = ourSurroundings(),
): Promise<number> {
  try {
    const { endpoint, options } = readCommand(args);
    const { token = '' } = surroundings;
    if (token === '') {
      throw new UsageError(
        'GITHUB_TOKEN is not set. Make a token that may read discussions, and set it for this command.',
      );
    }
    const archived = await archive(options, { ...surroundings, endpoint, token });
    surroundings.tell(summaryOf(archived));
    return 0;
  } catch (error) {
    if (!(error instanceof UsageError || error instanceof ArchiveError)) throw error;
    surroundings.tell(error.message);
    return error instanceof UsageError ? 2 : 1;
  }
}

async function archive(
  options: Options,
  connection: Connection & Pick<Surroundings, 'cache'>,
): Promise<Archived> {
  const reading = await readContent(options);
  const errors = errorsAmong(reading.problems);
  if (errors.length > 0) throw new ArchiveError(errors.map(formatProblem).join('\n'));
  const place = reading.site && discussionPlace(reading.site.comments);
  if (place === undefined) {
    throw new ArchiveError(
      'site.yaml names no repository under comments: there is nothing to save.',
    );
  }
  const entries = libraryOf(reading, options).editions.flatMap(({ posts, caseStudies }) => [
    ...posts,
    ...caseStudies,
  ]);
  const { content, now: today } = options;
  const what = [content, connection.endpoint, place.repository, place.categoryId];
  return archiveComments(askGitHub(connection), {
    content,
    place,
    commentsIds: [...new Set(entries.map(({ commentsId }) => commentsId))],
    today,
    run: await takeUpRun(connection.cache, what, connection.now()),
  });
}

function readCommand(args: readonly string[]): { endpoint: string; options: Options } {
  const { values, positionals } = readArguments(args, ['content', 'endpoint'], [], 1);
  if (positionals[0] !== 'archive') {
    throw new UsageError('Say what to do with the comments: npm run comments -- archive.');
  }
  const endpoint = values.endpoint ?? GITHUB;
  if (
    !/^https:\/\/|^http:\/\/(?:127\.0\.0\.1|localhost|\[::1\])(?::|\/|$)/.test(endpoint) ||
    !URL.canParse(endpoint)
  ) {
    throw new UsageError(
      `--endpoint ${endpoint} would send the token in the open. Write an address that begins with https://.`,
    );
  }
  // Drafts and scheduled entries keep their threads too.
  const shared = values.content === undefined ? [] : ['--content', values.content];
  return { endpoint, options: readCommandLine(['--drafts', ...shared]).options };
}

function summaryOf({ written, unchanged, before, strangers, orphans }: Archived): string {
  return [
    ...written.map((file) => `saved ${file}`),
    ...strangers.map(
      ({ number, title }) => `passed over discussion ${number}, “${title}”: no entry has it`,
    ),
    ...orphans.map((file) => `kept ${file}, whose discussion is no longer on GitHub`),
    `${written.length} saved, ${unchanged} unchanged${before > 0 ? `, ${before} saved by the run before` : ''}.`,
  ].join('\n');
}

function ourSurroundings(): Surroundings {
  return {
    token: process.env['GITHUB_TOKEN'],
    cache: path.resolve('.cache'),
    now: () => Date.now(),
    wait: (milliseconds) => setTimeout(milliseconds),
    tell: (sentence) => console.log(sentence),
  };
}
