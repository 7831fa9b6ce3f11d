import type { Props, PropValue } from '../body/body.ts';
import { cardLabel } from '../body/card-label.ts';
import { embedOf } from '../body/embeds.ts';
import { ACTION_TYPES } from '../domain/action.ts';
import { countedLine } from '../domain/source-line.ts';
import { writtenLink } from '../core/urls.ts';
import { type Html, fragment, NOTHING } from './html.ts';
import { caption, cite, day, type FeedProse, picture } from './prose.ts';

/** Prints one component; `inner` is the HTML between its tags. */
export type FeedComponent = (props: Props, inner: Html, prose: FeedProse) => Html;

/**
 * The components of a text by the names that it calls them, in HTML that needs neither style nor
 * script nor a page around it.
 */
export const feedComponents: Readonly<Record<string, FeedComponent>> = {
  Note: ({ title }, inner) =>
    fragment`<blockquote>${title && fragment`<p><strong>${text(title)}</strong></p>`}${inner}</blockquote>`,

  Figure: ({ src, alt, credit, graphic }, inner, prose) => {
    const words = fragment`${inner}${credit && fragment`<p>${text(credit)}</p>`}`;
    // A feed reader could not keep it veiled: the way to it is all that is sent.
    const shown = graphic
      ? fragment`<p><a href="#text">${prose.words.t('body.graphic')}</a></p>`
      : picture(text(src), text(alt), prose);
    return fragment`<figure>${shown}${caption(words)}</figure>`;
  },

  BodyImage: ({ src, alt }, _, prose) => picture(text(src), text(alt), prose),

  PullQuote: ({ by, source, lang }, inner, prose) => {
    const spoken = lang && fragment` lang="${text(lang)}"`;
    const words = fragment`${text(by)}${cite(source, prose)}`;
    return fragment`<figure><blockquote${spoken}>${inner}</blockquote>${caption(words)}</figure>`;
  },

  Timeline: ({ title }, inner) =>
    fragment`${title && fragment`<p><strong>${text(title)}</strong></p>`}
      <ul>
        ${inner}
      </ul>`,

  Moment: ({ date, title, source }, inner, prose) => {
    const head = fragment`${day(text(date), prose.words)} <strong>${text(title)}</strong>`;
    return fragment`<li>
      <p>${head}${cite(source, prose)}</p>
      ${inner}
    </li>`;
  },

  KeyFigure: ({ value, label, source, countedBy, asOf }, _, prose) => {
    const counted = countedLine(text(countedBy), text(asOf), prose.words);
    const small = counted !== '' && fragment` <small>${counted}</small>`;
    return fragment`<p>
      <strong>${text(value)}</strong> ${text(label)}${cite(source, prose)}${small}
    </p>`;
  },

  Cite: ({ source }, _, prose) => cite(source, prose),

  /** The page prints them beside the text; a feed has the list of sources behind it. */
  CiteNotes: () => NOTHING,

  Details: ({ summary }, inner) =>
    fragment`<details>
      <summary>${text(summary)}</summary>
      ${inner}
    </details>`,

  Video: ({ href, title, poster, alt }, _, prose) => {
    const { words } = prose;
    const host = URL.parse(text(href))?.hostname;
    const label = words.t('body.video', { title: text(title) });
    const image = picture(text(poster), text(alt), prose);
    const where = host === undefined ? NOTHING : fragment`${words.t('body.videoHost', { host })}`;
    return fragment`<figure>
      <a href="${text(href)}">${image}<br />${label}</a>${caption(where)}
    </figure>`;
  },

  LinkCard: ({ href, title }, _, { words }) => {
    const address = text(href);
    const embed = embedOf(address);
    const label = text(title) || cardLabel(embed, words) || address;
    return fragment`<p><a href="${embed?.href ?? address}">${label}</a></p>`;
  },

  Action: ({ type, label, url }, _, { words, where }) => {
    const known = ACTION_TYPES.find((name) => name === type) ?? 'learn';
    const href = writtenLink(where, text(url));
    return fragment`<p>${words.t(`action.${known}`)} <a href="${href}">${text(label)}</a></p>`;
  },
};

function text(value: PropValue | undefined): string {
  return typeof value === 'string' ? value : '';
}
