import process from 'node:process';
import type { AstroIntegration } from 'astro';
import type { Connect } from 'vite';
import { latestReading } from '../check/latest-reading.ts';
import { libraryOf } from '../library/from-reading.ts';
import { optionsFromEnv } from '../cli/options.ts';
import type { ShareJob } from '../share-images/draw-all.ts';
import { shareJobs } from '../share-images/site-jobs.ts';
import { galleryPage } from './share-gallery.ts';

/**
 * In `npm run dev`, draws a share image when it is asked for, from the text as it is on disk now.
 * `/share/` shows all cards of the site on one screen.
 */
export function shareImagesInDev(): AstroIntegration {
  return {
    name: 'broadside-share-images',
    hooks: {
      'astro:server:setup': ({ server }) => {
        server.middlewares.use(answer());
      },
    },
  };
}

function answer(): Connect.NextHandleFunction {
  const options = optionsFromEnv(process.env);
  const jobs = async (): Promise<ShareJob[]> => {
    const reading = await latestReading(options);
    return reading.site === undefined ? [] : shareJobs(libraryOf(reading, options));
  };
  return (request, response, next) => {
    const path = pathOf(request.originalUrl ?? '', options.base);
    if (!/(?:^|\/)share\//.test(path)) return next();
    const send = (type: string, body: string | Buffer) => {
      response.setHeader('Content-Type', type);
      response.setHeader('Cache-Control', 'no-store');
      response.end(body);
    };
    const respond = async () => {
      const all = await jobs();
      if (path.endsWith('share/')) return send('text/html', galleryPage(all, options.base));
      const job = all.find((one) => one.path === path);
      if (job === undefined) return next();
      // A build, which has this file loaded too, draws in threads.
      const { drawShareImage } = await import('../share-images/draw.ts');
      send('image/png', await drawShareImage(job.card, job.format));
    };
    respond().catch(next);
  };
}

function pathOf(url: string, base: string): string {
  const { pathname } = new URL(url, 'http://localhost');
  return pathname.startsWith(base) ? pathname.slice(base.length) : '';
}
