import { isUtf8 } from 'node:buffer';
import { hash as hashOf } from 'node:crypto';
import type { Problem } from '../errors.ts';
import { type PageFacts, pageFacts } from './check-pages.ts';
import { constructsOf } from './constructs.ts';
import { fault, WHOLE } from './fault.ts';
import { binaryFaults, endingOf } from './image-faults.ts';
import { isJson } from './inline-code.ts';
import { parsePage } from './parsed-page.ts';
import type { Published } from './published.ts';
import { styleFaults } from './style-faults.ts';
import { textFaults } from './text-faults.ts';
import { xmlFaults } from './xml-faults.ts';

/** Everything one reading of a file tells. */
export interface FileReport {
  readonly file: string;
  /** SHA-256 in hexadecimal. */
  readonly hash: string;
  readonly problems: readonly Problem[];
  readonly page?: PageFacts;
  /** Of a page that is not known already, what it is built of. */
  readonly constructs?: ReadonlySet<string>;
}

/** `known` is the hash of the file as an earlier check found it good. */
export function inspectFile(
  file: string,
  bytes: Buffer,
  published: Published,
  known?: string,
): FileReport {
  const hash = hashOf('sha256', bytes);
  const ending = endingOf(file);
  if (ending === 'map') {
    const problems = [fault(file, WHOLE, 'source-map', 'The file is a source map.')];
    return { file, hash, problems };
  }
  if (!isText(ending)) return { file, hash, problems: binaryFaults(file, bytes) };
  const text = UTF8.decode(bytes);
  const problems = isUtf8(bytes)
    ? textFaults(file, text, published.traces)
    : [fault(file, WHOLE, 'text-not-utf8', 'The file is not UTF-8.')];
  if (ending !== 'html') {
    return { file, hash, problems: [...problems, ...formFaults(file, ending, text, published)] };
  }
  const page = parsePage(file, text);
  const facts = pageFacts(page, published);
  return {
    file,
    hash,
    problems: [...problems, ...facts.problems],
    page: facts,
    ...(hash !== known && { constructs: constructsOf(page) }),
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
