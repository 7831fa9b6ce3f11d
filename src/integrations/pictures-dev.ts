import { readFile } from 'node:fs/promises';
import process from 'node:process';
import type { AstroIntegration } from 'astro';
import type { Connect } from 'vite';
import { latestReading } from '../check/latest-reading.ts';
import { optionsFromEnv } from '../cli/options.ts';
import { filesToEncode } from '../library/pictures.ts';
import { encodeCopy } from '../media/encode.ts';

/** In `npm run dev`, encodes a picture of a text when it is asked for, from the file as it is on disk now. */
export function picturesInDev(): AstroIntegration {
  return {
    name: 'broadside-pictures',
    hooks: {
      'astro:server:setup': ({ server }) => {
        server.middlewares.use(answer());
      },
    },
  };
}

function answer(): Connect.NextHandleFunction {
  const options = optionsFromEnv(process.env);
  return (request, response, next) => {
    const { pathname } = new URL(request.originalUrl ?? '', 'http://localhost');
    const file = pathname.slice(options.base.length);
    if (!/^_astro\/[\da-f]{16}-[\w-]+\.(?:avif|webp)$/.test(file)) return next();
    const respond = async () => {
      for (const { path, copies } of filesToEncode(await latestReading(options))) {
        const copy = copies.find((one) => one.file === file);
        if (copy === undefined) continue;
        response.setHeader('Content-Type', `image/${copy.format}`);
        return void response.end(await encodeCopy(await readFile(path), copy));
      }
      next();
    };
    respond().catch(next);
  };
}
