/** Numbers that look like chance and are the same for the same seed, on every machine. */
export interface Random {
  /** From 0 up to 1, but not 1 itself. */
  readonly next: () => number;
  /** A whole number from `low` to `high`, both included. */
  readonly between: (low: number, high: number) => number;
  /** Throws a RangeError where there is nothing to pick from. */
  readonly pick: <Item>(items: readonly Item[]) => Item;
}

/** A xorshift generator of 32 bits. */
export function randomFrom(seed: number): Random {
  // Seeds that follow each other must not begin alike.
  let state = Math.imul(seed + 1, 0x9e37_79b1) || 1;
  const next = () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
  for (let warming = 0; warming < 8; warming += 1) next();
  const between = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  return {
    next,
    between,
    pick: (items) => {
      const item = items[between(0, items.length - 1)];
      if (item === undefined) throw new RangeError('There is nothing to pick from.');
      return item;
    },
  };
}
