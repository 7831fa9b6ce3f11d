import { readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { command, readArguments, UsageError } from '../../cli/usage.ts';
import { anatomyOf } from '../../media/anatomy.ts';
import { formatOfBytes } from '../../media/format.ts';

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
  const clean = bytes && (await cleaned(bytes));
  if (bytes === undefined || clean === undefined) {
    console.error(`${name} is not an image that can be cleaned.`);
    return false;
  }
  if (clean === 'damaged') {
    console.error(`${name} is damaged, and was left as it is.`);
    return false;
  }
  // A run that is stopped in the middle leaves either the old image or the new one.
  const aside = `${file}.${process.pid}`;
  await writeFile(aside, clean);
  await rename(aside, file);
  console.log(`${name} is clean: ${bytes.length} bytes before, ${clean.length} now.`);
  return true;
}

/** The same picture bit for bit, with its colour profile and its orientation and nothing else. */
async function cleaned(bytes: Buffer): Promise<Buffer | 'damaged' | undefined> {
  const format = formatOfBytes(bytes);
  if (format === undefined) return undefined;
  const { whole, clean } = anatomyOf(format, bytes);
  if (!whole) return 'damaged';
  const { default: sharp } = await import('sharp');
  try {
    const { orientation } = await sharp(bytes, { limitInputPixels: false }).metadata();
    return clean(orientation);
  } catch {
    return 'damaged';
  }
}
