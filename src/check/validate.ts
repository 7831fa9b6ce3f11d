import type { z } from 'astro/zod';
import { visible } from './characters.ts';
import { nearestName } from './nearest.ts';
import type { Report } from './report.ts';
import { keysAt } from './schema-keys.ts';
import { synonymAmong } from './synonyms.ts';
import { valueAt } from './values.ts';
import type { ParsedYaml } from './yaml.ts';

type Issue = z.core.$ZodIssue;

/** How to mend a key that is none of the schema's, where that is known better than by its letters. */
export type KeyHint = (key: string) => string | undefined;

/** The value as the schema understands it, or undefined after reporting every fault at its place. */
export function validate<Schema extends z.ZodType>(
  schema: Schema,
  yaml: ParsedYaml,
  noun: string,
  report: Report,
  hint: KeyHint = () => undefined,
): z.output<Schema> | undefined {
  const result = schema.safeParse(yaml.value);
  if (result.success) return result.data;
  for (const issue of result.error.issues.flatMap(innermost)) {
    if (issue.code === 'unrecognized_keys') reportKeys(issue, schema, yaml, noun, report, hint);
    else if (issue.code === 'invalid_key') reportKey(issue, yaml, report);
    else reportValue(issue, yaml, report);
  }
  return undefined;
}

function reportKeys(
  { keys, path }: z.core.$ZodIssueUnrecognizedKeys,
  schema: z.ZodType,
  yaml: ParsedYaml,
  noun: string,
  report: Report,
  hint: KeyHint,
): void {
  const known = keysAt(schema, path);
  for (const key of keys) {
    const nearest = synonymAmong(key, known) ?? nearestName(key, known);
    report(yaml.keyPlace([...path, key]), {
      code: 'unknown-key',
      what: `“${key}” is not a key of ${path.length === 0 ? noun : `“${nameOf(path)}”`}.`,
      fix:
        (path.length === 0 ? hint(key) : undefined) ??
        (nearest === undefined
          ? `The keys are ${known.join(', ')}.`
          : `Did you mean “${nearest}”?`),
    });
  }
}

function reportKey(issue: z.core.$ZodIssueInvalidKey, yaml: ParsedYaml, report: Report): void {
  const table = issue.path.slice(0, -1);
  report(yaml.keyPlace(issue.path), {
    code: 'bad-value',
    what: `“${visible(String(issue.path.at(-1)))}” cannot be a key${table.length === 0 ? '' : ` of “${nameOf(table)}”`}.`,
    fix: issue.issues[0]?.message ?? issue.message,
  });
}

function reportValue(issue: Issue, yaml: ParsedYaml, report: Report): void {
  const value = valueAt(yaml.value, issue.path);
  const name = issue.path.length === 0 ? yaml.whole : `“${nameOf(issue.path)}”`;
  const missing = value === undefined;
  report(yaml.place(issue.path), {
    code: missing ? 'missing-key' : 'bad-value',
    what: missing ? `${name} is missing.` : `${name} is ${shown(value)}.`,
    fix: fixOf(issue, value),
  });
}

function fixOf(issue: Issue, value: unknown): string {
  if (issue.code === 'invalid_value') {
    const values = issue.values.map(String);
    const nearest = typeof value === 'string' ? nearestName(value, values) : undefined;
    const choice = `Choose one of ${values.join(', ')}.`;
    return nearest === undefined ? choice : `Did you mean “${nearest}”? ${choice}`;
  }
  if (issue.code === 'invalid_type' && issue.message.startsWith('Invalid input')) {
    return EXPECTED[issue.expected] ?? `Write a value of type ${issue.expected}.`;
  }
  return issue.message;
}

const EXPECTED: Readonly<Record<string, string>> = {
  array: 'Write a list: [one, two], or each item on a line of its own behind “- ”.',
  object: 'Write keys and values, each on a line of its own.',
  record: 'Write keys and values, each on a line of its own.',
  int: 'Write a whole number.',
  number: 'Write a number.',
};

/** Of a union's faults, those of the branch whose form was written: they name the real place. */
function innermost(issue: Issue): Issue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const branches = issue.errors.map((issues) => issues.flatMap(innermost));
  const depth = (issues: readonly Issue[]) => Math.max(...issues.map(({ path }) => path.length));
  const best = branches
    .filter((issues) => issues.length > 0 && !issues.some(isOtherForm))
    .toSorted((a, b) => depth(b) - depth(a))[0];
  return best?.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] })) ?? [issue];
}

/** A text where there is a table, or the like; a number that is past what a number can hold. */
function isOtherForm({ code, path, message }: Issue): boolean {
  if (path.length > 0) return false;
  return code === 'invalid_type' || code === 'invalid_union' || /^Too (?:big|small):/.test(message);
}

function nameOf(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (name, step) =>
      typeof step === 'number'
        ? `${name}[${step + 1}]`
        : name === ''
          ? String(step)
          : `${name}.${String(step)}`,
    '',
  );
}

function shown(value: unknown): string {
  if (value === null) return 'empty';
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  if (typeof value === 'object') return 'a table of keys';
  const text = visible(String(value));
  return `“${text.length > 60 ? `${text.slice(0, 57)}…` : text}”`;
}
