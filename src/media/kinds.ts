import { anatomyOf } from './anatomy.ts';
import { endingOf } from './format.ts';
import { anatomyOfMp4 } from './mp4.ts';
import { type Anatomy, BROKEN } from './parts.ts';
import { anatomyOfPdf } from './pdf.ts';
import { anatomyOfFlac, anatomyOfMp3, anatomyOfOgg, anatomyOfWav } from './sound.ts';
import { anatomyOfWebm } from './webm.ts';

/**
 * What may be published beside pages, by its ending: nothing that a browser runs. `media` is known part
 * by part and cleaned; `text` is read; of `plain` only the beginning is looked at.
 */
export type Kind =
  | { readonly is: 'image' | 'drawing' | 'text' }
  | { readonly is: 'media'; readonly anatomy: (bytes: Buffer) => Anatomy }
  | { readonly is: 'plain'; readonly begins: RegExp };

const media = (anatomy: (bytes: Buffer) => Anatomy): Kind => ({ is: 'media', anatomy });
const IMAGE: Kind = { is: 'image' };
const TEXT: Kind = { is: 'text' };

const KINDS: Readonly<Record<string, Kind>> = {
  jpg: IMAGE,
  jpeg: IMAGE,
  png: IMAGE,
  webp: IMAGE,
  avif: IMAGE,
  gif: IMAGE,
  heic: IMAGE,
  heif: IMAGE,
  svg: { is: 'drawing' },
  pdf: media(anatomyOfPdf),
  mp4: media(anatomyOfMp4),
  m4v: media(anatomyOfMp4),
  m4a: media(anatomyOfMp4),
  mov: media(anatomyOfMp4),
  webm: media(anatomyOfWebm),
  mp3: media(anatomyOfMp3),
  flac: media(anatomyOfFlac),
  wav: media(anatomyOfWav),
  ogg: media(anatomyOfOgg),
  oga: media(anatomyOfOgg),
  opus: media(anatomyOfOgg),
  csv: TEXT,
  tsv: TEXT,
  txt: TEXT,
  md: TEXT,
  vtt: TEXT,
  srt: TEXT,
  json: TEXT,
  geojson: TEXT,
  ics: TEXT,
  bib: TEXT,
  asc: TEXT,
  woff2: { is: 'plain', begins: /^774f4632/ },
  woff: { is: 'plain', begins: /^774f4646/ },
  ttf: { is: 'plain', begins: /^(?:00010000|74727565)/ },
  otf: { is: 'plain', begins: /^4f54544f/ },
  ico: { is: 'plain', begins: /^00000100/ },
};

/** Every ending that a file may have. */
export const ENDINGS = Object.keys(KINDS);

/** What a file is by its name; undefined where no file of that ending is published. */
export function kindOf(name: string): Kind | undefined {
  const ending = endingOf(name);
  return Object.hasOwn(KINDS, ending) ? KINDS[ending] : undefined;
}

/** As `anatomyOf`, for film, sound and documents. */
export function anatomyOfMedia(anatomy: (bytes: Buffer) => Anatomy, bytes: Buffer): Anatomy {
  try {
    return anatomy(bytes);
  } catch (error) {
    if (error instanceof RangeError) return BROKEN;
    throw error;
  }
}

/** The bytes that are published of a file: of pictures, film, sound and documents without what they tell. */
export async function publishedBytes(name: string, bytes: Buffer): Promise<Buffer> {
  const kind = kindOf(name);
  if (kind?.is === 'media') return anatomyOfMedia(kind.anatomy, bytes).clean();
  if (kind?.is !== 'image') return bytes;
  const { formatOfBytes } = await import('./format.ts');
  const format = formatOfBytes(bytes);
  if (format === undefined) return bytes;
  const { default: sharp } = await import('sharp');
  const { orientation } = await sharp(bytes, { limitInputPixels: false }).metadata();
  return anatomyOf(format, bytes).clean(orientation);
}
