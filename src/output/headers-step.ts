import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { HEADER_FILES } from './header-files.ts';
import { headerSettings } from './headers-command.ts';
import type { Step } from './step.ts';

/** `_headers`, which some hosts read in the release itself; `npm run headers` is for the others. */
export const headersStep: Step = {
  name: 'headers',
  run: async ({ options, reading }) => {
    const text = HEADER_FILES.netlify(headerSettings(options, reading));
    await writeFile(path.join(options.out, '_headers'), text);
    return {};
  },
};
