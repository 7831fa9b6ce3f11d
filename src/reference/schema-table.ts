import type { z } from 'astro/zod';
import { jsonSchemaOf } from '../check/schema-keys.ts';

type JsonSchema = z.core.JSONSchema.BaseSchema;

interface Row {
  readonly key: string;
  readonly required: boolean;
  readonly schema: JsonSchema;
}

/**
 * The keys of a schema as a Markdown table, nested ones as `sources.<id>.title` or
 * `timeline[].date`: what the README shows is what the check accepts.
 */
export function schemaTable(schema: z.ZodType): string {
  const rows = rowsOf(jsonSchemaOf(schema), '').map(
    ({ key, required, schema: value }) =>
      `| \`${key}\` | ${required ? 'yes' : defaultOf(value)} | ${meaningOf(value)} |`,
  );
  return ['| key | required | what it is |', '| --- | --- | --- |', ...rows].join('\n');
}

function rowsOf(schema: JsonSchema, prefix: string): Row[] {
  const required = schema.required ?? [];
  return Object.entries(schema.properties ?? {}).flatMap(([name, value]) => {
    if (typeof value === 'boolean') return [];
    const key = `${prefix}${name}`;
    return [{ key, required: required.includes(name), schema: value }, ...inner(value, key)];
  });
}

function inner(schema: JsonSchema, key: string): Row[] {
  const item = schema.items;
  if (typeof item === 'object' && !Array.isArray(item)) return rowsOf(item, `${key}[].`);
  const value = schema.additionalProperties;
  if (typeof value === 'object') return rowsOf(value, `${key}.<id>.`);
  return rowsOf(schema, `${key}.`);
}

function defaultOf({ default: value }: JsonSchema): string {
  if (value === undefined) return '';
  const empty = typeof value === 'object' && value !== null && Object.keys(value).length === 0;
  return empty ? '' : `else \`${JSON.stringify(value)}\``;
}

function meaningOf(schema: JsonSchema): string {
  const choices = choicesOf(schema);
  const listed = choices.length > 0 && choices.length <= 20 ? ` One of ${choices.join(', ')}.` : '';
  return `${schema.description ?? ''}${listed}`.replaceAll('|', '\\|').trim();
}

function choicesOf({ enum: values, items }: JsonSchema): string[] {
  const list =
    values ?? (typeof items === 'object' && !Array.isArray(items) ? items.enum : undefined);
  return (list ?? []).map((value) => `\`${String(value)}\``);
}
