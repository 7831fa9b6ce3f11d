import { COMMANDS, type CommandName, type HelpPage } from './commands.ts';
import { paint } from './paint.ts';

/** Whether a command line asks for help; behind `--` nothing is an option. */
export function asksForHelp(args: readonly string[]): boolean {
  const end = args.indexOf('--');
  return args
    .slice(0, end === -1 ? undefined : end)
    .some((word) => word === '--help' || word === '-h');
}

/** Use, options and examples of a command. */
export function helpOf(name: CommandName): string {
  const { use, about, options, examples }: HelpPage = COMMANDS[name];
  const all = [...options, { option: '-h, --help', text: 'Show this help.' }];
  const width = Math.max(...all.map(({ option }) => option.length));
  return [
    `npm run ${name}${use === '' ? '' : ` -- ${use}`}`,
    '',
    about,
    '',
    paint('bold', 'Options'),
    ...all.map(({ option, text }) => `  ${option.padEnd(width)}  ${text}`),
    '',
    paint('bold', examples.length === 1 ? 'Example' : 'Examples'),
    ...examples.map((example) => `  ${example}`),
  ].join('\n');
}
