import { isUtf8 } from 'node:buffer';
import type { Problem } from '../core/errors.ts';
import { type PageFacts, pageFacts } from './check-pages.ts';
import { constructsOf } from './constructs.ts';
import { fault, WHOLE } from './fault.ts';
import { endingOf } from '../media/format.ts';
import { binaryFaults } from './image-faults.ts';
import { isJson } from './inline-code.ts';
import { parsePage } from './parsed-page.ts';
import type { Published } from './published.ts';
import { styleFaults } from './style-faults.ts';
import { textFaults } from './text-faults.ts';
import { xmlFaults } from './xml-faults.ts';

/** Everything one reading of a file tells. */
export interface FileReport {
  readonly file: string;
  readonly problems: readonly Problem[];
  /** The files that its addresses lead to. */
  readonly needs: ReadonlySet<string>;
  readonly page?: PageFacts;
  /** Of a page, what it is built of. */
  readonly constructs?: ReadonlySet<string>;
}

export function inspectFile(file: string, bytes: Buffer, published: Published): FileReport {
  const needs = new Set<string>();
  return { file, needs, ...read(file, bytes, noting(published, needs)) };
}

/** Adds every file that is asked for, and is there, to `found`. */
function noting(published: Published, found: Set<string>): Published {
  const has = (file: string) => published.files.has(file) && found.add(file).has(file);
  return { ...published, files: { has } };
}

function read(
  file: string,
  bytes: Buffer,
  published: Published,
): Omit<FileReport, 'file' | 'needs'> {
  if (published.trusted?.has(file)) return { problems: [] };
  const ending = endingOf(file);
  if (ending === 'map') {
    return { problems: [fault(file, WHOLE, 'source-map', 'The file is a source map.')] };
  }
  if (!isText(ending)) return { problems: binaryFaults(file, bytes) };
  const text = UTF8.decode(bytes);
  const problems = isUtf8(bytes)
    ? textFaults(file, text, published.traces)
    : [fault(file, WHOLE, 'text-not-utf8', 'The file is not UTF-8.')];
  if (ending !== 'html') {
    return { problems: [...problems, ...formFaults(file, ending, text, published)] };
  }
  const page = parsePage(file, text);
  const facts = pageFacts(page, published);
  return {
    problems: [...problems, ...facts.problems],
    page: facts,
    constructs: constructsOf(page),
  };
}

const UTF8 = new TextDecoder();

function formFaults(file: string, ending: string, text: string, published: Published) {
  if (ending === 'css') return styleFaults(file, text, published);
  if (['xml', 'svg', 'xsl'].includes(ending)) return xmlFaults(file, text, published);
  if (!['json', 'webmanifest'].includes(ending) || isJson(text)) return [];
  return [fault(file, WHOLE, 'json-invalid', 'The file is not JSON.')];
}

const TEXTS = new Set(
  'html css js mjs xml svg xsl json webmanifest txt conf md ics csv bib'.split(' '),
);

/** Files without an ending are text: `_headers`, `Caddyfile`. */
function isText(ending: string): boolean {
  return ending === '' || TEXTS.has(ending);
}
