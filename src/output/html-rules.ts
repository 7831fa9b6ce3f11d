import { type ConfigData, HtmlValidate, StaticConfigLoader } from 'html-validate/node';
import type { Problem } from '../core/errors.ts';
import { fault } from './fault.ts';

/** What html-validate holds a page to: all it recommends, and no more than we mean. */
const config: ConfigData = {
  root: true,
  extends: ['html-validate:recommended', 'html-validate:a11y', 'html-validate:document'],
  rules: {
    // Every file comes from the site itself, over the same connection as the page.
    'require-sri': 'off',
    // The content check bounds titles by what a reader sees, not by a search engine's column.
    'long-title': 'off',
    // An id may begin with a digit: “2014: the summer of ice” is a heading.
    'valid-id': ['error', { relaxed: true }],
    // Safari takes a list without bullets for no list, unless it says that it is one.
    'no-redundant-role': 'off',
    // How the source is written is the compiler's matter, which squeezes it.
    'no-trailing-whitespace': 'off',
    'void-style': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'doctype-style': 'off',
    'attr-quotes': 'off',
    'no-raw-characters': ['error', { relaxed: true }],
  },
};

/** Some 12 ms for a page of 10 kB on one core: see `check.ts` for which pages get it. */
export function invalidHtml(file: string, html: string): readonly Problem[] {
  validator ??= new HtmlValidate(new StaticConfigLoader(config));
  return validator.validateStringSync(html, file).results.flatMap(({ messages }) =>
    messages.map(({ line, column, ruleId, message, selector }) => {
      const where = selector === null ? '' : ` at “${selector}”`;
      const what = `${message.replace(/[.!?]$/, '')}${where} (${ruleId}).`;
      return fault(file, { line, column }, 'html-invalid', what);
    }),
  );
}

let validator: HtmlValidate | undefined;
