import { metaPolicy } from '../../src/core/headers.ts';

/** What the head of every page begins with. */
export const POLICY = `<meta http-equiv="Content-Security-Policy" content="${metaPolicy(undefined)}">`;
