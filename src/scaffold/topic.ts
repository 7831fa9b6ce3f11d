import { parse } from 'yaml';
import { quoted } from './post.ts';

/** topics.yaml with one topic more behind the others; undefined where its form does not let us. */
export function withTopic(file: string, id: string, title: string): string | undefined {
  const before = file === '' || /\n\n?$/.test(file) ? file : `${file}\n`;
  const after = `${before}${id}:
  title: ${quoted(title)}
  description: What belongs to it, in a sentence.
`;
  return namesIn(after)?.join() === [...(namesIn(file) ?? []), id].join() ? after : undefined;
}

/** The ids in topics.yaml, in its order; undefined where it is no table. */
export function namesIn(file: string): string[] | undefined {
  try {
    const value: unknown = parse(file) ?? {};
    return typeof value === 'object' && value !== null ? Object.keys(value) : undefined;
  } catch {
    return undefined;
  }
}
