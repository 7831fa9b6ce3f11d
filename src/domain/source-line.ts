import type { Words } from '../strings/words.ts';
import type { Source } from './source.ts';

/** What stands behind a source's title: “Pew Research Center, 11 July 2018 · Research · in German”. */
export function sourceLine(source: Source, lang: string, words: Words): string {
  const published = [source.publisher, source.date && words.date(source.date)].filter(Boolean);
  const language = source.lang && source.lang !== lang && words.nameOfLanguage(source.lang);
  const opened = source.accessed
    ? words.t('source.accessed', { date: words.date(source.accessed) })
    : words.t('source.unopened');
  return [
    published.join(', '),
    words.t(`sourceType.${source.type}`),
    language && words.t('source.inLanguage', { language }),
    opened,
  ]
    .filter(Boolean)
    .join(' · ');
}
