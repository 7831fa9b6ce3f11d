import type { Place } from '../../core/errors.ts';
import type { Finding } from '../checks/finding.ts';
import { shortcodeAt, shortcodeFinding } from '../checks/shortcodes.ts';
import { angle, brace, moduleLine, unclosed, unopened } from '../checks/syntax.ts';
import { isPlainTag, VOID } from '../html/names.ts';
import { readTag } from '../html/tokens.ts';
import type { Edit } from './edits.ts';

/** What keeps MDX from being read, and how to read on behind it. */
export interface Fault {
  /** Where it begins in the text that was read. */
  readonly at: number;
  /** Undefined where it is only written in another way than MDX has it. */
  readonly finding?: (at: Place) => Finding;
  readonly edits: readonly Edit[];
  /** Of a tag that was left out, its name: then its other half is left out without a word. */
  readonly lost?: string;
}

/** From satteri's `line:column: message (rule)`, of the text that it read; places are offsets. */
export function faultOf(text: string, message: string): Fault {
  const match = /^(\d+):(\d+): ([\s\S]*)$/.exec(message);
  const said = match?.[3] ?? message;
  const at = offsetOf(text, Number(match?.[1] ?? 1), Number(match?.[2] ?? 1));
  const open = /^Expected a closing tag for `<([^`>]*)>`(?: \((\d+):(\d+)\))?/.exec(said);
  if (open !== null) {
    const begun = offsetOf(
      text,
      Number(open[2] ?? match?.[1] ?? 1),
      Number(open[3] ?? match?.[2] ?? 1),
    );
    return unclosedTag(text, begun, open[1] ?? '');
  }
  const close =
    /^Unexpected closing tag `<\/([^`>]*)>`(?:, expected corresponding closing tag for `<([^`>]*)>`(?: \((\d+):(\d+)\))?)?/.exec(
      said,
    );
  if (close !== null) {
    const outer = close[2];
    const begun =
      outer === undefined ? at : offsetOf(text, Number(close[3] ?? 1), Number(close[4] ?? 1));
    return wrongClose(text, at, close[1] ?? '', outer, begun);
  }
  if (/expression|brace/.test(said)) return braceAt(text, at);
  return angleAt(text, at);
}

function unclosedTag(text: string, at: number, name: string): Fault {
  const end = tagEnd(text, at);
  if (VOID.has(name)) return silently({ at: end - 1, remove: 0, insert: ' /' });
  if (isPlainTag(name)) return silently({ at, remove: end - at, insert: '' });
  // An import takes the lines behind it, up to an empty one, for its own.
  const command = /\n[ \t]*(?:import|export)\b/.exec(text.slice(end, nextGap(text, end)));
  if (command !== null && text.indexOf(`</${name}>`, end) !== -1) {
    const line = end + command.index + 1;
    return {
      at: line,
      finding: (place) => moduleLine(text.slice(line), place),
      edits: [backslash(line)],
    };
  }
  return {
    at,
    finding: (place) => unclosed(place, name),
    lost: name,
    edits: [{ at, remove: end - at, insert: '' }],
  };
}

function wrongClose(
  text: string,
  at: number,
  name: string,
  outer: string | undefined,
  begun: number,
): Fault {
  const end = tagEnd(text, at);
  const removed = { at, remove: end - at, insert: '' };
  if (outer !== undefined && (VOID.has(outer) || isPlainTag(outer))) {
    return unclosedTag(text, begun, outer);
  }
  if (isPlainTag(name) || VOID.has(name)) return silently(removed);
  const finding = (place: Place) => unopened(place, name, outer);
  if (outer !== undefined && !text.includes(`</${outer}>`, end)) {
    return { at, finding, edits: [{ ...removed, insert: `</${outer}>` }] };
  }
  return { at, finding, edits: [removed], lost: name };
}

function braceAt(text: string, at: number): Fault {
  const begun = openBrace(text, at);
  if (begun === -1) return dropped(text, at);
  return shortcodeFault(text, begun) ?? { at: begun, finding: brace, edits: [backslash(begun)] };
}

function shortcodeFault(text: string, at: number): Fault | undefined {
  const written = shortcodeAt(text, at);
  return written === undefined
    ? undefined
    : {
        at,
        finding: (place) => shortcodeFinding(written, place),
        edits: [{ at, remove: written.length, insert: '' }],
      };
}

/** The brace that begins the expression which cannot be read at this place. */
function openBrace(text: string, at: number): number {
  if (text[at] === '{' && text[at - 1] !== '{') return at;
  for (let from = at; from >= 0; from -= 1) {
    if (text[from] === '{' && text[from - 1] !== '{' && text[from - 1] !== '\\') return from;
  }
  return -1;
}

function angleAt(text: string, at: number): Fault {
  if (text[at] !== '<') return dropped(text, at);
  const rest = text.slice(at, at + 4_000);
  if (rest.startsWith('<!--')) {
    const end = text.indexOf('-->', at + 4);
    const length = end === -1 ? lineEnd(text, at) - at : end + 3 - at;
    return silently({ at, remove: length, insert: '' });
  }
  const address = /^<((?:https?|mailto|tel):[^\s<>]*|[\w.!#$%&'*+/=?^`{|}~-]+@[\w.-]+)>/i.exec(
    rest,
  );
  if (address !== null) {
    const [whole, href = ''] = address;
    return silently({ at, remove: whole.length, insert: link(href) });
  }
  const shortcode = shortcodeFault(text, at);
  if (shortcode !== undefined) return shortcode;
  const tag = readTag(rest);
  if (tag !== undefined && tag.written !== tag.asJsx && isHtml(tag.name)) {
    return silently({ at, remove: tag.written.length, insert: tag.asJsx });
  }
  const mended =
    tag === undefined || tag.written === tag.asJsx
      ? backslash(at)
      : { at, remove: tag.written.length, insert: tag.asJsx };
  const name = /^<([A-Za-z][^\s/>]*)/.exec(rest)?.[1];
  const isEscaped = mended.insert === '\\';
  const lost = isEscaped && name !== undefined ? { lost: name } : {};
  return { at, finding: (place) => angle(place, rest), edits: [mended], ...lost };
}

