import { compareProblems, type Place, type Problem } from '../core/errors.ts';
import type { Addressing } from '../core/urls.ts';
import type { Body, BodyHeading } from './body.ts';
import type { Finding } from './checks/finding.ts';
import { characterFindings } from './checks/characters.ts';
import { indentedFindings } from './checks/code-blocks.ts';
import { bodyFindings } from './checks/findings.ts';
import { sizeFinding } from './checks/size.ts';
import { marksIn, referencesIn, type BodyLink, type Citation, type ImageUse } from './collect.ts';
import { printBody } from './print.ts';
import { quotesOf, type Quotes } from './quotes.ts';
import type { BodyStrings } from '../strings/body.ts';
import { plainHtml } from './html/plain.ts';
import { type BodySection, sectionsIn, wordsIn } from './sections.ts';
import { type Format, readSyntax } from './syntax.ts';
import { transformBody } from './transform.ts';
import { withoutTitle } from './transform/outline.ts';
import { meantLink } from './transform/links.ts';

export interface ParseOptions {
  /** Path of the file as problems name it. */
  readonly file: string;
  /** 1-based line of the file on which `source` starts: 1 without frontmatter. */
  readonly firstLine: number;
  /** BCP 47; decides the quotation marks where `quotes` does not. */
  readonly lang: string;
  readonly quotes?: Quotes | undefined;
  readonly strings: BodyStrings;
  /** Base and origin: they are part of the links in the result. */
  readonly where: Addressing;
  /** The page has it as its heading, so that the text's first need not say it again. */
  readonly title?: string | undefined;
  /** Addresses of texts that this one names by their files, by those names. */
  readonly files?: Readonly<Record<string, string>> | undefined;
  /** Whether site.yaml trusts the path: then code is let through, and `body` is empty. */
  readonly trusted?: boolean | undefined;
}

export interface ParsedBody {
  readonly body: Body;
  /** Its words as search reads them: also of a trusted text, whose code is left out. */
  readonly sections: readonly BodySection[];
  readonly headings: readonly BodyHeading[];
  /** Every id in the text: those of all headings, and of footnotes. */
  readonly anchors: readonly string[];
  /** Source ids in the order in which the text first cites them: their numbers on the page. */
  readonly cited: readonly string[];
  /** The place of every citation, for the check that its source exists. */
  readonly citations: readonly Citation[];
  /** Relative paths, each once, in order, as the components ask for them (`./` in front). */
  readonly images: readonly string[];
  /** The place of every use of an image. */
  readonly imageUses: readonly ImageUse[];
  /** As the writer means them, without the base. */
  readonly links: readonly BodyLink[];
  /** Names of the components that the text calls, each once. */
  readonly components: readonly string[];
  readonly words: number;
  /** In the order of the file. */
  readonly problems: readonly Problem[];
}

/**
 * Reads, checks and parses one text, without its frontmatter, in one pass. Never throws: what is
 * wrong stands in `problems`, and with an error among them `body` is empty.
 */
export function parseBody(source: string, options: ParseOptions): ParsedBody {
  const size = sizeFinding(source);
  if (size !== undefined) return unreadBody([size, ...characterFindings(source)], options);
  const read = readSyntax(source, formatOf(options.file));
  const { root: plain, findings: lost } =
    options.trusted === true ? { root: read.root, findings: [] } : plainHtml(read.root, source);
  const root = withoutTitle(plain, options.title);
  const findings = [
    ...read.findings,
    ...lost,
    ...(formatOf(options.file) === 'mdx' ? indentedFindings(read.root, source) : []),
    ...bodyFindings(root, source, options.trusted === true),
  ];
  const { links, citations, images, components } = referencesIn(root, source);
  const made = transformBody(root, {
    ...options,
    quotes: options.quotes ?? quotesOf(options.lang),
  });
  const sections = sectionsIn(made);
  const failed = findings.some(({ severity }) => severity === 'error');
  return {
    body: failed || options.trusted === true ? [] : printBody(made),
    sections: failed ? [] : sections,
    ...marksIn(made),
    cited: [...new Set(citations.map((citation) => citation.source))],
    citations: citations.map((citation) => inFile(citation, options.firstLine)),
    images: [...new Set(images.map((image) => image.path))],
    imageUses: images.map((image) => inFile(image, options.firstLine)),
    links: links.map((link) => ({
      ...inFile(link, options.firstLine),
      href: meantLink(link.href, options.files ?? {}),
    })),
    components,
    words: wordsIn(sections),
    problems: problemsOf(findings, options),
  };
}

/** By the name of the file: only `.mdx` has tags and braces of code. */
function formatOf(file: string): Format {
  return file.endsWith('.mdx') ? 'mdx' : 'md';
}

/** Of a text that nobody reads, only what is wrong with it. */
export function unreadBody(findings: readonly Finding[], options: ParseOptions): ParsedBody {
  return {
    body: [],
    sections: [],
    headings: [],
    anchors: [],
    cited: [],
    citations: [],
    images: [],
    imageUses: [],
    links: [],
    components: [],
    words: 0,
    problems: problemsOf(findings, options),
  };
}

function problemsOf(findings: readonly Finding[], { file, firstLine }: ParseOptions): Problem[] {
  return findings
    .map((finding) => ({ file, ...inFile(finding, firstLine) }))
    .toSorted(compareProblems);
}

/** The place counted in the file, and not in the text behind its frontmatter. */
function inFile<T extends Place>(at: T, firstLine: number): T {
  return { ...at, line: at.line + firstLine - 1 };
}
