import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';

/** The files of a folder, by their paths inside it. */
export type Tree = Readonly<Record<string, string | Uint8Array>>;

/** A folder of its own for a test, gone when the test is. */
export function freshFolder(tree: Tree = {}): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'broadside-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  writeTree(folder, tree);
  return folder;
}

export function writeTree(folder: string, tree: Tree): void {
  for (const [file, bytes] of Object.entries(tree)) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), bytes);
  }
}

/** These files with a list of them, as a build publishes them. */
export function release(tree: Tree): Tree {
  const files = Object.fromEntries(Object.keys(tree).map((file) => [file, '']));
  return { ...tree, 'manifest.json': JSON.stringify({ madeBy: 'Broadside', files, kept: {} }) };
}

export function readTree(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
  return Object.fromEntries(
    files.map((file) => [path.relative(folder, file), readFileSync(file, 'latin1')]).toSorted(),
  );
}
