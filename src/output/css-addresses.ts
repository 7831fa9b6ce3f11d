/** An address in a style sheet and where it stands in it. */
export interface CssAddress {
  readonly address: string;
  readonly offset: number;
}

/** Every `url()`, `src()`, `@import` and `image-set()` address of a style sheet; comments name none. */
export function cssAddresses(css: string): readonly CssAddress[] {
  const bare = css.replace(/\/\*[\s\S]*?\*\//g, (comment) => ' '.repeat(comment.length));
  const found = [...bare.matchAll(FUNCTION), ...bare.matchAll(IMPORT), ...imageSets(bare)];
  return found.map((match) => ({
    address: unescapeCss(match[1] ?? match[2] ?? match[3] ?? ''),
    offset: match.index,
  }));
}

const STRING = String.raw`"((?:[^"\\]|\\[\s\S])*)"|'((?:[^'\\]|\\[\s\S])*)'`;
const BARE = String.raw`((?:\\[\da-f]{1,6}\s?|\\.|[^"'\s)\\])+)`;
const FUNCTION = new RegExp(String.raw`\b(?:url|src)\(\s*(?:${STRING}|${BARE})\s*[^)]*\)`, 'gi');
const IMPORT = new RegExp(String.raw`@import\s*(?:${STRING})`, 'gi');
const QUOTED = new RegExp(`(?:${STRING})`, 'g');

/** The strings inside `image-set(…)`, of which those in `type(…)` are no addresses. */
function imageSets(css: string): readonly RegExpExecArray[] {
  return [...css.matchAll(/\bimage-set\(((?:[^()]|\([^()]*\))*)\)/gi)].flatMap((set) =>
    [...(set[1] ?? '').replace(/(?:type|url|src)\([^)]*\)/gi, '').matchAll(QUOTED)].map((match) => {
      match.index = set.index;
      return match;
    }),
  );
}

/** The characters that CSS escapes stand for: `\68 ttp:` is `http:`. */
function unescapeCss(text: string): string {
  return text.replace(/\\(?:([\da-f]{1,6})\s?|\n|([\s\S]))/gi, (_, hex?: string, plain?: string) =>
    hex === undefined ? (plain ?? '') : codePoint(Number.parseInt(hex, 16)),
  );
}

function codePoint(code: number): string {
  return code === 0 || code > 0x10_ff_ff ? '\u{fffd}' : String.fromCodePoint(code);
}
