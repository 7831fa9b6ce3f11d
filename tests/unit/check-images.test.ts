import { crc32 } from 'node:zlib';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { problemsOf, sentencesOf } from './content-folder.ts';

const picture = (width = 40, height = 30) =>
  sharp({ create: { width, height, channels: 3, background: '#5e2a92' } });

const EXIF = {
  place: {
    IFD3: {
      GPSLatitudeRef: 'N',
      GPSLatitude: '51/1 30/1 0/1',
      GPSLongitudeRef: 'W',
      GPSLongitude: '0/1 7/1 0/1',
    },
  },
  serial: { IFD2: { BodySerialNumber: '0123456789' } },
  name: { IFD0: { Artist: 'Jane Doe' } },
  comment: { IFD2: { UserComment: 'at the corner' } },
  description: { IFD0: { ImageDescription: 'The march' } },
};

const XMP = (inside: string) =>
  `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:exif="http://ns.adobe.com/exif/1.0/" xmlns:xmp="http://ns.adobe.com/xap/1.0/">${inside}</rdf:Description></rdf:RDF></x:xmpmeta>`;

const FORMATS = ['jpeg', 'png', 'webp', 'avif'] as const;
const ending = (format: string) => (format === 'jpeg' ? 'jpg' : format);
const codes = async (name: string, bytes: Uint8Array) =>
  (await problemsOf({ [`posts/a/${name}`]: bytes })).map((line) =>
    line.replace(`posts/a/${name}:1:1 `, ''),
  );