function isHtml(name: string): boolean {
  return /^[a-z][a-z\d]*$/.test(name);
}

function link(href: string): string {
  const whole = /^(?:https?|mailto|tel):/i.test(href) ? href : `mailto:${href}`;
  return `[${href.replace(/[\\`*_[\]<{~]/g, '\\$&')}](<${whole}>)`;
}

/** What cannot be told: the rest of the line is left out, so that the next one is read. */
function dropped(text: string, at: number): Fault {
  const end = Math.max(lineEnd(text, at), at + 1);
  return {
    at,
    finding: (place) => angle(place, text.slice(at, end)),
    edits: [{ at, remove: end - at, insert: '' }],
  };
}

function silently(edit: Edit): Fault {
  return { at: edit.at, edits: [edit] };
}

function backslash(at: number): Edit {
  return { at, remove: 0, insert: '\\' };
}

function tagEnd(text: string, at: number): number {
  const tag = readTag(text.slice(at, at + 10_000));
  if (tag !== undefined) return at + tag.written.length;
  const end = text.indexOf('>', at);
  return end === -1 ? lineEnd(text, at) : end + 1;
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end === -1 ? text.length : end;
}

function nextGap(text: string, at: number): number {
  const gap = text.indexOf('\n\n', at);
  return gap === -1 ? text.length : gap;
}

function offsetOf(text: string, line: number, column: number): number {
  let start = 0;
  for (let at = 1; at < line; at += 1) {
    const next = text.indexOf('\n', start);
    if (next === -1) break;
    start = next + 1;
  }
  return Math.min(start + column - 1, text.length);
}
