import { parsePartialDate, type PartialDate } from '../core/dates.ts';
import type { NumberedSource } from '../domain/source.ts';

/** The sources of an entry for LaTeX and most reference managers. */
export function bibtex(sources: readonly NumberedSource[]): string {
  return sources.map((source) => bibtexEntry(source.id, sourceFields(source))).join('\n');
}

/** One work on the web; a field without a value is left out. */
export function bibtexEntry(key: string, fields: BibtexFields): string {
  const lines = Object.entries(fields).flatMap(([name, value]) => {
    if (value === undefined) return [];
    if (typeof value !== 'string') return [`  ${name} = {${value.map(inBraces).join(' and ')}},`];
    return [`  ${name} = {${VERBATIM.has(name) ? verbatim(value) : inBraces(value)}},`];
  });
  return `@online{${key},\n${lines.join('\n')}\n}\n`;
}

/** A list is one of names, each of them whole: no style parts a collective's name. */
export type BibtexFields = Readonly<Record<string, string | readonly string[] | undefined>>;

function sourceFields(source: NumberedSource): BibtexFields {
  const { title, publisher, date, url, accessed, archived, lang } = source;
  return {
    title,
    organization: publisher,
    ...dated(date),
    url,
    urldate: accessed,
    langid: lang,
    note: archived && `Archived copy: ${archived}`,
  };
}

/** `date` for biblatex, `year` for what is older; BibTeX knows no “about”. */
export function dated(date: PartialDate | undefined): BibtexFields {
  const parts = date === undefined ? undefined : parsePartialDate(date);
  if (date === undefined || parts === undefined) return {};
  return { date, year: String(parts.year) };
}

const VERBATIM = new Set(['url', 'date', 'year', 'urldate']);

/** An address goes as it is, but for what would end the field. */
function verbatim(text: string): string {
  return text.replace(/[{}\\]/g, (sign) => encodeURIComponent(sign));
}

/** In braces of their own, so that no style changes the capitals of a title. */
function inBraces(text: string): string {
  return `{${text.replace(/[\\{}%&#$_~^]/g, (sign) => LATEX[sign] ?? `\\${sign}`)}}`;
}

const LATEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

const CSL_TYPES = {
  primary: 'webpage',
  news: 'article-newspaper',
  research: 'report',
  court: 'legal_case',
  official: 'report',
  archive: 'webpage',
} as const satisfies Record<NumberedSource['type'], string>;

/** The same in the format that Zotero and Pandoc share, as an array of items. */
export function cslJson(sources: readonly NumberedSource[]): string {
  return `${JSON.stringify(sources.map(cslItem), undefined, 1)}\n`;
}

function cslItem(source: NumberedSource) {
  const { id, type, title, publisher, date, accessed, url, archived, lang } = source;
  return {
    id,
    type: CSL_TYPES[type],
    title,
    publisher,
    URL: url,
    issued: date === undefined ? undefined : cslDate(date),
    accessed: accessed === undefined ? undefined : cslDate(accessed),
    archive_location: archived,
    language: lang,
  };
}

function cslDate(date: PartialDate) {
  const { year, month, day, qualifier } = parsePartialDate(date) ?? {};
  const parts = [year, month, day].filter((part) => part !== undefined);
  return { 'date-parts': [parts], circa: qualifier === undefined ? undefined : true };
}
