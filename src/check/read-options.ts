import type { Options } from '../cli/options.ts';

/** What a reading of a content folder depends on besides its files. */
export type ReadOptions = Pick<Options, 'content' | 'now' | 'drafts' | 'site' | 'base'> & {
  /** The folder whose files are published as they are; by default the project's. */
  readonly publicFolder?: string | undefined;
};
