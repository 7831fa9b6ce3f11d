import type { Readable, Writable } from 'node:stream';
import { cancel, isCancel, select, text } from '@clack/prompts';
import { UsageError } from '../cli/usage.ts';
import { type Kind, KINDS, MAKINGS, readName, readSlug } from './kinds.ts';

/** Where questions are asked; by default the terminal itself. */
export interface Terminal {
  readonly input?: Readable;
  readonly output?: Writable;
}

export interface Asked {
  readonly kind: Kind;
  readonly words: string;
  readonly slug: string | undefined;
}

const LABELS: Readonly<Record<Kind, string>> = {
  post: 'A post',
  'case-study': 'A case study of a movement, campaign or challenge',
  page: 'A page, such as About',
  author: 'An author',
  topic: 'A topic for posts',
};

/** What to make, asked for one by one; undefined where the writer has thought better of it. */
export async function askWhatToMake(terminal: Terminal = {}): Promise<Asked | undefined> {
  const kind = await select<Kind>({
    message: 'What do you want to write?',
    options: KINDS.map((value) => ({ value, label: LABELS[value] })),
    ...terminal,
  });
  if (isCancel(kind)) return stopped(terminal);
  const words = await text({
    message: MAKINGS[kind].question,
    validate: (value = '') => faultOf(() => readName(kind, value)),
    ...terminal,
  });
  if (isCancel(words)) return stopped(terminal);
  const name = readName(kind, words);
  if (faultOf(() => readSlug(kind, name, undefined)) === undefined) {
    return { kind, words, slug: undefined };
  }
  const slug = await text({
    message: 'Its address, in the letters a to z, digits and hyphens?',
    validate: (value = '') => faultOf(() => readSlug(kind, name, value)),
    ...terminal,
  });
  return isCancel(slug) ? stopped(terminal) : { kind, words, slug };
}

/** The sentence of a UsageError; undefined where there is none. */
export function faultOf(attempt: () => unknown): string | undefined {
  try {
    attempt();
    return undefined;
  } catch (error) {
    if (error instanceof UsageError) return error.message;
    throw error;
  }
}

export function stopped(terminal: Terminal): undefined {
  cancel('Nothing was written.', terminal);
}
