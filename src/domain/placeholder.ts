/** What `npm run new` writes for a description, for the writer to replace. */
export const PLACEHOLDERS = {
  post: 'One or two sentences that say what the post is about.',
  'case-study': 'One or two sentences that say who asked for what, and what came of it.',
  page: 'One or two sentences that say what the page is for.',
} as const;

export function isPlaceholder(text: unknown): boolean {
  return Object.values(PLACEHOLDERS).some((one) => one === text);
}
