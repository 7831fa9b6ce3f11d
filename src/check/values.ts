export interface FoundText {
  readonly path: readonly PropertyKey[];
  readonly text: string;
}

/**
 * The texts of plain data at a pattern such as `timeline.*.sources.*`, where `*` stands for every
 * key; `**` alone stands for every text there is. What has another shape is passed over: the schema
 * has reported it.
 */
export function textsAt(value: unknown, pattern: string): FoundText[] {
  return pattern === '**' ? textsIn(value, []) : along(value, pattern.split('.'), []);
}

/** The value at a path, or undefined. */
export function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(childOf, value);
}

function along(
  value: unknown,
  [step, ...rest]: readonly string[],
  path: readonly PropertyKey[],
): FoundText[] {
  if (step === undefined) return typeof value === 'string' ? [{ path, text: value }] : [];
  if (step !== '*') return along(childOf(value, step), rest, [...path, step]);
  return childrenOf(value).flatMap(([key, child]) => along(child, rest, [...path, key]));
}

function textsIn(value: unknown, path: readonly PropertyKey[]): FoundText[] {
  if (typeof value === 'string') return [{ path, text: value }];
  return childrenOf(value).flatMap(([key, child]) => textsIn(child, [...path, key]));
}

function childrenOf(value: unknown): (readonly [PropertyKey, unknown])[] {
  if (Array.isArray(value)) return [...value.entries()];
  return typeof value === 'object' && value !== null ? Object.entries(value) : [];
}

function childOf(value: unknown, key: PropertyKey): unknown {
  return typeof value === 'object' && value !== null
    ? Object.getOwnPropertyDescriptor(value, key)?.value
    : undefined;
}
