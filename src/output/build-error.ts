/** A build that cannot go on for a reason outside the content; its message is a whole sentence. */
export class BuildError extends Error {
  override readonly name = 'BuildError';
}
