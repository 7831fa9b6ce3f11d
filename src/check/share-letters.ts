import type { Problem } from '../core/errors.ts';
import { coveringOf } from '../fonts/coverage.ts';
import { drawableText } from '../fonts/drawable.ts';
import { installCommand } from '../fonts/families.ts';
import { familyOfLetter } from '../fonts/script.ts';
import { slicesOf } from '../fonts/slices.ts';
import type { EntryReading } from './entry.ts';
import { type Finding, reporter } from './report.ts';
import type { SharedFiles } from './shared-files.ts';
import { textsAt } from './values.ts';
import type { ParsedYaml } from './yaml.ts';

/** What stands on share images, by the collection or file that says it. */
const OF_ENTRY = ['title', 'hashtag', 'figures.*.value', 'figures.*.label'];

/** Texts of which a share image has to leave out something, because no font that is installed has it. */
export async function undrawnTexts(
  { translated, language }: SharedFiles,
  readings: readonly EntryReading[],
): Promise<Problem[]> {
  const found = await Promise.all([
    ...readings.map(({ file, yaml, lang }) => undrawnIn(file, yaml, OF_ENTRY, lang)),
    ...translated.map(({ name, yaml, texts }) =>
      undrawnIn(name, yaml, texts.filter(isOnImages).flatMap(inEveryLanguage), language),
    ),
  ]);
  return found.flat();
}

function isOnImages(pattern: string): boolean {
  return /(?:^|\.)(?:title|name|description)$/.test(pattern) && pattern !== '*.description';
}

function inEveryLanguage(pattern: string): readonly string[] {
  return [pattern, `${pattern}.*`];
}

async function undrawnIn(
  file: string,
  yaml: ParsedYaml | undefined,
  patterns: readonly string[],
  lang: string,
): Promise<Problem[]> {
  if (yaml === undefined) return [];
  const { report, problems } = reporter(file);
  for (const { path, text } of patterns.flatMap((pattern) => textsAt(yaml.value, pattern))) {
    if (PLAIN.test(text)) continue;
    const { text: drawn, lost } = await drawableText(text, 'display', lang, coveringOf);
    const first = lost.find((cluster) => !HAS_AN_ERROR.test(cluster));
    if (first !== undefined) report(yaml.place(path), undrawn(first, drawn !== undefined));
  }
  return problems;
}

/** Control characters and halves of characters, of which another check tells. */
const HAS_AN_ERROR = /[\p{Cc}\p{Cs}]/u;

/** Letters of Europe, which all faces have. */
const PLAIN = /^[\x20-\u017f\u0386-\u03ce\u0400-\u045f–—‘’“”…]*$/;

function undrawn(cluster: string, isSign: boolean): Finding {
  const common = { code: 'letter-undrawn', severity: 'warning' as const };
  const family = familyOfLetter(cluster);
  const what = isSign
    ? `Share images leave out “${cluster}”: no font has it.`
    : `Share images show the site’s name instead of this: no font has “${cluster}”.`;
  const fix =
    family !== undefined && slicesOf(family).length === 0
      ? `Add its font with “${installCommand(family)}”, or leave it: the page itself shows it.`
      : 'Write it with other characters, or leave it: the page itself shows it.';
  return { ...common, what, fix };
}
