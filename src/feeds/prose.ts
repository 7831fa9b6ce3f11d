import type { PropValue } from '../body/body.ts';
import { type DateStyle, machineDate, type PartialDate } from '../core/dates.ts';
import { type NumberedSource, sourceAnchor } from '../domain/source.ts';
import type { Words } from '../strings/words.ts';
import type { Addressing } from '../core/urls.ts';
import { type Html, fragment, NOTHING } from './html.ts';

/** A picture as a feed shows it: one file that every reader can draw. */
export interface FeedImage {
  readonly src: string;
  readonly width: number;
  readonly height: number;
}

/** What the parts of a text need to know of the entry around them. */
export interface FeedProse {
  readonly words: Words;
  readonly where: Addressing;
  readonly sources: ReadonlyMap<string, NumberedSource>;
  /** By the path that the text has for them: `./chart.png`. */
  readonly images: ReadonlyMap<string, FeedImage>;
}

/** A citation: the number of the source, leading to it in the list on the page. */
export function cite(source: PropValue | undefined, { sources }: FeedProse): Html {
  const known = typeof source === 'string' ? sources.get(source) : undefined;
  if (known === undefined) return NOTHING;
  return fragment`<sup><a href="#${sourceAnchor(known.id)}">${known.number}</a></sup>`;
}

export function cites(sources: readonly string[], prose: FeedProse): Html {
  return fragment`${sources.map((source) => cite(source, prose))}`;
}

export function day(date: PartialDate, words: Words, style?: DateStyle): Html {
  return fragment`<time datetime="${machineDate(date)}">${words.date(date, style)}</time>`;
}

export function picture(path: string, alt: string, { images }: FeedProse): Html {
  const image = images.get(path);
  if (image === undefined) return NOTHING;
  const { src, width, height } = image;
  return fragment`<img src="${src}" alt="${alt}" width="${width}" height="${height}" />`;
}

export function caption(words: Html): Html {
  return words.html === '' ? NOTHING : fragment`<figcaption>${words}</figcaption>`;
}

/** A part with its heading, left out where it is empty. */
export function part(title: string, items: readonly Html[], list: 'ul' | 'ol' = 'ul'): Html {
  if (items.length === 0) return NOTHING;
  const rows = items.map((item) => fragment`<li>${item}</li>`);
  const rowsIn =
    list === 'ul'
      ? fragment`<ul>
          ${rows}
        </ul>`
      : fragment`<ol>
          ${rows}
        </ol>`;
  return fragment`<h2>${title}</h2>
    ${rowsIn}`;
}

export function link(href: string, label: string, lang?: string): Html {
  const spoken = lang !== undefined && fragment` lang="${lang}" hreflang="${lang}"`;
  return fragment`<a href="${href}" ${spoken}>${label}</a>`;
}
