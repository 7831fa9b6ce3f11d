import { hash } from 'node:crypto';
import path from 'node:path';
import { codeKey } from '../cache/code-key.ts';
import { openRows } from '../cache/kept-rows.ts';
import { type ParseText, parseApart } from './apart/parse-apart.ts';

/** Parses what it has not parsed before. */
export interface KeptBodies {
  /** As `parseApart` does; a text with the same options is parsed once, in this build or an earlier one. */
  readonly parse: ParseText;
  /** Keeps what was parsed for the next build, and forgets what nobody has asked for. */
  readonly close: () => void;
}

/**
 * The bodies that earlier builds of a content folder have parsed, which takes half of the time in
 * which content is read. They are plain data and come back as they were; of other code than ours
 * there are none.
 */
export async function openKeptBodies(folder: string, content: string): Promise<KeptBodies> {
  const rows = openRows(path.join(folder, `${hash('sha256', content).slice(0, 12)}.sqlite`));
  const code = codeKey('src/body/parse.ts');
  return {
    parse: async (source, options) => {
      const key = hash('sha256', JSON.stringify([code, options, source]));
      const kept = rows.read(key);
      // By its sum, we wrote it.
      if (kept !== undefined) return JSON.parse(kept.toString('utf8'));
      const body = await parseApart(source, options);
      // What one machine cannot read in good time another may.
      if (!body.problems.some(({ code }) => code === 'text-too-long'))
        rows.write(key, Buffer.from(JSON.stringify(body)));
      return body;
    },
    close: () => rows.close(),
  };
}
