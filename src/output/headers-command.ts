import { type Reading, readContent } from '../check/read.ts';
import { framesOf } from '../comments/setup.ts';
import { type Options, readCommandLine } from '../cli/options.ts';
import { UsageError } from '../cli/usage.ts';
import { failureOf } from './failure.ts';
import { HEADER_FILES, type HeaderSettings } from './header-files.ts';

/**
 * `npm run headers -- nginx`: prints what makes a server send the production headers, for its
 * configuration; resolves to the exit code.
 */
export async function runHeaders(args: readonly string[]): Promise<number> {
  try {
    const [server, ...rest] = args;
    const write = Object.entries(HEADER_FILES).find(([name]) => name === server)?.[1];
    if (write === undefined) throw new UsageError(whichServer(server));
    const { options } = readCommandLine(rest);
    console.log(write(headerSettings(options, await readContent(options))).trimEnd());
    return 0;
  } catch (error) {
    const { text, exitCode } = failureOf(error);
    console.error(text);
    return exitCode;
  }
}

export function headerSettings({ base }: Options, { site }: Reading): HeaderSettings {
  return { base, frames: site && framesOf(site.comments), onion: site?.safety.onion };
}

function whichServer(given: string | undefined): string {
  const names = Object.keys(HEADER_FILES).join(', ');
  const what = given === undefined ? 'No server was named.' : `“${given}” is no server we know.`;
  return `${what} Name one of ${names}: npm run headers -- nginx`;
}
