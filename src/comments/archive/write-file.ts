import { mkdir, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';

/** Writes a file whole or not at all, whatever ends us meanwhile. */
export async function writeWhole(file: string, text: string): Promise<void> {
  const folder = path.dirname(file);
  // Hidden, so that the content check passes over what a cut left behind.
  const aside = path.join(folder, `.${path.basename(file)}.${process.pid}`);
  await mkdir(folder, { recursive: true });
  try {
    const handle = await open(aside, 'w');
    try {
      await handle.writeFile(text);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(aside, file);
  } catch (error) {
    await rm(aside, { force: true });
    throw error;
  }
}
