/** A writer's text as data: nothing in it runs, and any program can walk it. */
export type Body = readonly BodyPart[];

/**
 * A string is a fragment of HTML that need not be balanced: `'<p>Text '`, a call, `' more.</p>'`.
 * So a component stands as a block, in a list, in a paragraph or in another component alike.
 */
export type BodyPart = string | ComponentCall;

export interface ComponentCall {
  readonly component: string;
  readonly props: Props;
  readonly children: Body;
}

export type Props = Readonly<Record<string, PropValue>>;

/** What a writer can put in an attribute: never an expression. */
export type PropValue = string | number | boolean;

/** A heading that a contents list shows. */
export interface BodyHeading {
  readonly depth: 2 | 3;
  readonly id: string;
  readonly text: string;
}
