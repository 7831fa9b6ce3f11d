import { languageOfIndex } from './index-language.ts';
import type { SearchRecord, SearchSection } from './record.ts';
import { spaced } from './units.ts';

/** The record as the smallest page that Pagefind reads the same things from as from a whole one. */
export function recordDocument(record: SearchRecord): string {
  const { title, names, about, when, date, filters, sections } = record;
  const fields = [
    ...Object.entries({
      title,
      names: names.join(' · '),
      about: about.join(' · '),
      when,
      date,
    }).map(([name, value]) => field('meta', name, spaced(value))),
    field('sort', 'date', date),
    ...Object.entries(filters).flatMap(([name, values]) =>
      (values ?? []).map((value) => field('filter', name, value)),
    ),
  ];
  return [
    `<!doctype html><html lang="${languageOfIndex(record.lang)}"><body data-pagefind-body>`,
    ...fields,
    ...sections.map(sectionHtml),
    '</body></html>',
  ].join('\n');
}

function field(kind: 'meta' | 'sort' | 'filter', name: string, value: string): string {
  return `<i data-pagefind-${kind}="${name}[content]" content="${escaped(value)}"></i>`;
}

function sectionHtml({ id, heading, text }: SearchSection): string {
  const head = id === undefined ? '' : `<h2 id="${escaped(id)}">${words(heading)}</h2>`;
  const paragraphs = text.split('\n').filter((line) => line !== '');
  return [head, ...paragraphs.map((line) => `<p>${words(line)}</p>`)].join('\n');
}

function words(text: string): string {
  return escaped(spaced(text));
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
}
