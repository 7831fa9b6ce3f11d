import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { COMMANDS, type HelpPage } from '../../src/cli/commands.ts';
import { asksForHelp } from '../../src/cli/help.ts';
import type { Said } from './each-command.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const ALL = Object.entries<HelpPage>(COMMANDS);

function run(args: readonly string[], env: NodeJS.ProcessEnv = {}): string {
  const run = { cwd: ROOT, encoding: 'utf8', env: { ...process.env, ...env } } as const;
  return spawnSync(process.execPath, args, run).stdout;
}

test('every command of package.json has help', () => {
  const { scripts } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'));
  expect(Object.keys(COMMANDS).toSorted()).toEqual(
    Object.keys(scripts)
      .filter((name) => name !== 'test')
      .toSorted(),
  );
});

describe('npm run', () => {
  const said: Readonly<Record<string, readonly Said[]>> = JSON.parse(
    run(['tests/unit/each-command.ts', ...ALL.map(([name]) => name)]),
  );

  test.each(ALL)('%s shows its use, options and an example', (name, page) => {
    const [{ out = '', code } = {}] = said[name] ?? [];
    expect(code).toBe(0);
    expect(page.examples.length).toBeGreaterThan(0);
    for (const text of [`npm run ${name}`, page.about, ...page.examples]) {
      expect(out).toContain(text);
    }
    for (const { option, text } of page.options) {
      expect(out.replace(/ {2,}/g, ' ')).toContain(`${option} ${text}`);
    }
  });

  test.each(ALL)('%s takes the options of its help and no others', (name, { options }) => {
    const [, { errors = '', code } = {}] = said[name] ?? [];
    const known = options.map(({ option }) => option.split(' ')[0] ?? '').toSorted();
    expect([code, (errors.match(/--(?!q)[a-z-]+/g) ?? []).toSorted()]).toEqual([2, known]);
  });
});

test('-h asks for help too, and nothing behind -- does', () => {
  expect([['-h'], ['--strict', '--help'], ['--', '--help'], []].map(asksForHelp)).toEqual([
    true,
    true,
    false,
    false,
  ]);
});

test('headings are bold where a person asks for colour, and nowhere else', () => {
  const help = ['scripts/check.ts', '-h'];
  const bold = '\u001b[1mOptions';
  expect(run(help, { FORCE_COLOR: '1', NO_COLOR: undefined })).toContain(bold);
  expect(run(help, { FORCE_COLOR: undefined })).not.toContain('\u001b');
});
