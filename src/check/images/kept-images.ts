import { hash } from 'node:crypto';
import path from 'node:path';
import { codeKey } from '../../cache/code-key.ts';
import { openRows } from '../../cache/kept-rows.ts';
import { type ImageFacts, imageFacts } from './image-facts.ts';

/** Looks at images, of which it may know some from before. */
export interface ImageLooker {
  readonly look: (bytes: Buffer) => Promise<ImageFacts>;
}

/** Looks at each image anew. */
export const lookAnew: ImageLooker = { look: imageFacts };

/** Keeps for the next build what it finds: an image is drawn once, and then known by its bytes. */
export async function openKeptImages(
  folder: string,
  content: string,
): Promise<ImageLooker & { readonly close: () => void }> {
  const rows = openRows(path.join(folder, `${hash('sha256', content).slice(0, 12)}.sqlite`));
  const code = codeKey('src/check/images/image-facts.ts');
  return {
    look: async (bytes) => {
      const key = `${code} ${hash('sha256', bytes)}`;
      const kept = rows.read(key);
      // By its sum, we wrote it.
      if (kept !== undefined) return JSON.parse(kept.toString('utf8'));
      const facts = await imageFacts(bytes);
      rows.write(key, Buffer.from(JSON.stringify(facts)));
      return facts;
    },
    close: () => rows.close(),
  };
}
