import { crc32 } from 'node:zlib';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { anatomyOf } from '../../src/media/anatomy.ts';
import { formatOfBytes, type ImageFormat } from '../../src/media/format.ts';

const SECRET = 'N51.5007 W0.1246 Jane Doe';
const secret = Buffer.from(SECRET);

const picture = () =>
  sharp({ create: { width: 40, height: 30, channels: 3, background: '#5e2a92' } });
const drawn = async (bytes: Buffer) => (await sharp(bytes).raw().toBuffer()).toString('base64');
const plain = (format: 'jpeg' | 'png' | 'webp' | 'avif' | 'gif') => picture()[format]().toBuffer();

function at(bytes: Buffer, place: number, part: Buffer): Buffer {
  return Buffer.concat([bytes.subarray(0, place), part, bytes.subarray(place)]);
}

function segment(marker: number, content: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([head, content]);
}

function pngChunk(name: string, content = secret): Buffer {
  const chunk = Buffer.concat([Buffer.alloc(4), Buffer.from(name), content, Buffer.alloc(4)]);
  chunk.writeUInt32BE(content.length, 0);
  chunk.writeUInt32BE(crc32(chunk.subarray(4, -4)), chunk.length - 4);
  return chunk;
}

function webpWith(bytes: Buffer, name: string): Buffer {
  const head = Buffer.from(`${name}\0\0\0\0`, 'latin1');
  head.writeUInt32LE(secret.length, 4);
  const all = Buffer.concat([bytes, head, secret, Buffer.alloc(secret.length % 2)]);
  all.writeUInt32LE(all.length - 8, 4);
  return all;
}

function box(type: string, content: Buffer): Buffer {
  const head = Buffer.from(`\0\0\0\0${type}`, 'latin1');
  head.writeUInt32BE(content.length + 8, 0);
  return Buffer.concat([head, content]);
}

const gifBlock = (label: number, head = '') =>
  Buffer.concat([
    Buffer.from([0x21, label]),
    ...(head === '' ? [] : [Buffer.from([head.length]), Buffer.from(head)]),
    Buffer.from([secret.length]),
    secret,
    Buffer.from([0]),
  ]);

/** The start of the blocks of a GIF that sharp has written. */
const gifStart = (bytes: Buffer) => 13 + 3 * 2 ** (((bytes[10] ?? 0) & 7) + 1);

type Hidden = readonly [
  format: 'jpeg' | 'png' | 'webp' | 'avif' | 'gif',
  where: string,
  hide: (bytes: Buffer) => Buffer,
];

