import type { Place } from '../../core/errors.ts';
import { failure, type Finding } from './finding.ts';

const SHORTCODE =
  /\{\{[<%][^\n]*?[%>]\}\}|\{%[^\n]*?%\}|\{\{[^{}\n]*\}\}|\{#[^\n]*?#\}|<%[^\n]*?%>/y;

/** A command of Hugo, Liquid, Jinja or the like that begins here. */
export function shortcodeAt(text: string, at: number): string | undefined {
  SHORTCODE.lastIndex = at;
  return SHORTCODE.exec(text)?.[0];
}

/** Such a command is of the generator that the text was written for. */
export function shortcodeFinding(written: string, at: Place): Finding {
  const shown = written.length > 60 ? `${written.slice(0, 59)}…` : written;
  return failure(
    at,
    'shortcode',
    `\`${shown}\` is a command for another site generator.`,
    insteadOf(written),
  );
}

/** What to write in its place. */
export function insteadOf(written: string): string {
  const name = /^\{[{%][<%]?-?\s*([\w./-]+)/.exec(written)?.[1] ?? '';
  const found = INSTEAD.find(([names]) => names.test(name));
  return found?.[1] ?? 'Write what it stands for as Markdown, or take it out.';
}

const INSTEAD: readonly (readonly [RegExp, string])[] = [
  [
    /youtube|vimeo|tweet|twitter|instagram|^x$|video|embed/i,
    'Put the address alone on a line: it becomes a link card.',
  ],
  [/figure|image|img|picture/i, 'Write `![what it shows](./file.png "caption")`.'],
  [/gallery/i, 'Write each picture as `![what it shows](./file.png)`.'],
  [
    /notice|note|alert|admonition|callout|tip|warning|info/i,
    'Write `> [!NOTE]`, and the text with `> ` before each line.',
  ],
  [/highlight|raw|code|gist/i, 'Put three backticks before and after the code.'],
  [/^ref$|relref|link|post_url|url/i, 'Write the address of the page, such as `/posts/its-name/`.'],
  [/details|expand|collapse|spoiler/i, 'Write `<details>` with a `<summary>`.'],
];
