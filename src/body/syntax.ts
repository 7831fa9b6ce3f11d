import type { Root } from 'hast';
import { mdxToHast, type Features } from 'satteri';
import { failure, type Finding } from './checks/finding.ts';

/** How every text is read, in both lanes. Quotation marks are the language's: see quotes.ts. */
export const FEATURES: Features = {
  frontmatter: false,
  gfm: { footnotes: { label: '', clobberPrefix: '', backLabel: '{reference}', backContent: '↩' } },
  smartPunctuation: { quotes: false, dashes: true, ellipses: true },
};

/** The text as a tree of HTML and tags, or the one thing that keeps it from being read. */
export function readSyntax(source: string): Root | Finding {
  try {
    const root = mdxToHast(source, { features: FEATURES, position: true });
    return root.type === 'root' ? root : { type: 'root', children: [] };
  } catch (error) {
    return syntaxFinding(source, error instanceof Error ? error.message : String(error));
  }
}

/** From satteri's `line:column: message (rule)`. */
function syntaxFinding(source: string, message: string): Finding {
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

type At = { readonly line: number; readonly column: number };

function unclosed(at: At, name: string): Finding {
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

function unopened(at: At, name: string, expected: string | undefined): Finding {
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

function brace(at: At): Finding {
  return failure(
    at,
    'brace-lone',
    'A brace begins an expression here, and a text is never run.',
    'Write `\\{` where a reader should see a brace.',
  );
}

function angle(at: At, written: string): Finding {
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
