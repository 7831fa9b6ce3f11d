import type { Place } from '../../core/errors.ts';
import { failure, warning, type Finding } from './finding.ts';

const TRACKING = /^(?:utm_\w+|fbclid|gclid|mc_eid)$/i;
const SCHEMES = new Set(['https', 'http', 'mailto', 'tel']);

/** What is wrong with an address that a reader could follow from a text. */
export function addressFindings(href: string, at: Place): Finding[] {
  const clean = withoutHidden(href);
  const scheme = /^([a-z][a-z\d+.-]*):/i.exec(clean)?.[1]?.toLowerCase();
  if (clean === '') return [emptyAddress(at)];
  if (scheme !== undefined && !SCHEMES.has(scheme)) return [foreignScheme(href, scheme, at)];
  if (clean.startsWith('//')) return [noScheme(href, at)];
  // A browser takes a backslash for a slash: `/\a.example` is another site.
  if (clean.includes('\\')) return [brokenAddress(href, at)];
  if (scheme !== 'https' && scheme !== 'http') return [];
  const url = /^https?:\/\//i.test(clean) ? URL.parse(clean) : null;
  if (url === null) return [brokenAddress(href, at)];
  if (url.username !== '' || url.password !== '') return [namedAddress(href, url, at)];
  if (url.hostname.endsWith('.onion')) return [onionAddress(href, at)];
  return [
    ...(scheme === 'http' ? [plainHttp(clean, at)] : []),
    ...trackingFindings(clean, url, at),
  ];
}

/** Whether a parameter of an address only tells who followed it. */
export function isTracking(name: string): boolean {
  return TRACKING.test(name);
}

/** The same address without what only tells who followed it. */
export function withoutTracking(href: string): string {
  if (!URL.canParse(href)) return href;
  const url = new URL(href);
  const names = [...url.searchParams.keys()].filter(isTracking);
  for (const name of names) url.searchParams.delete(name);
  return names.length === 0 ? href : url.href;
}

/** As a browser reads it: control characters and white space hide nothing from it. */
export function withoutHidden(href: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  return href.replace(/[\u0000-\u0020\u007f-\u00a0\u200b-\u200f\u2028\u2029\ufeff]/g, '');
}

function trackingFindings(href: string, url: URL, at: Place): Finding[] {
  const names = [...new Set([...url.searchParams.keys()].filter(isTracking))];
  if (names.length === 0) return [];
  const what = `The link carries ${names.map((name) => `\`${name}\``).join(', ')}, which tells who followed it.`;
  return [warning(at, 'link-tracking', what, `Write \`${withoutTracking(href)}\`.`)];
}

function emptyAddress(at: Place): Finding {
  return failure(
    at,
    'link-empty',
    'A link leads nowhere.',
    'Put the address between the round brackets.',
  );
}

function foreignScheme(href: string, scheme: string, at: Place): Finding {
  const what = `The link \`${shortened(href)}\` uses \`${scheme}:\`, which is not let through.`;
  return failure(
    at,
    'link-scheme',
    what,
    'Link to an address that begins with `https://`, `mailto:`, `tel:` or `/`.',
  );
}

function noScheme(href: string, at: Place): Finding {
  const what = `The link \`${shortened(href)}\` does not say how it is reached.`;
  return failure(at, 'link-scheme', what, `Write \`https:${withoutHidden(href)}\`.`);
}

function brokenAddress(href: string, at: Place): Finding {
  return failure(
    at,
    'link-address',
    `\`${shortened(href)}\` is not an address.`,
    'Write it as `https://example.org/page`.',
  );
}

/** `https://known.example@other.example` leads to the other. */
function namedAddress(href: string, { hostname }: URL, at: Place): Finding {
  const what = `The link \`${shortened(href)}\` leads to \`${hostname}\`, whatever stands before the @.`;
  return failure(at, 'link-address', what, 'Take away what stands between `//` and `@`.');
}

function onionAddress(href: string, at: Place): Finding {
  const what = `The link \`${shortened(href)}\` leads to an onion service, which marks those who follow it.`;
  return failure(
    at,
    'link-onion',
    what,
    'Link to the same page on the open web, or name the service in words.',
  );
}

function plainHttp(href: string, at: Place): Finding {
  const what = `The link \`${shortened(href)}\` can be read and changed on its way.`;
  return warning(
    at,
    'link-http',
    what,
    `Write \`${href.replace(/^http:/i, 'https:')}\` if that page exists.`,
  );
}

function shortened(href: string): string {
  const clean = withoutHidden(href);
  return clean.length > 80 ? `${clean.slice(0, 79)}…` : clean;
}
