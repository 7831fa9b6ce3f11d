import type { EditionFrame, Frame } from '../../library/frame.ts';
import type { Subject } from '../subject.ts';

/** Where a page stands, for what is said about it. */
export interface GraphPage {
  readonly library: Frame;
  readonly edition: EditionFrame;
  readonly subject: Subject;
  /** Undefined for the home page. */
  readonly title: string | undefined;
  readonly description: string;
  /** Whole. */
  readonly canonical: string;
}
