import type { Schema } from 'hast-util-sanitize';
import { COMMON_ATTRIBUTES, ELEMENTS } from './elements.ts';

/** What Markdown makes, in the forms that HTML has for it. */
const OF_MARKDOWN =
  'a blockquote br code del em h1 h2 h3 h4 h5 h6 hr img li ol p pre strong sup table tbody td th thead tr ul';

/** What components say besides. */
const OF_COMPONENTS = 'aside details figcaption figure samp span summary tfoot';

/**
 * The HTML that says something wherever it is shown, for copies of our texts; saved comments have
 * less of it. What is not named here goes and leaves its words, but for elements whose content is
 * no text.
 */
export const SAFE_HTML = {
  tagNames: [...OF_MARKDOWN.split(' '), ...OF_COMPONENTS.split(' '), ...ELEMENTS.keys()],
  attributes: {
    '*': [...COMMON_ATTRIBUTES],
    a: ['href', 'hrefLang', 'type'],
    blockquote: ['cite'],
    del: ['cite', 'dateTime'],
    img: ['alt', 'height', 'src', 'width'],
    ins: ['cite', 'dateTime'],
    ol: ['start', 'type'],
    q: ['cite'],
    td: ['colSpan', 'rowSpan'],
    th: ['colSpan', 'rowSpan', 'scope'],
    time: ['dateTime'],
  },
  protocols: {
    cite: ['http', 'https'],
    href: ['http', 'https', 'mailto', 'tel'],
    src: ['http', 'https'],
  },
  strip: (
    'applet audio base button canvas datalist embed form frame frameset head iframe input link ' +
    'math meta noembed noframes noscript object option plaintext script select style svg ' +
    'template textarea title video xmp'
  ).split(' '),
} satisfies Schema;
