import type { PartialDate } from '../core/dates.ts';
import type { Words } from '../strings/words.ts';
import type { Source } from './source.ts';

/** What stands behind a source's title: “Pew Research Center, 11 July 2018 · Research · in German”. */
export function sourceLine(source: Source, lang: string, words: Words): string {
  const language = source.lang && source.lang !== lang && words.nameOfLanguage(source.lang);
  const opened = source.accessed
    ? words.t('source.accessed', { date: words.date(source.accessed) })
    : words.t('source.unopened');
  return [
    publishedLine(source.publisher, source.date, words),
    words.t(`sourceType.${source.type}`),
    language && words.t('source.inLanguage', { language }),
    opened,
  ]
    .filter(Boolean)
    .join(' · ');
}

/** “Pew Research Center, 11 July 2018”, or the one of the two that is known. */
export function publishedLine(
  publisher: string | undefined,
  date: PartialDate | undefined,
  words: Words,
): string {
  if (date === undefined) return publisher ?? '';
  if (publisher === undefined) return words.date(date);
  return words.t('source.published', { publisher, date: words.date(date) });
}

/** “Count: the organisers, as of 2 June 2018”, or the one of the two that is known. */
export function countedLine(
  countedBy: string | undefined,
  asOf: PartialDate | undefined,
  words: Words,
): string {
  const who = countedBy && words.t('case.countedBy', { who: countedBy });
  const when = asOf && words.t('case.statusAsOf', { date: words.date(asOf) });
  return who && when ? words.beside(who, when) : who || when || '';
}
