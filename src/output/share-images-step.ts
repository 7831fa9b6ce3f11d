import path from 'node:path';
import { libraryOf } from '../library/from-reading.ts';
import { drawShareImages } from '../share-images/draw-all.ts';
import { shareJobs } from '../share-images/site-jobs.ts';
import type { Step } from './step.ts';

/** Kept between builds, and by a CI if it likes; apart from node_modules, which `npm ci` empties. */
const CACHE = path.join('.cache', 'share-images');

/** The pictures for previews and for sharing, drawn on all cores beside the pages. */
export const shareImagesStep: Step = {
  name: 'share images',
  run: async ({ options, reading }) => {
    const jobs = shareJobs(libraryOf(reading, options));
    const { drawn, reused } = await drawShareImages(jobs, {
      cacheDir: path.resolve(CACHE),
      outDir: options.out,
    });
    return { made: drawn, reused };
  },
};
