import { hash } from 'node:crypto';
import { globSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { nodeVersions } from './package-version.ts';
import { packagesBelow } from './package-versions.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');

/**
 * A name for the code that makes something, so that a cache knows when other code has made it: the
 * source of these modules and of all that they import, the version of every package that these name
 * and of every package below it, and Node with its data of languages. Entries are paths from the
 * project's root, `src/body/parse.ts`, or patterns of them. Throws where there is no such module.
 */
export function codeKey(...entries: readonly string[]): string {
  return hash('sha256', `${sourceKey(...entries)}\0${nodeVersions()}`);
}

/** The same without Node, for what every Node makes the same. */
export function sourceKey(...entries: readonly string[]): string {
  const name = entries.join('\0');
  const known = keys.get(name);
  if (known !== undefined) return known;
  const modules = [...modulesBelow(entries)].toSorted();
  const packages = packagesBelow(
    ROOT,
    modules.flatMap((file) => moduleAt(file).packages),
  );
  const sums = modules.map((file) => `${file}\0${moduleAt(file).sum}`);
  const key = hash('sha256', [...sums, ...packages].join('\n'));
  keys.set(name, key);
  return key;
}

const keys = new Map<string, string>();

/** Every module that these reach, by its path from the root. */
export function modulesBelow(entries: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>();
  const queue = entries.flatMap((entry) => filesAt(entry));
  if (queue.length === 0) {
    throw new Error(`${entries.join(', ')} is no source of this project: was this file bundled?`);
  }
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    if (found.has(file)) continue;
    found.add(file);
    queue.push(...moduleAt(file).imports);
  }
  return found;
}

interface Module {
  /** SHA-256 of its text, where line ends do not count: they may differ between checkouts. */
  readonly sum: string;
  /** Paths from the root. */
  readonly imports: readonly string[];
  /** Names of packages, as patterns: `@fontsource/*`. */
  readonly packages: readonly string[];
}

function moduleAt(file: string): Module {
  const known = modules.get(file);
  if (known !== undefined) return known;
  const text = readFileSync(path.join(ROOT, file), 'utf8').replaceAll('\r\n', '\n');
  const names = namesIn(text);
  const made = {
    sum: hash('sha256', text),
    imports: names
      .filter((name) => /^\.\.?\//.test(name))
      .flatMap((name) => filesAt(path.posix.join(path.posix.dirname(file), name))),
    packages: names.flatMap((name) => /^(?:@[\w-]+\/)?[\w.*-]+/.exec(name) ?? []),
  };
  modules.set(file, made);
  return made;
}

const modules = new Map<string, Module>();

/**
 * Every string of a module that may name a file or a package: of `import`, `import()`, `new URL()`,
 * `require.resolve()`, `@import`. What only types come from decides nothing. A text that merely looks
 * like the name of a file counts too: better one file too many than one too few.
 */
function namesIn(text: string): readonly string[] {
  const code = text.replace(/^(?:import|export) type [^;]*;/gm, '');
  return Array.from(
    code.matchAll(/(['"`])((?:\.\.?\/|@?[a-z])[\w@./${}()*-]*)(?:\?[\w&]*)?\1/g),
    ([, , name = '']) =>
      // A part that is only known at run time may be any.
      name.replace(/\$\{[^}]*\}/g, '*'),
  );
}

function filesAt(name: string): readonly string[] {
  if (name.includes('*')) return globSync(name, { cwd: ROOT }).filter(isFile).map(withSlashes);
  return isFile(name) ? [name] : [];
}

function isFile(name: string): boolean {
  return statSync(path.join(ROOT, name), { throwIfNoEntry: false })?.isFile() === true;
}

function withSlashes(name: string): string {
  return name.split(path.sep).join('/');
}
