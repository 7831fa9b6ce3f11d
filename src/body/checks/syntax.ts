import type { Place } from '../../core/errors.ts';
import { failure, type Finding } from './finding.ts';

/** What keeps a text from being read at all, from satteri's `line:column: message (rule)`. */
export function syntaxFinding(source: string, message: string): Finding {
  const match = /^(\d+):(\d+): ([\s\S]*)$/.exec(message);
  const at = { line: Number(match?.[1] ?? 1), column: Number(match?.[2] ?? 1) };
  const said = match?.[3] ?? message;
  const written = source.split(/\r\n|\n|\r/)[at.line - 1]?.slice(at.column - 1) ?? '';
  const open = /^Expected a closing tag for `<([^`>]*)>`/.exec(said);
  const close =
    /^Unexpected closing tag `<\/([^`>]*)>`(?:, expected corresponding closing tag for `<([^`>]*)>`)?/.exec(
      said,
    );
  if (open !== null) return unclosed(at, open[1] ?? '');
  if (close !== null) return unopened(at, close[1] ?? '', close[2]);
  if (/expression|brace/.test(said)) return brace(at);
  return angle(at, written);
}

function unclosed(at: Place, name: string): Finding {
  const isVoid = name === 'br' || name === 'wbr' || name === 'img' || name === 'hr';
  return failure(
    at,
    'tag-unclosed',
    `The tag \`<${name}>\` is never closed${isVoid ? '' : ', or not in the same paragraph'}.`,
    isVoid
      ? `Write \`<${name} />\`.`
      : `Write \`</${name}>\` behind what it holds. If that is more than one paragraph, put both tags on lines of their own.`,
  );
}

function unopened(at: Place, name: string, expected: string | undefined): Finding {
  const what =
    expected === undefined
      ? `The tag \`</${name}>\` closes what was never opened.`
      : `The tag \`</${name}>\` stands where \`</${expected}>\` should.`;
  const fix =
    expected === undefined
      ? `Take it away, or write \`<${name}>\` before.`
      : `Write \`</${expected}>\`.`;
  return failure(at, 'tag-unopened', what, fix);
}

function brace(at: Place): Finding {
  return failure(
    at,
    'brace-lone',
    'A brace begins an expression here that cannot be read.',
    'Write `\\{` where a reader should see a brace.',
  );
}

function angle(at: Place, written: string): Finding {
  const address = /^<((?:https?:\/\/|mailto:)?[^\s<>]*[.@][^\s<>]*)>/.exec(written)?.[1];
  if (written.startsWith('<!--')) {
    return failure(
      at,
      'comment',
      'A comment of HTML stands in the text.',
      'Take it away: readers could read it in the page’s code.',
    );
  }
  if (address !== undefined) {
    return failure(
      at,
      'angle-lone',
      `The address \`${address}\` stands in angle brackets.`,
      `Write \`[words](${address})\`.`,
    );
  }
  const tag = /^<[A-Za-z][^\s>/]*/.exec(written)?.[0];
  return tag === undefined
    ? failure(
        at,
        'angle-lone',
        'A `<` begins no tag.',
        'Write `\\<` where a reader should see one.',
      )
    : failure(
        at,
        'tag-broken',
        `The tag \`${tag}\` cannot be read: a quote or its \`>\` is missing, or a value has no quotes.`,
        'Write it as `<Name attribute="value">`. Write `\\<` where a reader should see the sign.',
      );
}
