import type { Words } from './words.ts';

/** The words that a text prints by itself, in its own language. */
export interface BodyStrings {
  /** Heading of the footnotes, for screen readers only. */
  readonly footnotes: string;
  /** Its language, where that is not the text's. */
  readonly footnotesLang: string | undefined;
  /** Name of the link back from a footnote; `{n}` is its number. */
  readonly footnoteBack: string;
  /** Name of the link beside a heading; `{heading}` is its words. */
  readonly headingLink: string;
  /** Name of the scroll region around a table; `{n}` counts the tables of the text. */
  readonly table: string;
  /** Name of the scroll region around code. */
  readonly code: string;
  /** The same where the language is known: `{language}`. */
  readonly codeIn: string;
  /** Name of a box that opens and has none of its own. */
  readonly details: string;
  /** Title of a note that has none of its own, by its kind. */
  readonly notes: Readonly<Record<'note' | 'tip' | 'important' | 'warning' | 'caution', string>>;
}

/** The words that a body prints by itself. */
export function bodyStrings({ t, isForeign }: Words): BodyStrings {
  return {
    footnotes: t('body.footnotes'),
    footnotesLang: isForeign('body.footnotes') ? 'en' : undefined,
    footnoteBack: t('body.footnoteBack'),
    headingLink: t('body.headingLink'),
    table: t('body.table'),
    code: t('body.code'),
    codeIn: t('body.codeIn'),
    details: t('body.details'),
    notes: {
      note: t('body.note'),
      tip: t('body.tip'),
      important: t('body.important'),
      warning: t('body.warning'),
      caution: t('body.caution'),
    },
  };
}
