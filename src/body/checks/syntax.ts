import type { Place } from '../../core/errors.ts';
import { failure, type Finding } from './finding.ts';

export function unclosed(at: Place, name: string): Finding {
  return failure(
    at,
    'tag-unclosed',
    `The tag \`<${name}>\` is never closed, or not in the same paragraph.`,
    `Write \`</${name}>\` behind what it holds. If that is more than one paragraph, put both tags on lines of their own.`,
  );
}

export function unopened(at: Place, name: string, expected: string | undefined): Finding {
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

export function brace(at: Place): Finding {
  return failure(
    at,
    'brace-lone',
    'A brace begins an expression here that cannot be read.',
    'Write `\\{` where a reader should see a brace.',
  );
}

export function angle(at: Place, written: string): Finding {
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

/** A line that MDX would run. */
export function moduleLine(value: string, at: Place): Finding {
  const word = value.trimStart().split(/\s/, 1)[0] ?? '';
  return failure(
    at,
    'mdx-esm',
    `A line that begins with \`${word}\` would be a command to the computer, and a text is never run.`,
    'Leave it out: components need no import. If it is a sentence, begin it with another word.',
  );
}
