import type { Problem } from '../core/errors.ts';
import { placeAt } from '../core/places.ts';
import { fault, quoted } from './fault.ts';

/** What no text that we publish may hold, whatever its kind. */
export function textFaults(file: string, text: string, traces: readonly string[]) {
  return [
    ...controlCharacters(file, text),
    ...machineTraces(file, text, traces),
    ...maps(file, text),
  ];
}

// Scripts may hold the others in a string; a NUL breaks them too.
function controlCharacters(file: string, text: string): readonly Problem[] {
  const pattern = /\.m?js$/.test(file) ? /\0/u : /[^\P{Cc}\t\n\r]|[\u{fffe}\u{ffff}]/u;
  const found = pattern.exec(text);
  if (found === null) return [];
  const code = (found[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  const place = placeAt(text, found.index);
  return [fault(file, place, 'control-character', `The character U+${code} is in the text.`)];
}

function machineTraces(file: string, text: string, traces: readonly string[]): readonly Problem[] {
  return traces.flatMap((trace) => {
    const offset = text.indexOf(trace);
    if (offset < 0) return [];
    const what = `The text holds ${quoted(trace)}, which belongs to the machine that built it.`;
    return [fault(file, placeAt(text, offset), 'machine-trace', what)];
  });
}

function maps(file: string, text: string): readonly Problem[] {
  const found = /\.(?:m?js|css)$/.test(file) ? /[#@]\s*sourceMappingURL=/.exec(text) : null;
  if (found === null) return [];
  return [fault(file, placeAt(text, found.index), 'source-map', 'The file names a source map.')];
}
