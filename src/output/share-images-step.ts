import { libraryOf } from '../library/from-reading.ts';
import { cacheFolder } from '../cli/options.ts';
import { drawShareImages } from '../share-images/draw-all.ts';
import { shareJobs } from '../share-images/site-jobs.ts';
import type { Step } from './step.ts';

/** The pictures for previews and for sharing, drawn on all cores beside the pages. */
export const shareImagesStep: Step = {
  name: 'share images',
  run: async ({ options, reading, last }, count) => {
    const jobs = shareJobs(libraryOf(reading, options));
    const { drawn, reused } = await drawShareImages(jobs, {
      cacheDir: cacheFolder('share-images'),
      outDir: options.out,
      last,
      onProgress: count,
    });
    return { made: drawn, reused };
  },
};
