import { type Report, TOP } from './report.ts';

export interface SplitText {
  readonly yaml: string;
  readonly body: string;
  /** 1-based line of the file on which the body begins. */
  readonly bodyLine: number;
}

const FRONTMATTER = /^---[ \t]*\n(?:([\s\S]*?)\n)?---[ \t]*(?:\n|$)/;

/** The frontmatter and the text behind it, or undefined after reporting that there is none. */
export function splitFrontmatter(text: string, report: Report): SplitText | undefined {
  const match = FRONTMATTER.exec(text);
  if (match !== null) {
    const bodyLine = match[0].split('\n').length;
    return { yaml: match[1] ?? '', body: text.slice(match[0].length), bodyLine };
  }
  if (text.trim() === '') {
    report(TOP, {
      code: 'file-empty',
      what: 'The file is empty.',
      fix: 'Begin it with ---, the title and the other keys, and --- again; or delete it.',
    });
  } else if (/^---[ \t]*(?:\n|$)/.test(text)) {
    report(TOP, {
      code: 'frontmatter-open',
      what: 'The frontmatter is opened with --- and never closed.',
      fix: 'Write --- on a line of its own behind the last key.',
    });
  } else {
    report(TOP, {
      code: 'frontmatter-missing',
      what: 'The file does not begin with frontmatter.',
      fix: 'Begin the file with ---, the title and the other keys, and --- again.',
    });
  }
  return undefined;
}
