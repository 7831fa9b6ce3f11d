import { type Token, Tokenizer, TokenizerMode } from 'parse5';

/** A tag, a stretch of text or something that no reader sees, with its offsets in the HTML. */
export type HtmlToken = OpenTag | CloseTag | HtmlText | HtmlOther;

export interface OpenTag extends At {
  readonly type: 'open';
  readonly name: string;
  readonly attributes: readonly (readonly [name: string, value: string])[];
  readonly selfClosing: boolean;
}

export interface CloseTag extends At {
  readonly type: 'close';
  readonly name: string;
}

export interface HtmlText extends At {
  readonly type: 'text';
  readonly value: string;
}

/** A comment, a doctype or the like. */
export interface HtmlOther extends At {
  readonly type: 'other';
}

interface At {
  readonly start: number;
  readonly end: number;
}

/** HTML cut into its tags and texts; names keep their capitals, which components have. */
export function tokensOf(html: string): HtmlToken[] {
  const tokens: HtmlToken[] = [];
  const at = ({ location }: Token.Token): At => ({
    start: location?.startOffset ?? 0,
    end: location?.endOffset ?? html.length,
  });
  const text = (token: Token.CharacterToken) => {
    const last = tokens.at(-1);
    const { start, end } = at(token);
    if (last?.type !== 'text') tokens.push({ type: 'text', value: token.chars, start, end });
    else tokens[tokens.length - 1] = { ...last, value: last.value + token.chars, end };
  };
  const tokenizer = new Tokenizer(
    { sourceCodeLocationInfo: true },
    {
      onStartTag: (token) => {
        const where = at(token);
        const name = writtenName(html, where.start + 1);
        if (RAW_TEXT.has(token.tagName)) tokenizer.state = TokenizerMode.RAWTEXT;
        tokens.push({
          type: 'open',
          name,
          attributes: token.attrs.map((attribute) => [
            writtenAttribute(html, attribute.name, token),
            attribute.value,
          ]),
          selfClosing: token.selfClosing,
          ...where,
        });
      },
      onEndTag: (token) => {
        const where = at(token);
        tokens.push({ type: 'close', name: writtenName(html, where.start + 2), ...where });
      },
      onCharacter: text,
      onWhitespaceCharacter: text,
      onNullCharacter: text,
      onComment: (token) => tokens.push({ type: 'other', ...at(token) }),
      onDoctype: (token) => tokens.push({ type: 'other', ...at(token) }),
      onEof: () => {},
    },
  );
  tokenizer.write(html, true);
  return tokens;
}

/** The first tag of the HTML, as written and as MDX would have it. */
export function readTag(
  html: string,
): { name: string; written: string; asJsx: string } | undefined {
  const end = endOfTag(html);
  if (end === undefined) return undefined;
  const written = html.slice(0, end);
  const [token] = tokensOf(written);
  if (token?.type === 'close') return { name: token.name, written, asJsx: `</${token.name}>` };
  if (token?.type !== 'open') return undefined;
  const attributes = token.attributes
    .filter(([name]) => /^[A-Za-z_][\w:.-]*$/.test(name))
    .map(
      ([name, value]) => ` ${name}="${value.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`,
    );
  const close = token.selfClosing ? ' />' : '>';
  return { name: token.name, written, asJsx: `<${token.name}${attributes.join('')}${close}` };
}

const RAW_TEXT = new Set([
  'script',
  'style',
  'xmp',
  'iframe',
  'noembed',
  'noframes',
  'textarea',
  'title',
]);

function endOfTag(html: string): number | undefined {
  const match =
    /^<\/?[A-Za-z][^\s/>]*(?:\s+[^\s"'<>/=]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?|\s|\/)*>/.exec(
      html,
    );
  return match?.[0].length;
}

function writtenName(html: string, from: number): string {
  return /[^\s/>]*/y.exec(html.slice(from, from + 200))?.[0] ?? '';
}

/** The name with the capitals that the writer gave it: `countedBy`. */
function writtenAttribute(html: string, name: string, { location }: Token.TagToken): string {
  const at = location?.attrs?.[name]?.startOffset;
  return at === undefined ? name : html.slice(at, at + name.length);
}
