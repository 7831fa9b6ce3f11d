import { quotesOf } from './quotes.ts';
import { punctuate } from './transform/punctuation.ts';

/** A line of plain text with the punctuation of its language: curly quotes, dashes, ellipses. */
export function punctuateText(text: string, lang: string): string {
  if (!/["'-]|\.{3}/.test(text)) return text;
  const dashed = text.replace(/---/g, '—').replace(/--/g, '–').replace(/\.{3}/g, '…');
  const { children } = punctuate(
    { type: 'root', children: [{ type: 'text', value: dashed }] },
    quotesOf(lang),
  );
  return children.map((child) => (child.type === 'text' ? child.value : '')).join('');
}
