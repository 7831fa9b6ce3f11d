import { z } from 'astro/zod';

export const CONTENT_NOTES = [
  'sexual-violence',
  'domestic-abuse',
  'killing',
  'police-violence',
  'racism',
  'suicide',
  'child-harm',
  'torture',
  'graphic-media',
] as const;

export type ContentNote = (typeof CONTENT_NOTES)[number];

export const contentNotes = z.array(z.enum(CONTENT_NOTES));

/** Notes about harm at home or to the body, whose readers may need to leave unseen. */
const INTIMATE: readonly ContentNote[] = ['sexual-violence', 'domestic-abuse'];

export function isIntimate(notes: readonly ContentNote[]): boolean {
  return notes.some((note) => INTIMATE.includes(note));
}

/** Whether a page offers the quick exit: what the writer says, else by its content notes. */
export function offersQuickExit(entry: {
  readonly quickExit?: boolean | undefined;
  readonly contentNotes: readonly ContentNote[];
}): boolean {
  return entry.quickExit ?? isIntimate(entry.contentNotes);
}
