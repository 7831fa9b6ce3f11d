import type { Place, Problem } from '../core/errors.ts';

/** What the output check may find, and how each is mended. */
const FAULTS = {
  'address-broken': 'Mend the address, or leave it out.',
  'address-unsafe': 'Use an https: address.',
  'anchor-broken': 'Link to an id that the page has, or to the page alone.',
  'bytes-disagree': 'Give the file the name of what it is, or export it again.',
  'control-character': 'Delete the character where the text comes from.',
  'file-damaged': 'Export the file again where it comes from.',
  'html-invalid': 'Mend the component or the text that wrote this.',
  'html-syntax': 'Mend the component or the text that wrote this.',
  'id-twice': 'Give one of the two another id.',
  'image-metadata': 'Build again; if it stays, it is a fault of Broadside.',
  'inline-code': 'Move it into a file of the site: its policy runs and draws nothing inline.',
  'json-invalid': 'Mend what wrote the file.',
  'link-broken': 'Link to an address that exists, or leave the link out.',
  'link-outside-base': 'Make the address with the function that knows the base.',
  'loads-foreign': 'Serve the file from the site itself, or leave it out.',
  'machine-trace': 'Write a path from the project’s root, or leave it out.',
  'policy-missing': 'Write the page with a layout of the site: its head begins with the policy.',
  'source-map': 'Switch source maps off for the build.',
  'text-not-utf8': 'Save the file as UTF-8.',
  'xml-invalid': 'Mend what wrote the file.',
} as const satisfies Readonly<Record<string, string>>;

export type FaultCode = keyof typeof FAULTS;

/** A fault of a published file, by its path inside the release. */
export function fault(
  file: string,
  { line, column }: Place,
  code: FaultCode,
  what: string,
): Problem {
  return { file, line, column, code, severity: 'error', what, fix: FAULTS[code] };
}

/** The place of something that is meant as a whole. */
export const WHOLE: Place = { line: 1, column: 1 };

/** A text short enough for a sentence. */
export function quoted(text: string): string {
  const flat = text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  return `“${flat.length > 120 ? `${flat.slice(0, 119)}…` : flat}”`;
}
