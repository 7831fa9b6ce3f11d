/** A text with parts of it replaced, which still knows where each of its characters was written. */
export interface Edited {
  readonly text: string;
  /** In the order of the text; empty for a text as it was written. */
  readonly stretches: readonly Stretch[];
}

interface Stretch {
  /** Where it begins in the edited text. */
  readonly start: number;
  /** Where what begins here was written. */
  readonly origin: number;
  /** Whether nobody wrote it: then all of it stands at its origin. */
  readonly inserted: boolean;
}

/** Offsets are those of the text that is edited. */
export interface Edit {
  readonly at: number;
  readonly remove: number;
  readonly insert: string;
}

export function unedited(text: string): Edited {
  return { text, stretches: [] };
}

/** Where in the text as it was written the character at this offset stands. */
export function originOf({ stretches }: Edited, offset: number): number {
  let [low, high] = [0, stretches.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((stretches[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  const stretch = stretches[low - 1];
  if (stretch === undefined) return offset;
  return stretch.inserted ? stretch.origin : stretch.origin + offset - stretch.start;
}

/** The text with the edits made; those that overlap an earlier one are left out. */
export function withEdits(edited: Edited, edits: readonly Edit[]): Edited {
  if (edits.length === 0) return edited;
  const stretches: Stretch[] = [];
  let text = '';
  let from = 0;
  const keep = (to: number) => {
    if (to <= from) return;
    stretches.push(...stretchesBetween(edited, from, to, text.length));
    text += edited.text.slice(from, to);
  };
  for (const { at, remove, insert } of edits.toSorted((a, b) => a.at - b.at)) {
    if (at < from) continue;
    keep(at);
    if (insert !== '') {
      stretches.push({ start: text.length, origin: originOf(edited, at), inserted: true });
      text += insert;
    }
    from = at + remove;
  }
  keep(edited.text.length);
  return { text, stretches };
}

function stretchesBetween(edited: Edited, from: number, to: number, start: number): Stretch[] {
  const inside = edited.stretches.filter((stretch) => stretch.start > from && stretch.start < to);
  const before = edited.stretches.findLast((stretch) => stretch.start <= from);
  const first = {
    start,
    origin: originOf(edited, from),
    inserted: before?.inserted ?? false,
  };
  return [first, ...inside.map((one) => ({ ...one, start: start + one.start - from }))];
}
