/** Milliseconds of processor time: about four times what thirty thousand words of dense Markdown take. */
export const MOST_TIME = 2_000;

/** Bytes of memory: about three times what such a text takes. */
export const MOST_BYTES = 500 * 2 ** 20;
