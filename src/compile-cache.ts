import { enableCompileCache } from 'node:module';
import { cacheFolder } from './options.ts';

/**
 * Has Node keep the code that it compiles from here on, ours without its types: half of what a
 * command takes to begin. What is loaded before gains nothing, so commands call it first and import
 * themselves afterwards.
 */
export function keepCompiledCode(): void {
  enableCompileCache(cacheFolder('node'));
}
