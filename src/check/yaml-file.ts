import { readFile } from 'node:fs/promises';
import type { z } from 'astro/zod';
import type { Problem } from '../core/errors.ts';
import { reportAddresses } from './addresses.ts';
import { reporter } from './report.ts';
import { decodeText } from './text.ts';
import { validate } from './validate.ts';
import { type ParsedYaml, parseYaml } from './yaml.ts';

export interface YamlReading<T> {
  /** Undefined where the file has errors. */
  readonly value: T | undefined;
  readonly problems: readonly Problem[];
  /** As written; undefined where it is no YAML. */
  readonly yaml: ParsedYaml | undefined;
}

/** Reads a YAML file of the site (site.yaml, topics.yaml, an author) through its schema. */
export async function readYaml<Schema extends z.ZodType>(
  path: string,
  file: string,
  schema: Schema,
  noun: string,
): Promise<YamlReading<z.output<Schema>>> {
  const { report, problems } = reporter(file);
  const text = decodeText(await readFile(path), report);
  const yaml = text === undefined ? undefined : parseYaml(text, 1, report);
  if (yaml !== undefined) reportAddresses(yaml, report);
  const value = yaml && validate(schema, yaml, noun, report);
  return { value, problems, yaml };
}
