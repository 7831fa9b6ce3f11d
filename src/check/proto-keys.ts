import type { Place } from '../core/errors.ts';
import type { Report } from './report.ts';

/** Data, and where its keys stand. */
interface Placed {
  readonly value: unknown;
  keyPlace(path: readonly PropertyKey[]): Place;
}

const KEY = '__proto__';

/**
 * The same data without keys that JavaScript keeps for itself, after reporting each. A schema
 * refuses them among known keys, and passes over them in a table whose keys the writer chooses.
 */
export function withoutProtoKeys<Yaml extends Placed>(yaml: Yaml, report: Report): Yaml {
  const paths = protoPaths(yaml.value, []);
  if (paths.length === 0) return yaml;
  for (const path of paths) {
    report(yaml.keyPlace(path), {
      code: 'unknown-key',
      what: `“${KEY}” cannot be a key.`,
      fix: 'Choose another name, or take it away.',
    });
  }
  return { ...yaml, value: cleaned(yaml.value) };
}

function protoPaths(value: unknown, path: readonly PropertyKey[]): PropertyKey[][] {
  if (Array.isArray(value)) return value.flatMap((item, n) => protoPaths(item, [...path, n]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) =>
    key === KEY ? [[...path, key]] : protoPaths(child, [...path, key]),
  );
}

function cleaned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(cleaned);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([key]) => key !== KEY);
  return Object.fromEntries(entries.map(([key, child]) => [key, cleaned(child)]));
}
