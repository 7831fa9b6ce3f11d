import { hash } from 'node:crypto';
import process from 'node:process';
import { sourceKey } from '../cache/code-key.ts';

/**
 * A hash over everything besides the card that decides how it looks: the code that draws, its
 * packages, and the Unicode data of Node, which divides words. It is in addresses of the site, and so
 * the same for every Node with the same data. Throws where it was bundled: reckon it before.
 */
export function engineHash(): string {
  const { unicode, icu } = process.versions;
  return hash('sha256', [sourceKey('src/share-images/draw.ts'), unicode, icu].join(' '));
}
