import { readContent } from '../check/read.ts';
import { refuseErrors } from '../core/errors.ts';
import { libraryOf } from '../library/from-reading.ts';
import { refuseCacheFolder } from '../cli/cache-folder.ts';
import { cacheFolder, readCommandLine } from '../cli/options.ts';
import { drawShareImages } from '../share-images/draw-all.ts';
import { readShard } from '../share-images/shard.ts';
import { shareJobs } from '../share-images/site-jobs.ts';
import { failureOf } from './failure.ts';

/**
 * `npm run share-images`: draws into the cache, where the next build finds them; with `--shard 1/4`
 * only the first of four parts, for as many machines. Resolves to the exit code.
 */
export async function runShareImages(args: readonly string[]): Promise<number> {
  try {
    const { options, values } = readCommandLine(args, { values: ['shard'] });
    const shard = values.shard === undefined ? undefined : readShard(values.shard);
    refuseCacheFolder();
    const reading = await readContent(options);
    refuseErrors(reading.problems);
    const { drawn, reused } = await drawShareImages(shareJobs(libraryOf(reading, options)), {
      cacheDir: cacheFolder('share-images'),
      shard,
    });
    console.log(`${drawn} share images drawn; ${reused} were in the cache.`);
    return 0;
  } catch (error) {
    const { text, exitCode } = failureOf(error);
    console.error(text);
    return exitCode;
  }
}
