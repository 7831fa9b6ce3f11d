import { existsSync, lstatSync, readdirSync, renameSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { makeFolder } from '../cache/make-folder.ts';
import { BuildError } from './build-error.ts';
import { MANIFEST, type Manifest, readManifest } from './manifest.ts';

/**
 * What is in a published folder and in no list of ours: a repository, a certificate, somebody's
 * notes. By its path, a folder as a whole where nothing in it is ours and `next` has none of that
 * name. Nothing of it is ever deleted.
 */
export function foreignFiles(folder: string, next: string): readonly string[] {
  const files = ownFiles(readManifest(folder));
  const folders = new Set([...files].flatMap(foldersOf));
  const within = (inside: string): readonly string[] =>
    readdirSync(path.join(folder, inside), { withFileTypes: true }).flatMap((entry) => {
      const file = path.posix.join(inside, composed(entry.name));
      if (!entry.isDirectory()) return files.has(file) ? [] : [file];
      return folders.has(file) || isFolder(path.join(next, file)) ? within(file) : [file];
    });
  return existsSync(folder) ? within('') : [];
}

/** Throws a BuildError where the next release has files of the same names. */
export function refuseCollisions(folder: string, next: string): void {
  const taken = foreignFiles(folder, next).filter((file) => isThere(path.join(next, file)));
  if (taken.length === 0) return;
  throw new BuildError(
    `In ${folder}, no build of ours has put ${namesOf(taken)}, and this one makes the same. Move what is there to another place, then build again.`,
  );
}

/** Moves what is not ours out of a release that is to be deleted, into the one that took its place. */
export function moveForeignFiles(from: string, to: string): void {
  refuseCollisions(from, to);
  for (const file of foreignFiles(from, to)) {
    makeFolder(path.dirname(path.join(to, file)));
    renameSync(path.join(from, file), path.join(to, file));
  }
}

/** `a, b and 3 more` */
export function namesOf(files: readonly string[]): string {
  const shown = files.slice(0, 5).join(', ');
  return files.length > 5 ? `${shown} and ${files.length - 5} more` : shown;
}

function ownFiles(manifest: Manifest | undefined): ReadonlySet<string> {
  if (manifest === undefined) return new Set();
  return new Set([...manifest.files.keys(), ...manifest.kept.keys(), MANIFEST].map(composed));
}

/** `a` and `a/b` of `a/b/c.html` */
function foldersOf(file: string): readonly string[] {
  const parts = file.split('/').slice(0, -1);
  return parts.map((_, at) => parts.slice(0, at + 1).join('/'));
}

/** A disk of macOS may give a name back in other letters than it was given. */
function composed(name: string): string {
  return process.platform === 'darwin' ? name.normalize('NFC') : name;
}

function isFolder(name: string): boolean {
  return lstatSync(name, { throwIfNoEntry: false })?.isDirectory() === true;
}

function isThere(name: string): boolean {
  return lstatSync(name, { throwIfNoEntry: false }) !== undefined;
}
