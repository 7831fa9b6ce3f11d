import { constants, inflateSync } from 'node:zlib';
import { anatomyOfJpeg } from './jpeg.ts';
import { type Anatomy, BROKEN, type Extra } from './parts.ts';

/** What could run, or hide another file, by the name that ISO 32000 gives it. */
const ACTIVE: readonly (readonly [RegExp, string])[] = [
  [/\/(?:JavaScript|JS)(?![A-Za-z])/, 'a script'],
  [/\/(?:Launch|ImportData|SubmitForm|GoToE)(?![A-Za-z])/, 'an action that leaves it'],
  [/\/(?:EmbeddedFiles?|RichMedia|Filespec)(?![A-Za-z])/, 'another file'],
  [/\/XFA(?![A-Za-z])/, 'a form with code'],
  [/\/Encrypt(?![A-Za-z])/, 'a lock, and cannot be examined'],
];

/** Text in round brackets or as hexadecimal digits behind a name that tells of a person. */
const PERSONAL =
  /\/(?:Author|Company|Manager|SourceModified)\s*(\((?:\\[\s\S]|[^\\()])*\)|<[\da-f\s]*>)/gi;

interface Stream {
  readonly dictionary: string;
  readonly start: number;
  readonly end: number;
}

/**
 * A PDF as far as it must be understood: what could run is refused; authors and XMP are blanked in
 * place, so that no offset changes, and are refused where they are compressed.
 */
export function anatomyOfPdf(bytes: Buffer): Anatomy {
  if (bytes.toString('latin1', 0, 5) !== '%PDF-') return BROKEN;
  const text = bytes.toString('latin1');
  const streams = streamsIn(text);
  const outside = withoutStreams(text, streams);
  const packed = streams.filter(({ dictionary }) => /\/ObjStm/.test(plain(dictionary)));
  const unpacked = packed.map((stream) => unpack(bytes, stream));
  const readable = [outside, ...unpacked.map((one) => one ?? '')].map(plain).join('\n');
  const spots = [...personal(outside), ...packets(streams)];
  return {
    whole: text.includes('%%EOF') || text.includes('startxref'),
    refused: [
      ...ACTIVE.filter(([pattern]) => pattern.test(readable)).map(([, what]) => what),
      ...(unpacked.includes(undefined) ? ['parts that cannot be read'] : []),
      ...(unpacked.some((one) => one !== undefined && personal(one).length > 0) ||
      packedXmp(bytes, streams).some((xmp) => /creator|author/i.test(xmp))
        ? ['its author']
        : []),
      ...(streams.some((stream) => isTellingPhoto(bytes, stream))
        ? ['a photograph that tells where or by whom it was taken']
        : []),
    ],
    extras: spots.flatMap(({ start, end, name }): Extra[] => {
      const told = bytes.subarray(start, end);
      return told.every((byte) => byte === SPACE) ? [] : [{ name, bytes: told }];
    }),
    clean: () => {
      const copy = Buffer.from(bytes);
      for (const { start, end } of spots) copy.fill(SPACE, start, end);
      return copy;
    },
  };
}

const SPACE = 0x20;

/** `/J#61vaScript` is `/JavaScript`. */
function plain(text: string): string {
  return text.replace(/#([\da-f]{2})/gi, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

function streamsIn(text: string): readonly Stream[] {
  const streams: Stream[] = [];
  const head = /stream(?:\r\n|\n|\r)/g;
  for (let found = head.exec(text); found !== null; found = head.exec(text)) {
    if (text.startsWith('end', found.index - 3)) continue;
    const start = found.index + found[0].length;
    const end = text.indexOf('endstream', start);
    if (end < 0) break;
    const from = Math.max(text.lastIndexOf('obj', found.index), found.index - 10_000, 0);
    streams.push({ dictionary: text.slice(from, found.index), start, end });
    head.lastIndex = end + 9;
  }
  return streams;
}

/** The same length, so that places in it are places in the file. */
function withoutStreams(text: string, streams: readonly Stream[]): string {
  let at = 0;
  const parts: string[] = [];
  for (const { start, end } of streams) {
    parts.push(text.slice(at, start), ' '.repeat(end - start));
    at = end;
  }
  return [...parts, text.slice(at)].join('');
}

const MOST_UNPACKED = 50_000_000;

/** Objects are packed with Flate, or not at all; undefined of everything else. */
function unpack(bytes: Buffer, { dictionary, start, end }: Stream): string | undefined {
  const filter = /\/Filter\s*\[?\s*(\/\w+)\s*\]?/.exec(plain(dictionary))?.[1];
  const content = bytes.subarray(start, end);
  if (filter === undefined) return content.toString('latin1');
  if (filter !== '/FlateDecode' && filter !== '/Fl') return undefined;
  try {
    const options = { maxOutputLength: MOST_UNPACKED, finishFlush: constants.Z_SYNC_FLUSH };
    return inflateSync(content, options).toString('latin1');
  } catch {
    return undefined;
  }
}

interface Spot {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

function personal(text: string): readonly Spot[] {
  return [...text.matchAll(PERSONAL)].flatMap(({ 0: all, 1: value = '', index }) => {
    const start = index + all.length - value.length + 1;
    const inside = value.slice(1, -1).replace(/^\\?(?:376\\377|\xfe\xff)/, '');
    return inside.trim() === '' ? [] : [{ name: 'author', start, end: start + value.length - 2 }];
  });
}

/** XMP, which nearly always stands there as it is: it may be left out. */
function packets(streams: readonly Stream[]): readonly Spot[] {
  return streams
    .filter((stream) => isXmp(stream) && !/\/Filter/.test(plain(stream.dictionary)))
    .map(({ start, end }) => ({ name: 'XMP', start, end }));
}

function packedXmp(bytes: Buffer, streams: readonly Stream[]): readonly string[] {
  return streams
    .filter((stream) => isXmp(stream) && /\/Filter/.test(plain(stream.dictionary)))
    .map((stream) => unpack(bytes, stream) ?? 'author');
}

function isXmp({ dictionary }: Stream): boolean {
  return /\/Type\s*\/Metadata(?![A-Za-z])/.test(plain(dictionary));
}

function isTellingPhoto(bytes: Buffer, { start, end }: Stream): boolean {
  if (bytes[start] !== 0xff || bytes[start + 1] !== 0xd8) return false;
  const { extras } = anatomyOfJpeg(bytes.subarray(start, end));
  const exif = extras.filter(({ name }) => /Exif|http|Photoshop/.test(name));
  // 0x8825 leads to where it was taken, 0x013b names who took it.
  return exif.some(({ bytes: part }) =>
    ['8825', '2588', '013b0002', '3b010200'].some((tag) => part.includes(Buffer.from(tag, 'hex'))),
  );
}
