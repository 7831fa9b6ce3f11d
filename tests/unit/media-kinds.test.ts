import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { anatomyOfMedia, kindOf } from '../../src/media/kinds.ts';

const SECRET = 'Jane Doe +51.5007-000.1246/';
const secret = Buffer.from(SECRET);

function anatomyIn(name: string, bytes: Buffer) {
  const kind = kindOf(name);
  if (kind?.is !== 'media') throw new Error(`${name} is no film, sound or document.`);
  return anatomyOfMedia(kind.anatomy, bytes);
}

function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}

function box(type: string, ...parts: readonly Buffer[]): Buffer {
  const content = Buffer.concat(parts);
  return Buffer.concat([u32(content.length + 8), Buffer.from(type, 'latin1'), content]);
}

const FTYP = box('ftyp', Buffer.from('isom\0\0\0\0isom', 'latin1'));
const head = (type: string, time = 0) => box(type, u32(0), u32(time), u32(time), Buffer.alloc(16));
const track = (handler: string, ...more: readonly Buffer[]) =>
  box(
    'trak',
    head('tkhd'),
    box('mdia', head('mdhd'), box('hdlr', u32(0), u32(0), Buffer.from(handler), Buffer.alloc(13))),
    ...more,
  );
const movie = (...parts: readonly Buffer[]) =>
  Buffer.concat([FTYP, box('moov', head('mvhd'), ...parts), box('mdat', Buffer.from('film'))]);

function chunk(name: string, content: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32LE(content.length);
  return Buffer.concat([Buffer.from(name), length, content, Buffer.alloc(content.length % 2)]);
}

const wave = (...parts: readonly Buffer[]) =>
  chunk(
    'RIFF',
    Buffer.concat([
      Buffer.from('WAVE'),
      chunk('fmt ', Buffer.alloc(16)),
      ...parts,
      chunk('data', Buffer.alloc(8)),
    ]),
  );

const SOUND = Buffer.from('fffb9064000000000000', 'hex');
const id3 = Buffer.concat([
  Buffer.from('ID3\x04\0\0\0\0\0', 'latin1'),
  Buffer.from([secret.length]),
  secret,
]);
const id3v1 = Buffer.concat([Buffer.from('TAG'), secret, Buffer.alloc(125 - secret.length)]);
const ape = (() => {
  const foot = Buffer.alloc(32);
  foot.write('APETAGEX', 0, 'latin1');
  foot.writeUInt32LE(secret.length + 32, 12);
  return Buffer.concat([secret, foot]);
})();

const flacBlock = (type: number, content: Buffer, isLast = false) =>
  Buffer.concat([Buffer.from([type | (isLast ? 128 : 0), 0, 0, content.length]), content]);
const flac = (...blocks: readonly Buffer[]) =>
  Buffer.concat([Buffer.from('fLaC'), ...blocks, SOUND]);

const element = (id: string, content: Buffer) =>
  Buffer.concat([
    Buffer.from(id, 'hex'),
    Buffer.from([0x40 | (content.length >> 8), content.length & 255]),
    content,
  ]);
const CLUSTER = element('1f43b675', SOUND);
const webm = (...parts: readonly Buffer[]) =>
  Buffer.concat([
    element('1a45dfa3', Buffer.from('4282847765626d', 'hex')),
    element('18538067', Buffer.concat([...parts, CLUSTER])),
  ]);

function ogg(...comments: readonly string[]): Buffer {
  const le = (value: number) => Buffer.from([value & 255, value >> 8, 0, 0]);
  const texts = comments.flatMap((text) => [le(Buffer.byteLength(text)), Buffer.from(text)]);
  const packet = Buffer.concat([
    Buffer.from('OpusTags'),
    le(3),
    Buffer.from('lib'),
    le(comments.length),
    ...texts,
  ]);
  const page = Buffer.alloc(28);
  page.write('OggS', 0, 'latin1');
  page[26] = 1;
  page[27] = packet.length;
  return Buffer.concat([page, packet]);
}

const pdf = (...objects: readonly string[]) =>
  Buffer.from(
    `%PDF-1.7\n${objects.map((text, at) => `${at + 1} 0 obj ${text} endobj\n`).join('')}trailer << >>\n%%EOF\n`,
    'latin1',
  );
const packed = (text: string, dictionary = '/Type /ObjStm /Filter /FlateDecode') =>
  `<< ${dictionary} >>\nstream\n${deflateSync(text).toString('latin1')}\nendstream`;

