/** What the check has learnt of a file that is without fault. */
export interface FileFacts {
  /** SHA-256 in hexadecimal. */
  readonly hash: string;
  /** What must be there for its addresses to lead somewhere: see `needed`. */
  readonly needs: readonly string[];
  /** Of a page, the places that a link can lead to. */
  readonly ids?: ReadonlySet<string> | undefined;
  /** Of a page, what it shows that no page before it does: see `telling`. */
  readonly shows?: ReadonlySet<string> | undefined;
}

/** The facts of a release by the path inside it. */
export type ReleaseFacts = ReadonlyMap<string, FileFacts>;

/** A file that is needed, or a place of it. No path has a NUL in it. */
export function needed(file: string, anchor?: string): string {
  return anchor === undefined ? file : `${file}\0${anchor}`;
}

/**
 * The files that need what is there no more. Whether that is a fault, and where it stands, only
 * reading them can tell. `idsOf` is undefined for what is not a page.
 */
export function filesInDoubt(
  facts: ReleaseFacts,
  files: ReadonlySet<string>,
  idsOf: (page: string) => ReadonlySet<string> | undefined,
): ReadonlySet<string> {
  const judged = new Map<string, boolean>();
  const isMet = (need: string) => {
    const before = judged.get(need);
    if (before !== undefined) return before;
    const [file = '', anchor] = need.split('\0', 2);
    const met = files.has(file) && (anchor === undefined || idsOf(file)?.has(anchor) !== false);
    judged.set(need, met);
    return met;
  };
  return new Set([...facts].filter(([, { needs }]) => !needs.every(isMet)).map(([file]) => file));
}
