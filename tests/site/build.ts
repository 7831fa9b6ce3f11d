import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { writeFixtureContent } from './fixture-content.ts';
import { runBuild } from './run-build.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder of the fixture site, built for `FIXTURE_BASE` on `TODAY`. */
    fixtureSite: string;
    fixtureContent: string;
    /** Folder of the sample site, built without a base. */
    sampleSite: string;
  }
}

export const FIXTURE_BASE = '/blog/';
export const FIXTURE_ORIGIN = 'https://press.example';
/** The day of every build under test. */
export const TODAY = '2026-11-23';

/** Builds both sites once, before all tests that look at them. */
export default async function setup({ provide }: TestProject) {
  const folder = mkdtempSync(path.join(tmpdir(), 'broadside-sites-'));
  const content = writeFixtureContent(path.join(folder, 'content'));
  const fixture = path.join(folder, 'fixture');
  const sample = path.join(folder, 'sample');
  const remove = () => rmSync(folder, { recursive: true, force: true });
  try {
    await built('--content', content, '--out', fixture, '--base', FIXTURE_BASE);
    await built('--out', sample);
  } catch (error) {
    remove();
    throw error;
  }
  provide('fixtureSite', fixture);
  provide('fixtureContent', content);
  provide('sampleSite', sample);
  return remove;
}

async function built(...options: readonly string[]): Promise<void> {
  const { exitCode, stderr } = await runBuild(...options, '--now', TODAY);
  if (exitCode !== 0) throw new Error(`The build ${options.join(' ')} failed:\n${stderr}`);
}
