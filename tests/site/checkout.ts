import { cpSync, lstatSync, mkdirSync, readdirSync, symlinkSync, unlinkSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** What a build makes, or a clone does not have. */
const MADE = ['node_modules', 'dist', '.git', '.astro', '.cache', 'tests'];

/** A second checkout of this code, with the packages of the first; resolves to its folder. */
export function copyCheckout(folder: string): string {
  for (const name of readdirSync(ROOT).filter((name) => !MADE.includes(name))) {
    cpSync(path.join(ROOT, name), path.join(folder, name), { recursive: true });
  }
  linkEach(path.join(ROOT, 'node_modules'), path.join(folder, 'node_modules'));
  return folder;
}

/** Makes one package of a second checkout its own, to be changed; returns its folder. */
export function ownPackage(checkout: string, name: string): string {
  const scope = path.join(checkout, 'node_modules', path.dirname(name));
  if (lstatSync(scope).isSymbolicLink()) {
    unlinkSync(scope);
    linkEach(path.join(ROOT, 'node_modules', path.dirname(name)), scope);
  }
  const folder = path.join(checkout, 'node_modules', name);
  unlinkSync(folder);
  cpSync(path.join(ROOT, 'node_modules', name), folder, { recursive: true });
  return folder;
}

function linkEach(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const name of readdirSync(from)) symlinkSync(path.join(from, name), path.join(to, name));
}
