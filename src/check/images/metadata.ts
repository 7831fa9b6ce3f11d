import type { Metadata } from 'sharp';
import { type ImageFormat, extentOf } from './format.ts';

/** What an image tells of a person beyond what it shows, in a writer's words. */
const TRACES: readonly (readonly [string, RegExp])[] = [
  [
    'the place it was taken',
    /GPS(?:Latitude|Longitude|DestLat|DestLong|Position|Coordinates)|Sub-location|^City$|LocationCreated/,
  ],
  ['a serial number', /SerialNumber|ImageUniqueID|CameraID/],
  ['the camera’s own notes', /^MakerNote$/],
  [
    'somebody’s name',
    /^(?:Artist|XPAuthor|Author|Creator|creator|CameraOwnerName|OwnerName|HostComputer|By-line|Writer\/Editor|Copyright|rights)$/,
  ],
  [
    'a comment',
    /^(?:UserComment|XPComment|XPTitle|XPSubject|XPKeywords|ImageDescription|Comment|Description|Title|Caption\/Abstract|description)$/,
  ],
];

/** The traces in an image, each once. `facts` is what sharp read of it. */
export async function tracesIn(
  bytes: Buffer,
  format: ImageFormat,
  facts: Pick<Metadata, 'exif' | 'xmp' | 'iptc' | 'comments'>,
): Promise<string[]> {
  const names = [
    ...(facts.exif === undefined && facts.iptc === undefined ? [] : await namesOfTags(bytes)),
    ...(facts.xmp === undefined ? [] : namesInXmp(facts.xmp.toString('utf8'))),
    ...(facts.comments ?? []).map(({ keyword }) => keyword),
    ...(hasComment(bytes, format) ? ['Comment'] : []),
  ];
  const traces = TRACES.filter(([, pattern]) => names.some((name) => pattern.test(name)));
  const behind = extentOf(format, bytes).behind > 64 ? ['data hidden behind the picture'] : [];
  return [...traces.map(([trace]) => trace), ...behind];
}

/** Names of the tags of EXIF and IPTC that say something. */
async function namesOfTags(bytes: Buffer): Promise<string[]> {
  const { default: ExifReader } = await import('exifreader');
  try {
    const tags = ExifReader.load(bytes, { includeUnknown: false });
    return Object.entries(tags).flatMap(([name, tag]) => (saysSomething(tag) ? [name] : []));
  } catch {
    return [];
  }
}

function saysSomething(tag: { readonly description?: unknown; readonly value?: unknown }): boolean {
  const text = typeof tag.description === 'string' ? tag.description : String(tag.value);
  return text.replace(/^(?:ASCII|UNICODE|JIS)/, '').replace(/[\s\0]/g, '') !== '';
}

/** Elements and attributes of the packet, without their prefixes. */
function namesInXmp(xmp: string): string[] {
  return [...xmp.matchAll(/[<\s](?!rdf:)[\w-]+:([\w-]+)(?=[\s>=/])/g)].map(
    ({ 1: name = '' }) => name,
  );
}

function hasComment(bytes: Buffer, format: ImageFormat): boolean {
  if (format === 'gif') return bytes.includes(Buffer.from([0x21, 0xfe]));
  if (format !== 'jpeg') return false;
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === 0xff && bytes[at + 1] !== 0xda) {
    if (bytes[at + 1] === 0xfe) return true;
    at += 2 + bytes.readUInt16BE(at + 2);
  }
  return false;
}
