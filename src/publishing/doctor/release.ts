import { lstat, stat } from 'node:fs/promises';
import path from 'node:path';
import { filesBelow } from '../../check/walk.ts';
import { readManifest } from '../../output/manifest.ts';
import type { Setup } from '../hosts/hosts.ts';
import { advice, type Finding, right, wrong } from './finding.ts';

/** Of the last build: whether it is of this content, as far as dates tell. */
export async function releaseFindings(
  out: string,
  content: string,
  { frames }: Setup,
): Promise<Finding[]> {
  const release = readManifest(out);
  if (release === undefined) return [advice('Nothing has been built here.', 'Run: npm run build')];
  if (release.frames !== frames) {
    return [
      wrong('Comments in site.yaml have changed since the last build.', 'Run: npm run build'),
    ];
  }
  const { mtimeMs: built } = await stat(path.join(out, 'manifest.json'));
  const changed = await Promise.all(
    (await filesBelow(content)).map(async (file) => (await lstat(file.path)).mtimeMs > built),
  );
  return changed.includes(true)
    ? [advice('The content has changed since the last build.', 'Run: npm run build')]
    : [right('The last build has all that is in the content.')];
}
