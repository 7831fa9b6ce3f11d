import type { Root } from 'hast';
import type { Addressing } from '../core/urls.ts';
import type { Quotes } from './quotes.ts';
import type { BodyStrings } from '../strings/body.ts';
import { placeCiteNotes } from './transform/cite-notes.ts';
import { highlightCode } from './transform/code.ts';
import { nameFootnotes } from './transform/footnotes.ts';
import { isolateHashtags } from './transform/hashtags.ts';
import { anchorHeadings } from './transform/headings.ts';
import { callImages } from './transform/images.ts';
import { callLinkCards } from './transform/link-cards.ts';
import { resolveLinks } from './transform/links.ts';
import { markWords } from './transform/marks.ts';
import { drawFormulas } from './transform/math.ts';
import { nameNotes } from './transform/notes.ts';
import { outlined } from './transform/outline.ts';
import { paragraphed } from './transform/paragraphs.ts';
import { markPullQuotes } from './transform/pull-quotes.ts';
import { punctuate } from './transform/punctuation.ts';
import { scrollTables } from './transform/tables.ts';
import { signTasks } from './transform/tasks.ts';

export interface TransformOptions {
  readonly lang: string;
  readonly quotes: Quotes;
  readonly strings: BodyStrings;
  readonly where: Addressing;
  /** Addresses of texts that this one names by their files, by those names. */
  readonly files?: Readonly<Record<string, string>> | undefined;
}

/** A text as the page prints it. Both lanes go through here, and so give the same HTML. */
export function transformBody(
  root: Root,
  { lang, quotes, strings, where, files }: TransformOptions,
): Root {
  const steps: readonly ((tree: Root) => Root)[] = [
    drawFormulas,
    (tree) => nameNotes(tree, strings),
    callLinkCards,
    markWords,
    (tree) => punctuate(tree, quotes, lang),
    outlined,
    callImages,
    paragraphed,
    (tree) => markPullQuotes(tree, quotes),
    (tree) =>
      anchorHeadings(tree, (heading) => strings.headingLink.replace('{heading}', () => heading)),
    (tree) => nameFootnotes(tree, strings, (n) => strings.footnoteBack.replace('{n}', () => n)),
    (tree) => scrollTables(tree, (n) => strings.table.replace('{n}', () => String(n))),
    signTasks,
    (tree) => highlightCode(tree, (language) => codeLabel(strings, language)),
    (tree) => resolveLinks(tree, where, files),
    (tree) => isolateHashtags(tree, lang),
    placeCiteNotes,
  ];
  return steps.reduce((tree, step) => step(tree), root);
}

function codeLabel({ code, codeIn }: BodyStrings, language: string | undefined): string {
  return language === undefined ? code : codeIn.replace('{language}', () => language);
}
