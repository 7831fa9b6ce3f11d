import { z } from 'astro/zod';
import { line, webAddress } from './fields.ts';
import { localised } from './localised.ts';

const ONION =
  'Write http:// and the 56 letters and digits of the service, .onion behind them, and no path.';

/** The address of an onion service, version 3. */
const onionAddress = z.string(ONION).regex(/^https?:\/\/(?:[\w-]+\.)*[a-z2-7]{56}\.onion$/, ONION);

export const safetySchema = z.strictObject({
  quickExit: z
    .enum(['entries', 'everywhere', 'off'])
    .default('entries')
    .describe(
      'Where “Leave this site” stands: on entries whose content notes call for it, everywhere, or nowhere.',
    ),
  exitTo: webAddress
    .default('https://www.bbc.com/weather')
    .describe('Where leaving leads: a harmless page that many people open.'),
  neutralTitle: localised(line(80))
    .optional()
    .describe(
      'What the tab and the history call a page with “Leave this site”, in place of its own title.',
    ),
  onion: onionAddress
    .optional()
    .describe('The same site as an onion service, which Tor Browser then offers.'),
});

export type Safety = z.output<typeof safetySchema>;

/** Whether a page has the quick exit, by what the site says and what its entry calls for. */
export function hasQuickExit({ quickExit }: Safety, calledFor: boolean): boolean {
  return quickExit === 'everywhere' || (quickExit === 'entries' && calledFor);
}
