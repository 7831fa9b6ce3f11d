import { existsSync } from 'node:fs';
import path from 'node:path';
import { readBase } from '../cli/options.ts';
import { readServing, type Serving } from '../cli/serving.ts';
import { readArguments } from '../cli/usage.ts';
import { BuildError } from './build-error.ts';
import { failureOf } from './failure.ts';
import { lockWorkspace } from './lock.ts';
import { readManifest } from './manifest.ts';
import { openBrowser } from './open-browser.ts';
import { type RunningSite, serve } from './serve.ts';
import { restoreLast } from './swap.ts';
import { workspaceOf } from './workspace.ts';

/** `npm run preview`: serves the published folder; resolves to an exit code where it cannot. */
export async function runPreview(args: readonly string[]): Promise<number | undefined> {
  try {
    const { values, switches } = readArguments(args, ['out', 'base', 'port', 'host'], ['open']);
    const serving = readServing(values);
    const folder = path.resolve(values.out ?? 'dist');
    await mendSwap(folder);
    const { url } = await serveBuilt(folder, readBase(values.base ?? '/'), serving);
    console.log(url);
    if (switches.has('open')) openBrowser(url);
    return undefined;
  } catch (error) {
    const { text, exitCode } = failureOf(error);
    console.error(text);
    return exitCode;
  }
}

async function serveBuilt(folder: string, base: string, serving: Serving): Promise<RunningSite> {
  const frames = readManifest(folder)?.frames;
  if (existsSync(folder)) return serve(folder, { base, ...serving, frames });
  throw new BuildError(`${folder} is not there. Make it with: npm run build`);
}

/** Puts the last release back where a killed build left its place empty. */
async function mendSwap(folder: string): Promise<void> {
  const workspace = workspaceOf(folder);
  if (existsSync(workspace.out) || !existsSync(workspace.old)) return;
  const unlock = lockWorkspace(workspace);
  restoreLast(workspace);
  unlock();
}
