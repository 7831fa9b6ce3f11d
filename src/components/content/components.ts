import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import Action from './Action.astro';
import BodyImage from './BodyImage.astro';
import Cite from './Cite.astro';
import CiteNotes from './CiteNotes.astro';
import Details from './Details.astro';
import Figure from './Figure.astro';
import KeyFigure from './KeyFigure.astro';
import LinkCard from './LinkCard.astro';
import Moment from './Moment.astro';
import Note from './Note.astro';
import PullQuote from './PullQuote.astro';
import Timeline from './Timeline.astro';
import Video from './Video.astro';

/**
 * By the names that texts call them; their attributes stand in src/body/components.ts. The trusted
 * lane takes this map as it is: `<Content components={components} />`.
 */
export const components: Readonly<Record<string, AstroComponentFactory>> = {
  Action,
  BodyImage,
  Cite,
  CiteNotes,
  Details,
  Figure,
  KeyFigure,
  LinkCard,
  Moment,
  Note,
  PullQuote,
  Timeline,
  Video,
};

export function componentNamed(name: string): AstroComponentFactory {
  const component = components[name];
  if (component === undefined) throw new Error(`There is no component <${name}> to print.`);
  return component;
}
