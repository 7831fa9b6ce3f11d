import process from 'node:process';
import { openKeptImages } from '../check/images/kept-images.ts';
import { openKeptBodies } from '../check/kept-bodies.ts';
import { ledgerHints } from '../check/ledger.ts';
import { type Reading, readContent } from '../check/read.ts';
import { commentsHints, framesOf } from '../comments/setup.ts';
import type { Site } from '../domain/site.ts';
import { ContentError, refuseErrors } from '../core/errors.ts';
import { refuseCacheFolder } from '../cli/cache-folder.ts';
import { cacheFolder, type Options } from '../cli/options.ts';
import { checkOutput, type OutputCheck } from './check.ts';
import { judgeOf } from './check-digest.ts';
import { readFacts, writeFacts } from './kept-facts.ts';
import { assetsToKeep, keepAssets } from './kept-assets.ts';
import { lockWorkspace } from './lock.ts';
import { foreignFiles } from './foreign-files.ts';
import { type Manifest, readManifest, writeManifest } from './manifest.ts';
import type { Progress } from './progress.ts';
import type { Images, Plan, Run, Step } from './step.ts';
import type { Summary } from './summary.ts';
import { makeReadable } from './readable.ts';
import { refuseOut } from './refuse-out.ts';
import { restoreLast, swap } from './swap.ts';
import { machineTraces } from './traces.ts';
import { discardStaging, emptyStaging, type Workspace, workspaceOf } from './workspace.ts';

/**
 * Makes a release beside the published folder, checks it, and puts it in its place. Whatever
 * happens before the last step, the last release stays as it is. Throws a ContentError or a
 * BuildError, or what a step threw.
 */
export async function buildSite(
  options: Options,
  plan: Plan,
  progress: Progress,
): Promise<Summary> {
  const workspace = workspaceOf(options.out);
  refuseCacheFolder();
  refuseOut(workspace, options.content);
  const close = openWorkspace(workspace);
  try {
    const started = performance.now();
    const last = readManifest(workspace.out);
    prepare([...plan.beside, ...plan.after]);
    const reading = await progress('content check', () => checkedContent(options));
    const run: Run = {
      options: { ...options, out: workspace.staging },
      reading,
      last: last && workspace.out,
    };
    const images = [
      ...(await runTogether(plan.beside, run, progress)),
      ...(await runTogether(plan.after, run, progress)),
    ];
    const checked = await progress('output check', () => checkedOutput(run));
    const foreign = foreignFiles(workspace.out, workspace.staging);
    await progress('publish', async () => publish(workspace, last, checked, reading.site));
    return {
      out: options.out,
      base: options.base,
      foreign,
      ...reading.summary,
      pages: checked.pages,
      images,
      warnings: reading.problems,
      hints: hintsOf(reading, options),
      seconds: (performance.now() - started) / 1000,
    };
  } finally {
    close();
  }
}

/** The workspace, ours alone and cleared of what builds that died have left, until it is closed. */
function openWorkspace(workspace: Workspace): () => void {
  const unlock = lockWorkspace(workspace);
  const close = () => {
    process.off('exit', close);
    discardStaging(workspace);
    unlock();
  };
  // Signals and errors that nobody catches end the process without passing our `finally`.
  process.once('exit', close);
  restoreLast(workspace);
  emptyStaging(workspace);
  return close;
}

/** The first core reads the content: what else can be begun meanwhile has the others. */
function prepare(steps: readonly Step[]): void {
  void Promise.allSettled(steps.map(({ prepare }) => prepare?.()));
}

async function checkedContent(options: Options): Promise<Reading> {
  const bodies = await openKeptBodies(cacheFolder('bodies'), options.content);
  const images = await openKeptImages(cacheFolder('images'), options.content);
  try {
    const reading = await readContent(options, new Map(), bodies.parse, images);
    refuseErrors(reading.problems);
    return reading;
  } finally {
    bodies.close();
    images.close();
  }
}

function hintsOf({ site, ledger, addresses }: Reading, { drafts }: Options): readonly string[] {
  return [
    ...(site === undefined ? [] : commentsHints(site.comments)),
    // Drafts have no address yet that anybody should write down.
    ...(drafts ? [] : ledgerHints(ledger, addresses)),
  ];
}

function runTogether(steps: readonly Step[], run: Run, progress: Progress) {
  return Promise.all(
    steps.map(async (step): Promise<Images> => {
      const { made = 0, reused = 0 } = await progress(step.name, (count) => step.run(run, count));
      return { made, reused };
    }),
  );
}

async function checkedOutput({ options, reading }: Run) {
  const url = options.site ?? reading.site?.url;
  const site = {
    origin: url === undefined ? undefined : new URL(url).origin,
    base: options.base,
    traces: machineTraces([options.content, options.out]),
  };
  const cache = cacheFolder('output-check');
  const judge = judgeOf(site);
  const known = readFacts(cache, judge);
  const checked = await checkOutput(options.out, {
    ...site,
    trusted: new Set(reading.files.filter((one) => one.isTrusted).map(({ file }) => file)),
    validate: 'new-constructs',
    known,
  });
  if (checked.problems.length > 0) throw new ContentError(checked.problems);
  writeFacts(cache, judge, checked.facts);
  return checked;
}

function publish(
  workspace: Workspace,
  last: Manifest | undefined,
  { facts }: OutputCheck,
  site: Site | undefined,
): void {
  const hashes = new Map([...facts].map(([file, { hash }]) => [file, hash]));
  const kept = keepAssets(workspace.out, workspace.staging, assetsToKeep(last, hashes));
  writeManifest(workspace.staging, {
    files: hashes,
    kept,
    frames: site && framesOf(site.comments),
  });
  makeReadable(workspace.staging);
  swap(workspace);
}
