import { CORE_SCHEMA, load, type Mark, YAMLException } from 'js-yaml';
import type { Document } from 'yaml';
import type { Place } from '../core/errors.ts';
import { placeAt } from '../core/places.ts';
import { refuseInValue, refuseOverrides } from './characters.ts';
import { withoutProtoKeys } from './proto-keys.ts';
import { type Report, TOP } from './report.ts';
import { withQuotedHashes } from './unquoted-hashes.ts';
import { textsAt } from './values.ts';
import { documentOf, keyOffset, valueOffset } from './yaml-document.ts';
import { yamlIsSound } from './yaml-faults.ts';

/** Longest YAML we read, in UTF-16 code units: a bomb is refused before it is parsed. */
const LONGEST = 64 * 1024;
/** Where an anchor, an alias or a tag may begin: then the slower parser has to look. */
const MAY_BE_UNSOUND = /(?:^|[\s,[{:-])(?:[&*]\S|!)/m;

export interface ParsedYaml {
  readonly value: unknown;
  /** Where the value at a path stands; of a missing one, where its nearest parent stands. */
  place(path: readonly PropertyKey[]): Place;
  /** Where the key itself stands. */
  keyPlace(path: readonly PropertyKey[]): Place;
  /** How a problem names the whole of it. */
  readonly whole: 'The frontmatter' | 'The file';
}

/**
 * YAML 1.2 as plain data: no aliases, no tags, no key twice. Reports and returns undefined where
 * it is not. `firstLine` is the 1-based line of the file on which the text starts.
 */
export function parseYaml(
  written: string,
  firstLine: number,
  report: Report,
): ParsedYaml | undefined {
  const inFile = ({ line, column }: Place): Place => ({ line: line + firstLine - 1, column });
  if (written.length > LONGEST) {
    report(TOP, {
      code: 'yaml-too-long',
      what: `The YAML is ${written.length} characters long.`,
      fix: `Shorten it to ${LONGEST} characters or fewer.`,
    });
    return undefined;
  }
  // What follows reads the text as it was meant, so that one fault is not told twice.
  const text = withQuotedHashes(written, (offset) => inFile(placeAt(written, offset)), report);
  const at = (offset: number) => inFile(placeAt(text, offset));
  refuseOverrides(text, at, report);
  const value = dataOf(text, at, report);
  if (value === undefined) return undefined;
  const yaml: ParsedYaml = {
    value: value.data,
    place: placing(text, inFile, valueOffset),
    keyPlace: placing(text, inFile, keyOffset),
    whole: firstLine === 1 ? 'The file' : 'The frontmatter',
  };
  if (text.includes('\\')) {
    for (const found of textsAt(yaml.value, '**')) {
      if (!text.includes(found.text)) refuseInValue(found.text, yaml.place(found.path), report);
    }
  }
  return /__proto__|\\/.test(text) ? withoutProtoKeys(yaml, report) : yaml;
}

/**
 * js-yaml reads what is sound, ten times faster than yaml does; yaml, which knows places, is asked
 * only about what is not.
 */
function dataOf(text: string, at: (offset: number) => Place, report: Report) {
  if (MAY_BE_UNSOUND.test(text) && !yamlIsSound(text, at, report)) return undefined;
  try {
    const data: unknown = load(text, { schema: CORE_SCHEMA });
    return { data: data ?? null };
  } catch (error) {
    if (!yamlIsSound(text, at, report)) return undefined;
    const reason = error instanceof YAMLException ? error.reason : String(error);
    report(at(offsetOf(error)), {
      code: 'yaml',
      what: `The YAML cannot be read: ${reason}.`,
      fix: 'Write plain keys, texts and lists.',
    });
    return undefined;
  }
}

/** Where js-yaml stopped; of some faults it does not know. */
function offsetOf(error: unknown): number {
  const mark: Partial<Mark> = (error instanceof YAMLException && error.mark) || {};
  return mark.position ?? 0;
}

/** Places are asked for only where there is a problem, so the document is not kept. */
function placing(
  text: string,
  inFile: (place: Place) => Place,
  offsetOf: (document: Document, path: readonly PropertyKey[]) => number,
) {
  return (path: readonly PropertyKey[]) => inFile(placeAt(text, offsetOf(documentOf(text), path)));
}
