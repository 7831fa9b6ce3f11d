import { enableCompileCache, flushCompileCache } from 'node:module';
import { isWritable } from './cache-folder.ts';
import { cacheFolder } from './options.ts';

/**
 * Has Node keep the code that it compiles from here on, ours without its types: half of what a
 * command takes to begin. What is loaded before gains nothing, so commands call it first and import
 * themselves afterwards.
 */
export function keepCompiledCode(): void {
  const folder = cacheFolder('node');
  if (isWritable(folder)) enableCompileCache(folder);
}

/** Writes down what has been compiled so far: else the process does at its end, and all wait for it. */
export function writeCompiledCode(): void {
  flushCompileCache();
}
