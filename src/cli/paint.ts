import process from 'node:process';
import { styleText } from 'node:util';

type Style = Parameters<typeof styleText>[0];

/** Text in a style where a person watches the stream; NO_COLOR and FORCE_COLOR have the last word. */
export function paint(
  style: Style,
  text: string,
  stream: NodeJS.WritableStream = process.stdout,
): string {
  return styleText(style, text, { stream });
}
