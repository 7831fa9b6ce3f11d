import { languageOfIndex } from './index-language.ts';
import type { BodySection } from '../body/sections.ts';
import type { SearchRecord } from './record.ts';
import { spaced } from './units.ts';

/** The record as the smallest page that Pagefind reads the same things from as from a whole one. */
export function recordDocument(record: SearchRecord): string {
  const { lang, title, names, about, when, date, filters, sections } = record;
  const fields = [
    ...Object.entries({
      title,
      names: names.join(' · '),
      about: about.join(' · '),
      when,
      date,
    }).map(([name, value]) => field('meta', name, spaced(value, lang))),
    field('sort', 'date', date),
    ...Object.entries(filters).flatMap(([name, values]) =>
      (values ?? []).map((value) => field('filter', name, value)),
    ),
  ];
  return [
    `<!doctype html><html lang="${languageOfIndex(lang)}"><body data-pagefind-body>`,
    ...fields,
    ...sections.map((section) => sectionHtml(section, lang)),
    '</body></html>',
  ].join('\n');
}

function field(kind: 'meta' | 'sort' | 'filter', name: string, value: string): string {
  return `<i data-pagefind-${kind}="${name}[content]" content="${escaped(value)}"></i>`;
}

function sectionHtml({ id, heading, text }: BodySection, lang: string): string {
  const words = (line: string) => escaped(spaced(line, lang));
  const head = id === undefined ? '' : `<h2 id="${escaped(id)}">${words(heading)}</h2>`;
  const lines = text.split('\n').filter((line) => line !== '');
  return [head, ...sentences(lines).map((line) => `<p>${words(line)}</p>`)].join('\n');
}

/** Lines that end no sentence, such as cells of a table, in one with a dot between them. */
function sentences(lines: readonly string[]): readonly string[] {
  return lines.reduce<string[]>((found, line) => {
    const before = found.at(-1);
    if (before === undefined || ENDED.test(before)) found.push(line);
    else found[found.length - 1] = `${before} · ${line}`;
    return found;
  }, []);
}

const ENDED = /[\p{Po}\p{Pe}\p{Pf}]$/u;

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
}