describe('image files', () => {
  test.each([...FORMATS, 'gif'] as const)('a plain %s is right', async (format) => {
    expect(await codes(`x.${ending(format)}`, await picture()[format]().toBuffer())).toEqual([]);
  });

  test('a colour profile and an orientation tell nothing of anyone', async () => {
    const bytes = await picture()
      .withIccProfile('p3')
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    expect(await codes('x.jpg', bytes)).toEqual([]);
  });

  test.each([...FORMATS, 'gif'] as const)('a %s that is cut short is refused', async (format) => {
    const bytes = await picture(300, 200)[format]().toBuffer();
    expect(await codes(`x.${ending(format)}`, bytes.subarray(0, bytes.length - 12))).toEqual([
      'image-truncated',
    ]);
  });

  test('a beginning alone is one that is cut short', async () => {
    expect(await codes('x.png', Buffer.from('89504e470d0a1a0a', 'hex'))).toEqual([
      'image-truncated',
    ]);
  });

  test('a PNG of no width, whole in every chunk, is refused', async () => {
    const bytes = await picture().png().toBuffer();
    bytes.writeUInt32BE(0, 16);
    bytes.writeUInt32BE(crc32(bytes.subarray(12, 29)), 29);
    expect(await codes('x.png', bytes)).toEqual(['image-broken']);
  });

  test('a PNG with one wrong byte is refused', async () => {
    const bytes = await picture().png().toBuffer();
    bytes[60] = (bytes[60] ?? 0) ^ 1;
    expect(await codes('x.png', bytes)).toEqual(['image-truncated']);
  });

  test.each<[string, Uint8Array]>([
    ['text', Buffer.from('not an image')],
    ['nothing', Buffer.alloc(0)],
    ['HTML', Buffer.from('<html><script>alert(1)</script>')],
    ['an SVG under another name', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
  ])('%s is not an image', async (_, bytes) => {
    expect(await codes('x.png', bytes)).toEqual(['image-broken']);
  });

  test.each([
    ['x.png', 'jpeg'],
    ['x.jpg', 'webp'],
    ['x.webp', 'png'],
    ['x.gif', 'avif'],
  ] as const)('the name %s does not say that it is %s', async (name, format) => {
    expect(await codes(name, await picture()[format]().toBuffer())).toEqual(['image-name']);
  });

  test('more than 40 million pixels are refused, 40 million are not', async () => {
    const large = (height: number) => picture(8000, height).png({ compressionLevel: 1 }).toBuffer();
    expect(await codes('x.png', await large(5001))).toEqual(['image-pixels']);
    expect(await codes('x.png', await large(5000))).toEqual([]);
  });

  test('more than 10 MB are refused, and not read', async () => {
    expect(await codes('x.jpg', Buffer.alloc(10_000_001))).toEqual(['image-bytes']);
  });

  test.each(
    FORMATS.flatMap((format) =>
      (['place', 'serial', 'name', 'comment', 'description'] as const).map(
        (trace) => [format, trace] as const,
      ),
    ),
  )('in a %s, EXIF that tells the %s is refused', async (format, trace) => {
    const bytes = await picture().withExif(EXIF[trace])[format]().toBuffer();
    expect(await codes(`x.${ending(format)}`, bytes)).toEqual(['warning image-metadata']);
  });

  test.each(
    FORMATS.flatMap((format) => [
      [format, 'exif:GPSLatitude', '<exif:GPSLatitude>51,30N</exif:GPSLatitude>'] as const,
      [
        format,
        'dc:creator',
        '<dc:creator><rdf:Seq><rdf:li>Jane</rdf:li></rdf:Seq></dc:creator>',
      ] as const,
      [
        format,
        'dc:description',
        '<dc:description><rdf:Alt><rdf:li>Here</rdf:li></rdf:Alt></dc:description>',
      ] as const,
    ]),
  )('in a %s, XMP with %s is refused', async (format, _, inside) => {
    const bytes = await picture().withXmp(XMP(inside))[format]().toBuffer();
    expect(await codes(`x.${ending(format)}`, bytes)).toEqual(['warning image-metadata']);
  });

  test('XMP that only names the program is no trace', async () => {
    const bytes = await picture()
      .withXmp(XMP('<xmp:CreatorTool>GIMP</xmp:CreatorTool>'))
      .jpeg()
      .toBuffer();
    expect(await codes('x.jpg', bytes)).toEqual([]);
  });

  test('a comment in the segments of a JPEG, or something behind its end, is refused', async () => {
    const bytes = await picture().jpeg().toBuffer();
    const comment = Buffer.concat([
      bytes.subarray(0, 2),
      Buffer.from([0xff, 0xfe, 0, 6]),
      Buffer.from('hola'),
      bytes.subarray(2),
    ]);
    expect(await codes('x.jpg', comment)).toEqual(['warning image-metadata']);
    expect(await codes('x.jpg', Buffer.concat([bytes, Buffer.alloc(100, 'film')]))).toEqual([
      'warning image-metadata',
    ]);
  });

  test.each([
    ...['GPSLatitude', 'GPSLongitude', 'GPSDestLatitude', 'GPSDestLongitude', 'GPSPosition'],
    ...['GPSCoordinates', 'Sub-location', 'City', 'LocationCreated'],
    ...['SerialNumber', 'ImageUniqueID', 'CameraID', 'MakerNote'],
    ...['Artist', 'XPAuthor', 'Author', 'Creator', 'creator', 'CameraOwnerName', 'OwnerName'],
    ...['HostComputer', 'By-line', 'Writer/Editor', 'Copyright', 'rights'],
    ...['UserComment', 'XPComment', 'XPTitle', 'XPSubject', 'XPKeywords', 'ImageDescription'],
    ...['Comment', 'Description', 'Title', 'Caption/Abstract', 'description'],
  ])('a text of a PNG that is its %s is refused', async (keyword) => {
    const bytes = await picture().png().toBuffer();
    expect(await codes('x.png', inserted(bytes, PNG_HEAD, pngText(keyword)))).toEqual([
      'warning image-metadata',
    ]);
  });

  test('a text of a PNG that only names the program is no trace', async () => {
    const bytes = await picture().png().toBuffer();
    expect(await codes('x.png', inserted(bytes, PNG_HEAD, pngText('Software')))).toEqual([]);
  });

  test('what a newsroom writes into a JPEG is refused', async () => {
    const bytes = await picture().jpeg().toBuffer();
    expect(await codes('x.jpg', inserted(bytes, 2, byLine('Jane')))).toEqual([
      'warning image-metadata',
    ]);
  });

  test('a comment of a GIF is refused', async () => {
    const bytes = await picture().gif().toBuffer();
    const end = bytes.length - 1;
    expect(
      await codes('x.gif', inserted(bytes, end, Buffer.from('!\xfe\x04hola\0', 'latin1'))),
    ).toEqual(['warning image-metadata']);
  });

  test('the sentence says what is told and how to clean it', async () => {
    const bytes = await picture()
      .withExif({ ...EXIF.place, IFD0: { Artist: 'Jane Doe' } })
      .jpeg()
      .toBuffer();
    expect(await sentencesOf({ 'posts/a/x.jpg': bytes })).toMatchInlineSnapshot(`
      [
        "posts/a/x.jpg:1:1 image-metadata: The file tells more than the picture shows: the place it was taken, somebody’s name. Readers do not get that, but whoever sees the file does; clean it with: npm run strip -- posts/a/x.jpg",
      ]
    `);
  });
});

function inserted(bytes: Buffer, at: number, part: Buffer): Buffer {
  return Buffer.concat([bytes.subarray(0, at), part, bytes.subarray(at)]);
}

/** Where the first chunk of a PNG ends. */
const PNG_HEAD = 33;

function pngText(keyword: string): Buffer {
  const chunk = Buffer.from(`....tEXt${keyword}\0something....`, 'latin1');
  chunk.writeUInt32BE(chunk.length - 12, 0);
  chunk.writeUInt32BE(crc32(chunk.subarray(4, -4)), chunk.length - 4);
  return chunk;
}

/** A segment of a JPEG as Photoshop writes it, with the field 2:80 of IPTC. */
function byLine(name: string): Buffer {
  const field = Buffer.from(`\x1c\x02\x50\0${String.fromCharCode(name.length)}${name}`, 'latin1');
  const size = `\0\0\0${String.fromCharCode(field.length)}`;
  const head = Buffer.from(`Photoshop 3.0\x008BIM\x04\x04\0\0${size}`, 'latin1');
  const length = Buffer.alloc(2);
  length.writeUInt16BE(2 + head.length + field.length);
  return Buffer.concat([Buffer.from([0xff, 0xed]), length, head, field]);
}

describe('a damaged image', () => {
  test('that is drawn in part is a warning, and not a failure of the build', async () => {
    const noise = sharp({
      create: {
        width: 300,
        height: 200,
        channels: 3,
        background: '#888',
        noise: { type: 'gaussian', mean: 128, sigma: 40 },
      },
    });
    const bytes = await noise.jpeg().toBuffer();
    const cut = Buffer.concat([bytes.subarray(0, bytes.length / 2), bytes.subarray(-2)]);
    expect(await codes('x.jpg', cut)).toEqual(['warning image-damaged']);
  });

  test('is one too where only its head is there', async () => {
    const bytes = await picture(400, 300).jpeg().toBuffer();
    const head = Buffer.concat([bytes.subarray(0, -200), bytes.subarray(-2)]);
    expect(await codes('x.jpg', head)).toEqual(['warning image-damaged']);
  });
});

test('an animation of more than 40 million pixels is told how long it may be', async () => {
  // A screen of 2000 × 2000, on which one pixel is drawn at a time.
  const head = Buffer.from('474946383961d007d007800000000000ffffff', 'hex');
  const frame = Buffer.from('21f9040000000000' + '2c00000000010001000002024401' + '00', 'hex');
  const bytes = Buffer.concat([
    head,
    ...Array.from({ length: 12 }, () => frame),
    Buffer.from([0x3b]),
  ]);
  const told = (await sentencesOf({ 'posts/a/x.gif': bytes })).join();
  expect(told).toContain('12 frames of 2000 × 2000 pixels, 48 million in all');
  expect(told).toContain('at most 10 frames');
});

test('HEIC is told what to do', async () => {
  const bytes = Buffer.from(`\0\0\0\x18ftypheic\0\0\0\0mif1heic${'\0'.repeat(40)}`, 'latin1');
  expect(await codes('x.heic', bytes)).toEqual(['image-heic']);
  expect(await codes('x.jpg', bytes)).toEqual(['image-heic']);
});
