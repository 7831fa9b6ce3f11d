/** A file that is published beside the pages. */
export interface PublishedFile {
  /** Absolute path of the writer's file. */
  readonly path: string;
  /** Path inside the release. */
  readonly file: string;
  /** Path as problems name it. */
  readonly name: string;
  /** Whether site.yaml trusts it: then nobody looks at it, and nothing is left out of it. */
  readonly isTrusted: boolean;
}
