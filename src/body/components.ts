import { ACTION_TYPES } from '../domain/action.ts';

export interface ComponentRule {
  /** For the writer's reference in the README. */
  readonly purpose: string;
  /** Whether it stands on lines of its own, or in a sentence. */
  readonly place: 'block' | 'inline';
  /** What may stand between its tags. */
  readonly holds: 'text' | 'nothing' | 'Moment';
  /** The one component in which it may stand. */
  readonly within?: string;
  readonly attributes: Readonly<Record<string, AttributeRule>>;
}

export interface AttributeRule {
  readonly kind: AttributeKind;
  readonly required?: true;
  readonly purpose: string;
}

export type AttributeKind =
  'text' | 'source' | 'image' | 'address' | 'date' | 'language' | 'flag' | readonly string[];

const source: AttributeRule = { kind: 'source', purpose: 'Id of a source in the frontmatter.' };
const alt: AttributeRule = {
  kind: 'text',
  purpose: 'What the picture shows, for those who do not see it.',
};
const decorative: AttributeRule = {
  kind: 'flag',
  purpose: 'In place of `alt`, for a picture that adds nothing to the words.',
};

/** Everything that a writer may call by name, and every attribute of it. */
export const COMPONENTS: Readonly<Record<string, ComponentRule>> = {
  Note: {
    purpose: 'An aside in a box.',
    place: 'block',
    holds: 'text',
    attributes: { title: { kind: 'text', purpose: 'Its heading.' } },
  },
  Figure: {
    purpose: 'A picture with its caption; the caption may hold Markdown.',
    place: 'block',
    holds: 'text',
    attributes: {
      src: { kind: 'image', required: true, purpose: 'The file, beside the text: `./chart.png`.' },
      alt,
      decorative,
      graphic: {
        kind: 'flag',
        purpose: 'Keeps a picture of violence blurred until a reader asks to see it.',
      },
      credit: { kind: 'text', purpose: 'Who made it, and its licence.' },
    },
  },
  PullQuote: {
    purpose: 'Words worth stopping for, set large.',
    place: 'block',
    holds: 'text',
    attributes: {
      by: { kind: 'text', purpose: 'Who said it, where and when.' },
      source,
      lang: { kind: 'language', purpose: 'The language of the words, where it is not the text’s.' },
    },
  },
  Timeline: {
    purpose: 'Moments in the order in which they happened.',
    place: 'block',
    holds: 'Moment',
    attributes: { title: { kind: 'text', purpose: 'What it is a timeline of.' } },
  },
  Moment: {
    purpose: 'One moment of a timeline.',
    place: 'block',
    holds: 'text',
    within: 'Timeline',
    attributes: {
      date: {
        kind: 'date',
        required: true,
        purpose: '`2006`, `2013-07` or `2017-10-15`, with `~` (about) or `?` (uncertain) behind.',
      },
      title: { kind: 'text', required: true, purpose: 'What happened, in a few words.' },
      source,
    },
  },
  KeyFigure: {
    purpose: 'One number that matters, set large, with who counted it.',
    place: 'block',
    holds: 'nothing',
    attributes: {
      value: { kind: 'text', required: true, purpose: 'The number as a reader reads it.' },
      label: { kind: 'text', required: true, purpose: 'What was counted.' },
      source: { ...source, required: true },
      countedBy: { kind: 'text', purpose: 'Who counted.' },
      asOf: { kind: 'date', purpose: 'When it was true.' },
    },
  },
  Cite: {
    purpose: 'A numbered source, right after the sentence that stands on it.',
    place: 'inline',
    holds: 'nothing',
    attributes: { source: { ...source, required: true } },
  },
  Details: {
    purpose: 'Text that a reader opens.',
    place: 'block',
    holds: 'text',
    attributes: { summary: { kind: 'text', required: true, purpose: 'What opening it shows.' } },
  },
  Video: {
    purpose: 'A link to a video, with a picture of ours; nothing is loaded from elsewhere.',
    place: 'block',
    holds: 'nothing',
    attributes: {
      href: { kind: 'address', required: true, purpose: 'Where it is watched.' },
      title: { kind: 'text', required: true, purpose: 'What it is called.' },
      poster: { kind: 'image', required: true, purpose: 'A picture beside the text.' },
      alt,
      decorative,
    },
  },
  LinkCard: {
    purpose:
      'A link to a video or a post elsewhere, which an address alone in its paragraph becomes by itself.',
    place: 'block',
    holds: 'nothing',
    attributes: {
      href: { kind: 'address', required: true, purpose: 'Where it leads.' },
      title: { kind: 'text', purpose: 'What it is called.' },
    },
  },
  Action: {
    purpose: 'Something that a reader can do now.',
    place: 'block',
    holds: 'nothing',
    attributes: {
      type: { kind: ACTION_TYPES, required: true, purpose: 'What kind of action it is.' },
      label: { kind: 'text', required: true, purpose: 'The call itself, as a verb phrase.' },
      url: { kind: 'address', required: true, purpose: 'Where it is done.' },
    },
  },
};
