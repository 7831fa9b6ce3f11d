import type { BodyStrings } from '../body/strings.ts';
import type { Words } from './words.ts';

/** The words that a body prints by itself. */
export function bodyStrings({ t }: Words): BodyStrings {
  return {
    footnotes: t('body.footnotes'),
    footnoteBack: t('body.footnoteBack'),
    headingLink: t('body.headingLink'),
    table: t('body.table'),
    code: t('body.code'),
    codeIn: t('body.codeIn'),
  };
}
