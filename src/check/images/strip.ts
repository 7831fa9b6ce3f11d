import { readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import sharp from 'sharp';
import { command, readArguments, UsageError } from '../../cli/usage.ts';
import { formatOfBytes, type ImageFormat } from './format.ts';

/** Saved so well that nobody sees a difference; PNG and GIF lose nothing. */
const SETTINGS: Readonly<Record<ImageFormat, object>> = {
  jpeg: { quality: 95, chromaSubsampling: '4:4:4' },
  png: {},
  webp: { quality: 95 },
  avif: { quality: 80 },
  gif: {},
};

/** `npm run strip -- FILE…`: saves images again without what they tell of places, devices and people. */
export const runStrip = command(async (args: readonly string[]) => {
  const { positionals } = readArguments(args, [], [], Number.POSITIVE_INFINITY);
  if (positionals.length === 0)
    throw new UsageError('Name at least one image: npm run strip -- FILE.');
  const done = [];
  for (const file of positionals) done.push(await stripFile(path.resolve(file), file));
  return done.every(Boolean) ? 0 : 1;
});

async function stripFile(file: string, name: string): Promise<boolean> {
  const bytes = await readFile(file).catch(() => undefined);
  const format = bytes && formatOfBytes(bytes);
  if (bytes === undefined || format === undefined) {
    console.error(`${name} is not an image that can be cleaned.`);
    return false;
  }
  try {
    const clean = await stripped(bytes, format);
    // A run that is stopped in the middle leaves either the old image or the new one.
    const aside = `${file}.${process.pid}`;
    await writeFile(aside, clean);
    await rename(aside, file);
    console.log(`${name} is clean: ${bytes.length} bytes before, ${clean.length} now.`);
    return true;
  } catch {
    console.error(`${name} is damaged, and was left as it is.`);
    return false;
  }
}

/** The same picture, the right way up, with its colour profile and nothing else. */
function stripped(bytes: Buffer, format: ImageFormat): Promise<Buffer> {
  const animated = format === 'gif' || format === 'webp';
  const picture = sharp(bytes, { animated, failOn: 'warning' });
  return picture.autoOrient().keepIccProfile().toFormat(format, SETTINGS[format]).toBuffer();
}
