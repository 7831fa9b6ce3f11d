import { readFile } from 'node:fs/promises';
import { placeAt } from '../core/places.ts';
import type { EntryFile } from './entry.ts';

/** Something that a text says is so, which a checker can look up. */
export interface Claim {
  readonly kind: 'figure' | 'moment' | 'outcome' | 'sentence';
  /** Path as problems name it. */
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  readonly text: string;
  /** What the text cites for it, as written in its list of sources. */
  readonly sources: readonly ClaimSource[];
}

export interface ClaimSource {
  readonly title: string;
  readonly url: string;
  readonly publisher: string | undefined;
}

/**
 * Every claim of these entries, by file and line: figures, moments and outcomes of case studies, and
 * what stands before a citation in any text. A translation’s frontmatter says what its original
 * says, so only its text counts.
 */
export async function claimsOf(entries: readonly EntryFile[]): Promise<Claim[]> {
  const found = await Promise.all(
    entries.map(async (entry) => [...recordClaims(entry), ...(await textClaims(entry))]),
  );
  return found
    .flat()
    .toSorted((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line));
}

function recordClaims(entry: EntryFile): Claim[] {
  const { frontmatter, file, place, translation } = entry;
  if (translation !== undefined || !('timeline' in frontmatter)) return [];
  const { figures, timeline, outcomes } = frontmatter;
  const claim = (
    kind: Claim['kind'],
    path: readonly PropertyKey[],
    text: string,
    ids: readonly string[],
  ) => ({ kind, file, line: place(path).line, text, sources: sourcesOf(entry, ids) });
  return [
    ...figures.map(({ value, label, countedBy, asOf, source }, index) =>
      claim(
        'figure',
        ['figures', index],
        `${value} ${label}. Counted by: ${countedBy}${asOf === undefined ? '' : `, as of ${asOf}`}.`,
        [source],
      ),
    ),
    ...timeline.map(({ date, title, text, sources }, index) =>
      claim(
        'moment',
        ['timeline', index],
        [`${date}: ${title}.`, text].filter(Boolean).join(' '),
        sources,
      ),
    ),
    ...outcomes.map(({ date, text, status, asOf, sources }, index) =>
      claim(
        'outcome',
        ['outcomes', index],
        `${date}: ${text} Status: ${status}, as of ${asOf}.`,
        sources,
      ),
    ),
  ];
}

const TAGS = /<(?:Cite|KeyFigure)\b(?:"[^"]*"|'[^']*'|[^'">])*>/g;

/** Citations that follow one another stand behind the same sentence, and make one claim. */
async function textClaims(entry: EntryFile): Promise<Claim[]> {
  const source = await readFile(entry.path, 'utf8');
  const tags = [...source.matchAll(TAGS)];
  const claims: Claim[] = [];
  let before = -1;
  for (const { 0: tag, index } of tags) {
    const { line } = placeAt(source, index);
    const end = placeAt(source, index + tag.length).line;
    const id = attribute(tag, 'source');
    // What stands in a block of code cites nothing.
    const cites = entry.body.citations.some((at) => at.line >= line && at.line <= end);
    if (id === undefined || !cites) continue;
    const last = claims.at(-1);
    if (last !== undefined && tag.startsWith('<Cite') && index === before) {
      claims[claims.length - 1] = {
        ...last,
        sources: [...last.sources, ...sourcesOf(entry, [id])],
      };
    } else {
      const isFigure = tag.startsWith('<KeyFigure');
      claims.push({
        kind: isFigure ? 'figure' : 'sentence',
        file: entry.file,
        line,
        text: isFigure ? figureIn(tag) : sentenceBefore(source.slice(0, index)),
        sources: sourcesOf(entry, [id]),
      });
    }
    before = index + tag.length;
  }
  return claims;
}

function sourcesOf({ frontmatter }: EntryFile, ids: readonly string[]): ClaimSource[] {
  const sources = 'sources' in frontmatter ? frontmatter.sources : {};
  return ids.flatMap((id) => {
    const source = Object.hasOwn(sources, id) ? sources[id] : undefined;
    return source === undefined
      ? []
      : [{ title: source.title, url: source.url, publisher: source.publisher }];
  });
}

function figureIn(tag: string): string {
  const [by, asOf] = [attribute(tag, 'countedBy'), attribute(tag, 'asOf')];
  return [
    `${attribute(tag, 'value') ?? ''} ${attribute(tag, 'label') ?? ''}.`,
    by === undefined
      ? undefined
      : `Counted by: ${by}${asOf === undefined ? '' : `, as of ${asOf}`}.`,
  ]
    .filter(Boolean)
    .join(' ');
}

/** The end of a paragraph or row, from its last sentence on; a short one with the one before. */
function sentenceBefore(text: string): string {
  const paragraph = text.split(/\r?\n\r?\n|\n---\r?\n/).at(-1) ?? '';
  const row = /(?:^|\n)(\|[^\n]*)$/.exec(paragraph)?.[1];
  const plain = (row ?? paragraph)
    .replace(/<[^>]*>/g, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[*_`]/g, '')
    .replace(/^\s*(?:[-#>|]+|\d+\.)\s*/gm, '')
    .replace(/\s+/g, ' ')
    .trim();
  const starts = [0, ...Array.from(plain.matchAll(/[.!?؟]["'”»)]* (?=\S)/g), endOf)];
  const enough = starts.findLast((start) => plain.length - start >= ENOUGH) ?? 0;
  return plain.slice(enough);
}

/** A sentence of fewer letters says too little by itself. */
const ENOUGH = 40;

function endOf({ 0: match, index }: RegExpExecArray): number {
  return index + match.length;
}

function attribute(tag: string, name: string): string | undefined {
  const found = new RegExp(`\\b${name}=(?:"([^"]*)"|'([^']*)')`).exec(tag);
  return found?.[1] ?? found?.[2];
}
