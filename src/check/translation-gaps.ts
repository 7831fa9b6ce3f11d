import type { TranslationGap } from '../domain/translation/keyed.ts';
import type { Place } from '../core/errors.ts';
import type { EntryReading } from './entry.ts';
import { nearestName } from './nearest.ts';
import type { Finding } from './report.ts';
import type { ParsedYaml } from './yaml.ts';

interface Found {
  readonly place: Place;
  readonly finding: Finding;
}

/** Where a translation and its original do not go together, in words for the translator. */
export function gapFindings(
  gaps: readonly TranslationGap[],
  yaml: ParsedYaml,
  original: EntryReading,
): Found[] {
  const wrong = gaps
    .filter(({ kind }) => kind !== 'missing')
    .map((gap) => ({ place: yaml.keyPlace(gap.path), finding: wrongKey(gap, original.file) }));
  const missing = Map.groupBy(
    gaps.filter(({ kind }) => kind === 'missing'),
    ({ path: [section = ''] }) => section,
  );
  const language = new Intl.DisplayNames('en', { type: 'language' }).of(original.lang);
  const unsaid = [...missing].map(([section, found]) => ({
    place: yaml.keyPlace([section.split('.')[0] ?? section]),
    finding: missingWords(section, found, language ?? original.lang),
  }));
  return [...wrong, ...unsaid];
}

function wrongKey({ path, kind, known }: TranslationGap, original: string): Finding {
  const [section = '', key = ''] = path;
  if (kind === 'surplus') {
    return {
      code: 'translation-surplus',
      what: `The original has fewer by “${key}” in “${section}” than stand here.`,
      fix: `Compare with ${original}, and take away what it does not have.`,
    };
  }
  const nearest = nearestName(key, known);
  return {
    code: 'translation-unknown',
    what: `The original has no “${key}” in “${section}”.`,
    fix:
      nearest !== undefined
        ? `Did you mean “${nearest}”?`
        : known.length === 0
          ? `Take it away: ${original} has none there.`
          : `${original} has ${known.map((one) => `“${one}”`).join(', ')}.`,
  };
}

function missingWords(section: string, gaps: readonly TranslationGap[], language: string): Finding {
  const keys = [...new Set(gaps.flatMap(({ path: [, key] }) => key ?? []))];
  const listed = keys.map((key) => `“${key}”`).join(', ');
  return {
    code: 'translation-missing',
    severity: 'warning',
    what:
      keys.length === 0
        ? `“${section}” is not translated: readers see it in ${language}.`
        : `“${section}” has not all words for ${listed}: readers see them in ${language}.`,
    fix: keys.length === 0 ? 'Add it.' : `Add them under “${section}”, as “${keys[0]}: …”.`,
  };
}
