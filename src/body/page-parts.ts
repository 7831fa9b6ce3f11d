/**
 * Ids that layouts give to parts of a page. A heading never takes one of them: with two of one name,
 * a link to the text would lead to the part. Held to the layouts by a test.
 */
export const PAGE_PARTS: readonly string[] = [
  'act-now',
  'actions',
  'after-text',
  'cite',
  'comments',
  'completeness',
  'content-note',
  'contents',
  'demands',
  'figures',
  'outcomes',
  'people',
  'related',
  'share',
  'sources',
  'story',
  'tactics',
  'text',
  'timeline',
  'updates',
  'wall',
];
