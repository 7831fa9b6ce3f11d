import { smartText } from './curl.ts';
import { quotesOf } from './quotes.ts';

/** A line of plain text with the punctuation of its language: curly quotes, dashes, ellipses. */
export function punctuateText(text: string, lang: string): string {
  return smartText(text, quotesOf(lang), lang);
}
