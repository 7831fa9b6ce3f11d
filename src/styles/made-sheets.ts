/**
 * Pages say which style sheets they need while they are made, in Astro's own module graph; whoever
 * writes or serves the files stands outside of it. The process is what both sides share.
 */
const SLOT = Symbol.for('broadside.sheets');

const slots: typeof globalThis & { [SLOT]?: Map<string, string> } = globalThis;

/** The text of each sheet by its file, `_astro/sheet.1a2b3c4d.css`. */
export function madeSheets(): Map<string, string> {
  slots[SLOT] ??= new Map();
  return slots[SLOT];
}
