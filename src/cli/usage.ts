import { parseArgs } from 'node:util';
import { closestMatch } from 'leven';

/** Thrown for a command line that says nothing we know; its message is a whole sentence, its exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** A command that resolves to its exit code: 2, after saying so, where its command line is wrong. */
export function command<Rest extends unknown[], Code>(
  run: (args: readonly string[], ...rest: Rest) => Promise<Code>,
): (args: readonly string[], ...rest: Rest) => Promise<Code | 2> {
  return async (...given) => {
    try {
      return await run(...given);
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      console.error(error.message);
      return 2;
    }
  };
}

export interface Arguments<Value extends string, Switch extends string> {
  /** Of an option given twice, the last. */
  readonly values: Readonly<Partial<Record<Value, string>>>;
  readonly switches: ReadonlySet<Switch>;
  readonly positionals: readonly string[];
}

/**
 * The options that take a value (`--out DIR`, `--out=DIR`), those that do not (`--drafts`), and at
 * most as many words without an option as the command takes. Throws a UsageError for anything else.
 */
export function readArguments<const Value extends string, const Switch extends string>(
  args: readonly string[],
  valued: readonly Value[],
  switched: readonly Switch[],
  words = 0,
): Arguments<Value, Switch> {
  const values: Partial<Record<Value, string>> = {};
  const switches = new Set<Switch>();
  const positionals: string[] = [];
  for (const token of tokens(args, valued, switched)) {
    if (token.kind === 'positional') positionals.push(token.value);
    if (token.kind !== 'option') continue;
    const value = valued.find((name) => name === token.name);
    const toggle = switched.find((name) => name === token.name);
    if (value !== undefined) values[value] = given(token.rawName, token.value);
    else if (toggle !== undefined) switches.add(bare(token.rawName, token.value, toggle));
    else throw unknown(token.rawName, [...valued, ...switched]);
  }
  if (positionals.length > words) {
    throw new UsageError(
      `“${positionals[words]}” belongs to no option. ${known([...valued, ...switched])}`,
    );
  }
  return { values, switches, positionals };
}

function tokens(args: readonly string[], valued: readonly string[], switched: readonly string[]) {
  const options = Object.fromEntries([
    ...valued.map((name) => [name, { type: 'string' }] as const),
    ...switched.map((name) => [name, { type: 'boolean' }] as const),
  ]);
  return parseArgs({ args: [...args], options, strict: false, tokens: true }).tokens;
}

function given(option: string, value: string | undefined): string {
  // `--out --drafts` forgot the folder; a folder of such a name is written `--out=--drafts`.
  if (value === undefined || value === '' || /^--[a-z]/.test(value)) {
    throw new UsageError(`${option} needs a value behind it. Write ${option} and then the value.`);
  }
  return value;
}

function bare<Switch extends string>(option: string, value: string | undefined, name: Switch) {
  if (value === undefined) return name;
  throw new UsageError(`${option} takes no value, and got “${value}”. Write only ${option}.`);
}

function unknown(option: string, names: readonly string[]): UsageError {
  const name = option.replace(/^-+/, '');
  const nearest = closestMatch(name, names, { maxDistance: Math.min(3, name.length - 1) });
  const hint = nearest === undefined ? known(names) : `Did you mean --${nearest}?`;
  return new UsageError(`${option} is not an option of this command. ${hint}`);
}

function known(names: readonly string[]): string {
  if (names.length === 0) return 'This command has no options.';
  return `Its options are ${names.map((name) => `--${name}`).join(', ')}.`;
}
