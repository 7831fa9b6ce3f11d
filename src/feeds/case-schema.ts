import { z } from 'astro/zod';
import { caseStudySchema } from '../domain/case-study.ts';
import { absolute, type Addressing, rootFile } from '../core/urls.ts';
import { DATA_VERSION } from './entry-json.ts';

/** What the fields of a case study mean, as JSON Schema, in the words that writers read. */
export function caseStudiesSchema(where: Addressing): string {
  const { $schema, ...record } = z.toJSONSchema(caseStudySchema, {
    io: 'input',
    unrepresentable: 'any',
  });
  const study = { ...record, additionalProperties: true };
  return `${JSON.stringify(
    {
      $schema,
      $id: absolute(where, rootFile(where, 'case-studies.schema.json')),
      title: `Case studies, version ${DATA_VERSION}`,
      type: 'object',
      properties: {
        version: { const: DATA_VERSION },
        caseStudies: { type: 'array', items: study },
      },
    },
    undefined,
    1,
  )}\n`;
}