const HIDDEN: readonly Hidden[] = [
  ...[0xe1, 0xe3, 0xe4, 0xe5, 0xea, 0xeb, 0xec, 0xed, 0xef, 0xfe, 0xf0, 0xf7].map(
    (marker): Hidden => [
      'jpeg',
      `segment ${marker}`,
      (bytes) => at(bytes, 2, segment(marker, secret)),
    ],
  ),
  [
    'jpeg',
    'MPF in APP2',
    (bytes) => at(bytes, 2, segment(0xe2, Buffer.concat([Buffer.from('MPF\0'), secret]))),
  ],
  [
    'jpeg',
    'a thumbnail of JFXX',
    (bytes) => at(bytes, 2, segment(0xe0, Buffer.concat([Buffer.from('JFXX\0'), secret]))),
  ],
  [
    'jpeg',
    'a longer head of JFIF',
    (bytes) => at(bytes, 2, segment(0xe0, Buffer.concat([Buffer.from('JFIF\0'), secret]))),
  ],
  [
    'jpeg',
    'a longer Adobe segment',
    (bytes) => at(bytes, 2, segment(0xee, Buffer.concat([Buffer.from('Adobe'), secret]))),
  ],
  [
    'jpeg',
    'EXIF with more than an orientation',
    (bytes) => at(bytes, 2, segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0MM\0*'), secret]))),
  ],
  ['jpeg', 'behind the end', (bytes) => Buffer.concat([bytes, secret])],
  [
    'jpeg',
    'a segment behind the first scan',
    (bytes) => at(bytes, bytes.length - 2, segment(0xe5, secret)),
  ],
  ...['tEXt', 'zTXt', 'iTXt', 'eXIf', 'tIME', 'prVt', 'sPLT', 'vpAg', 'caBX', 'iDOT'].map(
    (name): Hidden => ['png', name, (bytes) => at(bytes, 33, pngChunk(name))],
  ),
  ['png', 'behind the end', (bytes) => Buffer.concat([bytes, secret])],
  ...['EXIF', 'XMP ', 'JUNK', 'PRIV'].map((name): Hidden => [
    'webp',
    name,
    (bytes) => webpWith(bytes, name),
  ]),
  ['webp', 'behind the end', (bytes) => Buffer.concat([bytes, secret])],
  ['gif', 'a comment', (bytes) => at(bytes, gifStart(bytes), gifBlock(0xfe))],
  ['gif', 'a text', (bytes) => at(bytes, gifStart(bytes), gifBlock(0x01, 'abcdefghijkl'))],
  ['gif', 'XMP', (bytes) => at(bytes, gifStart(bytes), gifBlock(0xff, 'XMP DataXMP'))],
  ['gif', 'an application', (bytes) => at(bytes, gifStart(bytes), gifBlock(0xff, 'MAGPIE  1.0'))],
  [
    'gif',
    'more than loops where loops are told',
    (bytes) => at(bytes, gifStart(bytes), gifBlock(0xff, 'NETSCAPE2.0')),
  ],
  ['gif', 'an unknown extension', (bytes) => at(bytes, gifStart(bytes), gifBlock(0x77))],
  ['gif', 'behind the end', (bytes) => Buffer.concat([bytes, secret])],
  ['avif', 'a box of another kind', (bytes) => Buffer.concat([bytes, box('uuid', secret)])],
  ['avif', 'free room', (bytes) => Buffer.concat([bytes, box('free', secret)])],
];

describe('what is no part of a picture', () => {
  test.each(HIDDEN)('in a %s, %s, is found and left out', async (format, _, hide) => {
    const clean = await plain(format);
    const bytes = hide(clean);
    const anatomy = anatomyOf(format, bytes);
    expect([anatomy.whole, anatomy.extras.length > 0]).toEqual([true, true]);
    expect(Buffer.concat(anatomy.extras.map((extra) => extra.bytes)).includes(secret)).toBe(true);
    const cleaned = anatomy.clean();
    expect(cleaned.includes(secret)).toBe(false);
    expect(anatomyOf(format, cleaned)).toMatchObject({ whole: true, extras: [] });
    expect(cleaned.length).toBeLessThanOrEqual(bytes.length);
    expect(await drawn(cleaned)).toBe(await drawn(clean));
  });

  test.each(['jpeg', 'png', 'webp', 'avif', 'gif'] as const)(
    'a plain %s has nothing of it, and stays the same',
    async (format) => {
      const bytes = await plain(format);
      const { whole, extras, clean } = anatomyOf(format, bytes);
      expect([whole, extras, clean().equals(bytes)]).toEqual([true, [], true]);
    },
  );

  test.each(['jpeg', 'png', 'webp', 'avif'] as const)(
    'in a %s, EXIF and XMP of a camera are such, and a colour profile is not',
    async (format) => {
      const bytes = await picture()
        .withIccProfile('p3')
        .withExif({ IFD0: { Artist: SECRET } })
        .withXmp(`<x:xmpmeta xmlns:x="adobe:ns:meta/">${SECRET}</x:xmpmeta>`)
        [format]()
        .toBuffer();
      const cleaned = anatomyOf(format, bytes).clean();
      expect(cleaned.includes('Jane')).toBe(false);
      expect((await sharp(cleaned).metadata()).icc?.length).toBeGreaterThan(100);
      expect(anatomyOf(format, cleaned).extras).toEqual([]);
    },
  );

  test.each(['jpeg', 'png', 'webp'] as const)('a turned %s stays turned', async (format) => {
    const bytes = await picture()
      .withExif({ IFD0: { Orientation: '6', Artist: SECRET } })
      [format]()
      .toBuffer();
    const cleaned = anatomyOf(format, bytes).clean(6);
    expect((await sharp(cleaned).metadata()).orientation).toBe(6);
    expect(cleaned.includes('Jane')).toBe(false);
    expect(anatomyOf(format, cleaned)).toMatchObject({ whole: true, extras: [] });
  });

  test('the data of a GIF are no comment, whatever bytes they have', () => {
    const head = Buffer.from('474946383961010001008000000000000000002c00000000010001000002', 'hex');
    const bytes = Buffer.concat([head, Buffer.from([4, 0x21, 0xfe, 0x44, 0x01, 0, 0x3b])]);
    expect(anatomyOf('gif', bytes)).toMatchObject({ whole: true, extras: [] });
  });
});

describe('a file that is cut', () => {
  test.each(['jpeg', 'png', 'webp', 'avif', 'gif'] as const)(
    'a %s is not whole, wherever it is cut, and nothing is thrown',
    async (format) => {
      const bytes = await picture()
        .withExif({ IFD0: { Artist: 'x' } })
        [format]()
        .toBuffer();
      const whole = Array.from({ length: bytes.length - 16 }, (_, length) => length + 16).filter(
        (length) => anatomyOf(format, bytes.subarray(0, length)).whole,
      );
      expect(whole).toEqual([]);
    },
  );
});

describe('the format of a file', () => {
  test.each<[string, ImageFormat | undefined]>([
    ['\0\0\0\x18ftypavif\0\0\0\0mif1', 'avif'],
    ['\0\0\0\x18ftypmif1\0\0\0\0avif', 'avif'],
    ['\0\0\0\x18ftypheic\0\0\0\0mif1', 'heic'],
    ['\0\0\0\x18ftypmif1\0\0\0\0heic', 'heic'],
    ['\0\0\0\x18ftypisom\0\0\0\0mp41', undefined],
    ['BM6\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0', undefined],
  ])('%j is %s', (head, format) => {
    expect(formatOfBytes(Buffer.from(head.padEnd(32, '\0'), 'latin1'))).toBe(format);
  });
});
