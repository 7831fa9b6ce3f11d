import { readFileSync, realpathSync } from 'node:fs';
import path from 'node:path';

/**
 * `name version` of the packages of a project that have one of these names, `*` standing for
 * anything, and of all that they depend on, sorted. What a platform alone has is left out: it has
 * the version of the package that asks for it.
 */
export function packagesBelow(root: string, names: readonly string[]): readonly string[] {
  const own = Object.keys(manifestIn(root)?.dependencies ?? {});
  const found = new Map<string, string>();
  const visit = (name: string, from: string) => {
    const at = packageAt(name, from);
    if (at === undefined || found.has(at.folder)) return;
    found.set(at.folder, `${name} ${at.version}`);
    for (const below of Object.keys(at.dependencies)) visit(below, at.folder);
  };
  for (const name of own.filter(matcherOf(names))) visit(name, root);
  return [...found.values()].toSorted();
}

function matcherOf(names: readonly string[]): (name: string) => boolean {
  const exact = new Set(names.filter((name) => !name.includes('*')));
  const starts = names.filter((name) => name.includes('*')).map((name) => name.split('*')[0] ?? '');
  return (name) =>
    exact.has(name) || starts.some((start) => start !== '' && name.startsWith(start));
}

interface Package {
  /** With symbolic links resolved, as Node looks for what it imports. */
  readonly folder: string;
  readonly version: string;
  readonly dependencies: Readonly<Record<string, unknown>>;
}

/** The package that a module in a folder imports by this name. */
function packageAt(name: string, from: string): Package | undefined {
  for (let folder = from; ; folder = path.dirname(folder)) {
    const found = packageIn(path.join(folder, 'node_modules', name));
    if (found !== undefined) return found;
    if (path.dirname(folder) === folder) return undefined;
  }
}

function packageIn(folder: string): Package | undefined {
  if (!packages.has(folder)) {
    const manifest = manifestIn(folder);
    packages.set(folder, manifest && { ...manifest, folder: realpathSync(folder) });
  }
  return packages.get(folder);
}

const packages = new Map<string, Package | undefined>();

function manifestIn(folder: string): Omit<Package, 'folder'> | undefined {
  try {
    const manifest: unknown = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
    if (typeof manifest !== 'object' || manifest === null) return undefined;
    const version = 'version' in manifest ? String(manifest.version) : '';
    const dependencies = 'dependencies' in manifest ? Object(manifest.dependencies) : {};
    return { version, dependencies };
  } catch {
    return undefined;
  }
}
