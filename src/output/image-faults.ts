import type { Problem } from '../core/errors.ts';
import { fault, WHOLE } from './fault.ts';
import {
  avifFacts,
  gifFacts,
  type ImageFacts,
  jpegFacts,
  pngFacts,
  webpFacts,
} from './image-metadata.ts';

/** What a file of one of these endings begins with, and how its bytes are read. */
const KINDS: Readonly<Record<string, Kind>> = {
  png: { begins: /^89504e470d0a1a0a/, facts: pngFacts },
  jpg: { begins: /^ffd8ff/, facts: jpegFacts },
  jpeg: { begins: /^ffd8ff/, facts: jpegFacts },
  webp: { begins: /^52494646.{8}57454250/, facts: webpFacts },
  avif: { begins: /^.{8}6674797061766966|^.{8}6674797061766973/, facts: avifFacts },
  gif: { begins: /^47494638/, facts: gifFacts },
  ico: { begins: /^00000100/ },
  woff2: { begins: /^774f4632/ },
  woff: { begins: /^774f4646/ },
  ttf: { begins: /^(?:00010000|74727565)/ },
  otf: { begins: /^4f54544f/ },
  pdf: { begins: /^255044462d/ },
  mp4: { begins: /^.{8}66747970/ },
  webm: { begins: /^1a45dfa3/ },
};

interface Kind {
  /** Matched against the first bytes in hexadecimal. */
  readonly begins: RegExp;
  readonly facts?: (bytes: Buffer) => ImageFacts;
}

/** What is wrong with a file that is not text, by its bytes alone. */
export function binaryFaults(file: string, bytes: Buffer): readonly Problem[] {
  const ending = endingOf(file);
  const kind = KINDS[ending];
  if (kind !== undefined && !kind.begins.test(bytes.toString('hex', 0, 12))) {
    return [fault(file, WHOLE, 'bytes-disagree', `The file is named .${ending} and is none.`)];
  }
  const { metadata, whole } = kind?.facts?.(bytes) ?? { metadata: packets(bytes), whole: true };
  return [
    ...[...new Set(metadata)].map((name) =>
      fault(file, WHOLE, 'image-metadata', `The image carries ${name}.`),
    ),
    ...(whole ? [] : [fault(file, WHOLE, 'file-damaged', 'The image is cut short or damaged.')]),
  ];
}

/**
 * Whether an image decodes to its last row. A PNG's checksums have said so already, at a
 * hundredth of the time.
 */
export async function undecodable(file: string, bytes: Buffer): Promise<readonly Problem[]> {
  if (!['jpg', 'jpeg', 'webp', 'avif', 'gif'].includes(endingOf(file))) return [];
  const { default: sharp } = await import('sharp');
  try {
    await sharp(bytes, { failOn: 'warning' }).raw().toBuffer();
    return [];
  } catch {
    return [fault(file, WHOLE, 'file-damaged', 'The image cannot be decoded.')];
  }
}

function packets(bytes: Buffer): readonly string[] {
  return bytes.includes('<x:xmpmeta') ? ['XMP'] : [];
}

export function endingOf(file: string): string {
  return /\.([^./]+)$/.exec(file)?.[1]?.toLowerCase() ?? '';
}
