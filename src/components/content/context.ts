import type { NumberedSource } from '../../domain/source.ts';
import type { Picture } from '../../media/picture.ts';
import type { Words } from '../../strings/words.ts';
import type { Addressing } from '../../core/urls.ts';

/** What the components in a text need to know of the entry around them. */
export interface ProseContext {
  readonly lang: string;
  readonly sources: readonly NumberedSource[];
  /** The images of the text by their path as `parseBody` gives it: `./chart.png`. */
  readonly images: ReadonlyMap<string, Picture>;
  readonly words: Words;
  readonly where: Addressing;
}

declare global {
  namespace App {
    interface Locals {
      /** Set by `provideProse`. */
      prose?: ProseContext;
      /** Whether it is made for feeds and other copies: `copy ? … : …` gives them a form of their own. */
      copy?: boolean;
    }
  }
}

/** Called once by a page before it prints a text; the components of both lanes then find it. */
export function provideProse(locals: App.Locals, context: ProseContext): void {
  locals.prose = context;
}

export function proseContext({ prose }: App.Locals): ProseContext {
  if (prose === undefined) {
    throw new Error('The page prints a text without its context: call provideProse() before.');
  }
  return prose;
}

export function sourceOf(context: ProseContext, id: string): NumberedSource {
  const source = context.sources.find((one) => one.id === id);
  if (source === undefined) throw new Error(`The text cites “${id}”, which is none of its sources.`);
  return source;
}

export function imageOf(context: ProseContext, path: string): Picture {
  const image = context.images.get(path);
  if (image === undefined) throw new Error(`The text shows “${path}”, which is none of its images.`);
  return image;
}