describe('leaves behind what is told of people and places:', () => {
  test.each<[string, string, Buffer]>([
    ['x.mp4', 'user data', movie(track('vide'), box('udta', box('\xa9xyz', secret)))],
    ['x.mp4', 'user data of a track', movie(track('vide', box('udta', secret)))],
    ['x.mov', 'keys of QuickTime', movie(track('vide'), box('meta', secret))],
    ['x.mp4', 'XMP', Buffer.concat([movie(track('vide')), box('uuid', secret)])],
    ['x.m4a', 'free room', Buffer.concat([movie(track('soun')), box('free', secret)])],
    ['x.mp4', 'a box of its own', Buffer.concat([movie(track('vide')), box('skdt', secret)])],
    ['x.mp3', 'ID3 in front', Buffer.concat([id3, SOUND])],
    ['x.mp3', 'ID3 twice', Buffer.concat([id3, id3, SOUND])],
    ['x.mp3', 'ID3 behind', Buffer.concat([SOUND, id3v1])],
    ['x.mp3', 'APE behind', Buffer.concat([SOUND, ape])],
    ['x.mp3', 'APE before ID3', Buffer.concat([id3, SOUND, ape, id3v1])],
    ['x.flac', 'comments', flac(flacBlock(0, Buffer.alloc(34)), flacBlock(4, secret, true))],
    ['x.flac', 'a picture', flac(flacBlock(0, Buffer.alloc(34)), flacBlock(6, secret, true))],
    ['x.flac', 'padding', flac(flacBlock(0, Buffer.alloc(34)), flacBlock(1, secret, true))],
    ['x.wav', 'a list', wave(chunk('LIST', secret))],
    ['x.wav', 'a broadcast head', wave(chunk('bext', secret))],
    ['x.wav', 'iXML', wave(chunk('iXML', secret))],
    ['x.wav', 'behind the end', Buffer.concat([wave(), secret])],
    ['x.webm', 'tags', webm(element('1254c367', secret))],
    ['x.webm', 'an attachment', webm(element('1941a469', secret))],
    ['x.webm', 'a title', webm(element('1549a966', element('7ba9', secret)))],
    ['x.webm', 'room that holds something', webm(element('ec', secret))],
    ['x.pdf', 'an author', pdf(`<< /Author (${SECRET}) >>`)],
    ['x.pdf', 'an author by another name', pdf(`<< /Company (${SECRET}) >>`)],
    [
      'x.pdf',
      'XMP',
      pdf(
        `<< /Type /Metadata /Subtype /XML >>\nstream\n<dc:creator>${SECRET}</dc:creator>\nendstream`,
      ),
    ],
  ])('%s, %s', (name, _, bytes) => {
    const { whole, extras, refused = [], clean } = anatomyIn(name, bytes);
    expect([whole, refused, extras.length > 0]).toEqual([true, [], true]);
    expect(clean().includes(secret)).toBe(false);
    expect(anatomyIn(name, clean())).toMatchObject({ whole: true, extras: [] });
  });

  test('the time at which a film was made goes, and its length stays', () => {
    const bytes = Buffer.concat([
      FTYP,
      box('moov', head('mvhd', 3_700_000_000), track('vide')),
      box('mdat'),
    ]);
    const { extras, clean } = anatomyIn('x.mp4', bytes);
    expect(extras.map(({ name }) => name)).toEqual(['time']);
    expect(clean().length).toBe(bytes.length);
  });

  test.each<[string, Buffer]>([
    ['x.mp4', movie(track('vide'), track('soun'))],
    ['x.mp3', SOUND],
    ['x.flac', flac(flacBlock(0, Buffer.alloc(34), true))],
    ['x.wav', wave()],
    ['x.webm', webm()],
    ['x.ogg', ogg('ENCODER=opusenc')],
    ['x.pdf', pdf('<< /Title (The plan) >>')],
  ])('%s with nothing of it stays the same', (name, bytes) => {
    const { whole, extras, refused = [], clean } = anatomyIn(name, bytes);
    expect([whole, extras, refused, clean().equals(bytes)]).toEqual([true, [], [], true]);
  });
});

describe('what cannot be left out is refused:', () => {
  test.each<[string, string, Buffer, string]>([
    ['x.mp4', 'a track of places', movie(track('vide'), track('meta')), 'a track'],
    ['x.ogg', 'comments', ogg('ARTIST=Jane', 'LOCATION=x'), 'its artist, location'],
    ['x.pdf', 'a script', pdf('<< /S /JavaScript /JS (run) >>'), 'a script'],
    ['x.pdf', 'a script under an escaped name', pdf('<< /S /J#61vaScript >>'), 'a script'],
    ['x.pdf', 'a script in packed objects', pdf(packed('<< /JS (run) >>')), 'a script'],
    ['x.pdf', 'a program', pdf('<< /S /Launch /F (x) >>'), 'an action'],
    ['x.pdf', 'another file', pdf('<< /Names << /EmbeddedFiles 3 0 R >> >>'), 'another file'],
    ['x.pdf', 'a form with code', pdf('<< /XFA 3 0 R >>'), 'a form'],
    ['x.pdf', 'a password', pdf('<< /Encrypt 3 0 R >>'), 'a lock'],
    [
      'x.pdf',
      'an author in packed objects',
      pdf(packed(`<< /Author (${SECRET}) >>`)),
      'its author',
    ],
    [
      'x.pdf',
      'packed XMP',
      pdf(packed('<dc:creator>', '/Type /Metadata /Filter /FlateDecode')),
      'its author',
    ],
    [
      'x.pdf',
      'objects packed otherwise',
      pdf(packed('', '/Type /ObjStm /Filter [/ASCII85Decode /FlateDecode]')),
      'parts',
    ],
  ])('%s with %s', (name, _, bytes, told) => {
    expect(anatomyIn(name, bytes).refused?.join()).toContain(told);
  });
});

test.each(['x.mp4', 'x.mp3', 'x.flac', 'x.wav', 'x.webm', 'x.ogg', 'x.pdf'])(
  'of %s, no cut and no other bytes throw anything',
  (name) => {
    const samples = [
      movie(track('vide')),
      id3,
      flac(flacBlock(0, Buffer.alloc(34), true)),
      wave(),
      webm(),
      ogg('A=b'),
      pdf(''),
    ];
    for (const bytes of samples) {
      for (let length = 0; length < bytes.length; length += 1) {
        expect(typeof anatomyIn(name, bytes.subarray(0, length)).whole).toBe('boolean');
      }
    }
  },
);
