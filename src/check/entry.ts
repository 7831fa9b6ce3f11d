import type { ParsedBody } from '../body/parse.ts';
import type { Place, Problem } from '../core/errors.ts';
import { placeAt } from '../core/places.ts';
import type { BodyStrings } from '../strings/body.ts';
import type { EntryCollection } from '../core/urls.ts';
import type { ParseText } from './apart/parse-apart.ts';
import { reportAddresses, reportHeadImage } from './addresses.ts';
import { refuseReferences } from './characters.ts';
import {
  type EntryFrontmatter,
  type EntryNamed,
  type EntryTranslation,
  readFrontmatter,
} from './entry-frontmatter.ts';
import type { FileLinks } from './file-links.ts';
import { type SplitText, splitFrontmatter } from './frontmatter.ts';
import { reportPlaceholder } from './placeholders.ts';
import { reportPrivateData } from './private-data.ts';
import { punctuateValues } from './punctuation.ts';
import { type Report, reporter, TOP } from './report.ts';
import { decodeText } from './text.ts';
import { valueAt } from './values.ts';
import { type WrittenTag, writtenTags } from './written-tags.ts';
import { type ParsedYaml, parseYaml } from './yaml.ts';

/** One file of a collection, read, checked and parsed. */
export interface EntryFile<C extends EntryCollection = EntryCollection> {
  readonly collection: C;
  /** The file's name: one for all languages of the entry. */
  readonly slug: string;
  /** The last part of its address: the slug, or a translation's own. */
  readonly segment: string;
  readonly lang: string;
  /** Undefined for an original. */
  readonly translation: TranslationFacts | undefined;
  /** Path as problems name it. */
  readonly file: string;
  readonly path: string;
  readonly frontmatter: EntryFrontmatter[C];
  readonly body: ParsedBody;
  /** Whether `@astrojs/mdx` renders it, with imports and expressions. */
  readonly trusted: boolean;
  /** Addresses of texts that its own names by their files. */
  readonly files?: FileLinks | undefined;
  /** Where a value of the frontmatter stands, for problems that show only beside other files. */
  readonly place: (path: readonly PropertyKey[]) => Place;
}

/** What readers are told of a translation. */
export interface TranslationFacts {
  /** The original's language. */
  readonly from: string;
  /** Whether the original has changed since. */
  readonly isOlder: boolean;
  /** Texts of the frontmatter that are still the original's. */
  readonly untranslated: readonly string[];
}

/** A translation as its file says it, before its original's data is laid under it. */
export type TranslationFile<C extends EntryCollection = EntryCollection> = Omit<
  EntryFile<C>,
  'frontmatter' | 'translation'
> & { readonly frontmatter: EntryTranslation[C] };

export interface EntrySource<C extends EntryCollection> extends EntryNamed<C> {
  readonly slug: string;
  /** The day in the file's name, for a post that says none itself. */
  readonly date: string | undefined;
  readonly file: string;
  readonly path: string;
  readonly bytes: Buffer;
  readonly parse: ParseText;
  /** Addresses of texts that this one names by their files, by those names. */
  readonly files?: FileLinks | undefined;
  readonly trusted: boolean;
  /** What the text prints by itself, in its language. */
  readonly strings: BodyStrings;
}

/** One file of a collection as far as it could be read. */
export interface EntryReading<C extends EntryCollection = EntryCollection> extends Omit<
  EntrySource<C>,
  'bytes' | 'parse' | 'strings' | 'where' | 'date'
> {
  /** The frontmatter as written, whether or not it is right; undefined where it is no YAML. */
  readonly yaml: ParsedYaml | undefined;
  readonly body: ParsedBody | undefined;
  readonly tags: readonly WrittenTag[];
  /** Undefined where the frontmatter has errors, and for a translation that is not joined yet. */
  readonly entry: EntryFile<C> | undefined;
  readonly translation: TranslationFile<C> | undefined;
  /** Whether it says only words, and there is nothing that it could translate. */
  readonly lacksOriginal: boolean;
  /** The reading of what it translates. */
  readonly original?: EntryReading<C>;
  readonly segment: string;
  readonly problems: readonly Problem[];
}

/** Reads one entry from its bytes; where the frontmatter has errors there is no entry. */
export async function readEntry<C extends EntryCollection>(
  source: EntrySource<C>,
): Promise<EntryReading<C>> {
  const { report, problems } = reporter(source.file);
  const { bytes, parse, strings, where, date, ...identity } = source;
  const text = decodeText(bytes, report);
  const split = text === undefined ? undefined : splitFrontmatter(text, report);
  if (text === undefined || split === undefined) {
    return { ...UNREAD, ...identity, segment: source.slug, problems };
  }
  reportPrivateData(text, hostOf(where.site), report);
  const yaml = withDate(parseYaml(split.yaml, 2, report), date);
  if (yaml !== undefined) {
    reportAddresses(yaml, report);
    reportHeadImage(yaml, report);
    reportPlaceholder(yaml, report);
  }
  const body = await readBody(split, source, titleOf(yaml), report);
  const { frontmatter, words, lacksOriginal } = yaml
    ? readFrontmatter(source, yaml, report)
    : NOTHING;
  const segment = words?.slug ?? source.slug;
  const file = yaml && body && { ...identity, segment, body, place: yaml.place };
  return {
    ...identity,
    segment,
    yaml,
    body,
    tags: writtenTags(text),
    entry: file &&
      frontmatter && {
        ...file,
        frontmatter: punctuateValues(frontmatter, source.lang),
        translation: undefined,
      },
    translation: file && words && { ...file, frontmatter: punctuateValues(words, source.lang) },
    lacksOriginal,
    problems: [...problems, ...(body?.problems ?? [])],
  };
}

/** The frontmatter with the day of the file's name, where it says none itself. */
function withDate(yaml: ParsedYaml | undefined, date: string | undefined): ParsedYaml | undefined {
  if (yaml === undefined || date === undefined) return yaml;
  const { value } = yaml;
  if (typeof value !== 'object' || value === null) return yaml;
  return 'date' in value || Array.isArray(value) ? yaml : { ...yaml, value: { ...value, date } };
}

const NOTHING = { frontmatter: undefined, words: undefined, lacksOriginal: false };

const UNREAD = {
  yaml: undefined,
  body: undefined,
  entry: undefined,
  translation: undefined,
  lacksOriginal: false,
  tags: [],
};

async function readBody(
  { body, bodyLine }: SplitText,
  { file, lang, parse, strings, where, trusted, files }: EntrySource<EntryCollection>,
  title: string | undefined,
  report: Report,
): Promise<ParsedBody | undefined> {
  const inFile = ({ line, column }: Place) => ({ line: line + bodyLine - 1, column });
  refuseReferences(body, (offset) => inFile(placeAt(body, offset)), report);
  try {
    return await parse(body, {
      file,
      firstLine: bodyLine,
      lang,
      strings,
      where,
      trusted,
      files,
      title,
    });
  } catch (error) {
    report(inFile(TOP), {
      code: 'text-unreadable',
      what: `The text cannot be read: ${error instanceof Error ? error.message : String(error)}.`,
      fix: 'Take parts of it out until it can, and tell the people who keep Broadside.',
    });
    return undefined;
  }
}

function titleOf(yaml: ParsedYaml | undefined): string | undefined {
  const title = valueAt(yaml?.value, ['title']);
  return typeof title === 'string' ? title : undefined;
}

function hostOf(site: string): string {
  return URL.parse(site)?.hostname ?? '';
}
