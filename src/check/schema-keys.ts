import { z } from 'astro/zod';

type JsonSchema = z.core.JSONSchema.BaseSchema;

const known = new WeakMap<z.ZodType, JsonSchema>();

/** A schema as JSON Schema, of what a writer writes: the base of hints, tables and completion. */
export function jsonSchemaOf(schema: z.ZodType): JsonSchema {
  const made = known.get(schema);
  if (made !== undefined) return made;
  const json = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any', reused: 'inline' });
  known.set(schema, json);
  return json;
}

/** The keys that the table at a path may have. */
export function keysAt(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  const at = path.reduce<JsonSchema | undefined>(step, jsonSchemaOf(schema));
  return Object.keys(tableAmong(at)?.properties ?? {});
}

/** Of things that may be written in several ways, the way with keys. */
function tableAmong(schema: JsonSchema | undefined): JsonSchema | undefined {
  const branches = schema?.anyOf?.map(tableAmong);
  return branches?.find((one) => one?.properties ?? one?.items) ?? schema;
}

function step(schema: JsonSchema | undefined, key: PropertyKey): JsonSchema | undefined {
  const branch = tableAmong(schema);
  if (typeof key === 'number') {
    return Array.isArray(branch?.items) ? undefined : tableOf(branch?.items);
  }
  return tableOf(branch?.properties?.[String(key)]) ?? tableOf(branch?.additionalProperties);
}

function tableOf(schema: JsonSchema | boolean | undefined): JsonSchema | undefined {
  return typeof schema === 'object' ? schema : undefined;
}
