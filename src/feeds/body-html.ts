import type { Body, BodyPart } from '../body/body.ts';
import { feedComponents } from './components.ts';
import { type Html, fragment, raw } from './html.ts';
import type { FeedProse } from './prose.ts';

/** A text as HTML for feeds, its addresses still as the page has them. */
export function bodyHtml(body: Body, prose: FeedProse): Html {
  return fragment`${body.map((part) => partHtml(part, prose))}`;
}

function partHtml(part: BodyPart, prose: FeedProse): Html {
  if (typeof part === 'string') return raw(part);
  const component = feedComponents[part.component];
  if (component === undefined) {
    throw new Error(`Feeds have no form for <${part.component}>: see src/feeds/components.ts.`);
  }
  return component(part.props, bodyHtml(part.children, prose), prose);
}
