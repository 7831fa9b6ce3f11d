import type { SiteContext } from '../library/context.ts';
import type { Edition } from '../library/edition.ts';
import { csvCell } from '../core/escape.ts';
import { absolute, rootFile } from '../core/urls.ts';
import { type CaseStudyData, caseStudyData } from './case-data.ts';
import { DATA_VERSION } from './entry-json.ts';

/** All case studies of an edition that readers see. */
function allData({ caseStudies }: Edition, context: SiteContext): readonly CaseStudyData[] {
  return caseStudies
    .filter(({ visibility }) => visibility === 'published')
    .map((study) => caseStudyData(study, context));
}

/** For programs: every field of every case study, and where the fields are explained. */
export function caseStudiesJson(edition: Edition, context: SiteContext): string {
  const { site, where } = context;
  return `${JSON.stringify(
    {
      $schema: absolute(where, rootFile(where, 'case-studies.schema.json')),
      version: DATA_VERSION,
      title: edition.title,
      url: absolute(where, edition.to.caseStudies),
      language: edition.lang,
      licence: site.licence,
      caseStudies: allData(edition, context),
    },
    undefined,
    1,
  )}\n`;
}

/** For spreadsheets: one row a case study; a list of names is parted by `; `, the rest is JSON. */
export function caseStudiesCsv(edition: Edition, context: SiteContext): string {
  const rows = allData(edition, context).map((data) => new Map(Object.entries(data)));
  const columns = [...new Set([...COLUMNS, ...rows.flatMap((row) => [...row.keys()])])];
  const lines = rows.map((row) =>
    columns.map((column) => csvCell(plain(row.get(column)))).join(','),
  );
  return [columns.join(','), ...lines, ''].join('\r\n');
}

/** Those that a person looks at first; the others follow in the order of the record. */
const COLUMNS = [
  'slug',
  'hashtag',
  'title',
  'url',
  'language',
  'kind',
  'status',
  'started',
  'ended',
];

function plain(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (Array.isArray(value) && value.every((item) => typeof item === 'string')) {
    return value.join('; ');
  }
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
