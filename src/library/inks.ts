import { createHash } from 'node:crypto';
import { readable, textOn } from '../core/ink.ts';

/**
 * The wash of tokens.css: of the grounds that text in ink stands on the one nearest to it, so that
 * what reads there reads on paper too.
 */
const WASH_LIGHT = '#f3efe6';
const WASH_DARK = '#201d19';

/** The style sheet with every ink of the site: one file for all pages. */
export interface InkSheet {
  /** First 8 digits of the SHA-256 of the styles, which are part of the file's name. */
  readonly sum: string;
  readonly css: string;
}

/** Where something with an ink, `#rrggbb`, is to be found in an edition. */
interface Inked {
  readonly posts: readonly { readonly ink: string }[];
  readonly caseStudies: readonly { readonly ink: string }[];
  readonly pages: readonly { readonly ink: string }[];
  readonly topics: readonly { readonly ink?: string | undefined }[];
}

/** Of the site's own ink, and of all that entries and topics have. */
export function inkSheet(siteInk: string, editions: readonly Inked[]): InkSheet {
  const inks = editions.flatMap(({ posts, caseStudies, pages, topics }) =>
    [...posts, ...caseStudies, ...pages, ...topics].flatMap(({ ink }) => ink ?? []),
  );
  const css = inksStylesheet([siteInk, ...inks]);
  return { css, sum: createHash('sha256').update(css).digest('hex').slice(0, 8) };
}

/** The file of the sheet in the release. */
export function inkSheetFile({ sum }: InkSheet): string {
  return `_astro/inks.${sum}.css`;
}

/**
 * The rules of some inks, each one as a ground with its text, and as text on paper or wash, light and
 * dark, moved towards black or white as far as 4.5:1 asks. Attributes instead of inline styles,
 * because the policy allows none.
 */
function inksStylesheet(inks: Iterable<string>): string {
  return [...new Set(inks)].toSorted().map(inkRule).join('');
}

function inkRule(ink: string): string {
  const light = readable(ink, WASH_LIGHT);
  const dark = readable(ink, WASH_DARK);
  return `[data-ink="${ink.slice(1)}"]{--ground:${ink};--on-ground:${textOn(ink)};--spot:light-dark(${light},${dark})}`;
}
