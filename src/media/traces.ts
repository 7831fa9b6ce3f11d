import type { Extra } from './parts.ts';

/** What a file tells of a person or a place beyond what it shows, in a writer's words. */
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

/** Data behind the picture are worth a word from this size on: some programs pad. In bytes. */
const WORTH_A_WORD = 64;

/** The traces in an image, each once, with the XMP that a decoder found in it: told so that its source can be cleaned, since no release has them. */
export async function tracesIn(
  image: Buffer,
  extras: readonly Extra[],
  xmp: Buffer | undefined,
): Promise<string[]> {
  if (extras.length === 0) return [];
  const names = [
    ...(await namesOfTags(image)),
    ...(xmp === undefined ? [] : namesInXmp(xmp.toString('utf8'))),
    ...(await Promise.all(extras.map(namesIn))).flat(),
  ];
  const traces = TRACES.filter(([, pattern]) => names.some((name) => pattern.test(name)));
  const isLong = extras.some(({ name, bytes }) => name === 'behind' && bytes.length > WORTH_A_WORD);
  return [...traces.map(([trace]) => trace), ...(isLong ? ['data hidden behind the picture'] : [])];
}

async function namesIn({ name, bytes }: Extra): Promise<string[]> {
  if (name === 'comment') return ['Comment'];
  const text = bytes.toString('utf8');
  const keyword = /^.{4}[tzi](?:TXt|EXt)([^\0]+)\0/s.exec(bytes.toString('latin1', 0, 100))?.[1];
  return [
    ...(keyword === undefined ? [] : [keyword]),
    ...(text.includes('rdf:') ? namesInXmp(text) : []),
    ...(await namesInTiff(bytes)),
  ];
}

/** Names of the tags of EXIF and IPTC that say something. */
async function namesOfTags(image: Buffer): Promise<string[]> {
  const { default: ExifReader } = await import('exifreader');
  try {
    const tags = ExifReader.load(image, { includeUnknown: false });
    return Object.entries(tags).flatMap(([name, tag]) => (saysSomething(tag) ? [name] : []));
  } catch {
    return [];
  }
}

/** EXIF where no reader looks for it: it begins as TIFF does. */
async function namesInTiff(bytes: Buffer): Promise<string[]> {
  const starts = ['II*\0', 'MM\0*'].map((head) => bytes.indexOf(head, 0, 'latin1'));
  const start = Math.min(...starts.filter((at) => at >= 0));
  if (!Number.isFinite(start) || bytes.length - start > 65_000) return [];
  const exif = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), bytes.subarray(start)]);
  const head = Buffer.from('ffd8ffe10000', 'hex');
  head.writeUInt16BE(exif.length + 2, 4);
  return namesOfTags(Buffer.concat([head, exif, Buffer.from('ffd9', 'hex')]));
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
