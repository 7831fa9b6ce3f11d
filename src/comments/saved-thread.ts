import { createHash } from 'node:crypto';
import { z } from 'astro/zod';

/** What became of a comment; of one that is not shown, no words are kept. */
const STATES = ['shown', 'hidden', 'deleted'] as const;

/** GitHub has had discussions since 2020, and no day of its own is longer than four digits. */
const instant = z.iso.datetime().refine((time) => /^20/.test(time));

const githubAddress = z
  .url({ protocol: /^https$/, hostname: /^github\.com$/ })
  .refine((address) => /^https:\/\/github\.com\//.test(address));

const replySchema = z.strictObject({
  id: z.string().min(1),
  url: githubAddress,
  /** Name of the account on GitHub; null where it was deleted. */
  author: z
    .string()
    .regex(/^[\w-]{1,60}(?:\[bot\])?$/)
    .nullable(),
  written: instant,
  edited: instant.nullable(),
  state: z.enum(STATES),
  /** As GitHub rendered it: anybody's words, to be sanitised before they are printed. */
  html: z.string(),
});

const commentSchema = replySchema.extend({ replies: z.array(replySchema) });

/** A discussion as it was on GitHub: a file of content/comments/. */
export const savedThreadSchema = z.strictObject({
  version: z.literal(1),
  commentsId: z.string().min(1).max(200),
  repository: z.string().min(3),
  number: z.int().positive(),
  url: githubAddress,
  locked: z.boolean(),
  /** The day on which it was last found changed. */
  savedOn: z.iso.date(),
  comments: z.array(commentSchema),
});

export type SavedReply = z.output<typeof replySchema>;
export type SavedComment = z.output<typeof commentSchema>;
export type SavedThread = z.output<typeof savedThreadSchema>;

/** The folder of saved threads below the content folder. */
const FOLDER = 'comments';

/**
 * The file of a thread below the content folder: `comments/posts/a.json`. Whatever a writer made its
 * name of, the file lies in that folder and can be kept by every file system.
 */
export function threadFile(commentsId: string): string {
  return `${FOLDER}/${commentsId.split('/').map(fileName).join('/')}.json`;
}

/** File systems keep 255 bytes of a name; ours also stands in that of a file aside while written. */
const LONGEST_NAME = 120;

function fileName(segment: string): string {
  const encoded = encodeURIComponent(segment.toWellFormed())
    .replace(/[*'()!~]|^\.|\.$/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)
    .replace(/^$/, '%');
  if (encoded.length <= LONGEST_NAME) return encoded;
  const hash = createHash('sha256').update(segment).digest('hex').slice(0, 16);
  return `${encoded.slice(0, LONGEST_NAME - 17)}-${hash}`;
}

/** A saved thread from the text of its file, or what is wrong with it as the end of a sentence. */
export function parseThread(text: string): SavedThread | string {
  const written = json(text);
  if (written === undefined) return 'it is not JSON';
  const parsed = savedThreadSchema.safeParse(written);
  if (parsed.success) return parsed.data;
  const [fault] = parsed.error.issues;
  if (fault?.code === 'unrecognized_keys') return `nothing in one is called “${fault.keys[0]}”`;
  const key = fault?.path.join('.') ?? '';
  if (key === '') return 'it is not one table of keys';
  return `“${key}” is missing, or is not as it was saved`;
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
