/**
 * The tactics of the model, each with the numbers of Gene Sharp's methods of nonviolent action
 * that it covers; undefined for those that are digital and not in Sharp.
 */
export const SHARP_NUMBERS = {
  'hashtag-testimony': undefined,
  'viral-challenge': undefined,
  'live-streaming': undefined,
  'online-petition': '6',
  'open-letter': '2–4',
  'crowdfunding-mutual-aid': '179',
  'documentation-archiving': '194',
  'march-rally': '38, 47–48',
  'civil-disobedience': '141, 196',
  strike: '97–119',
  'student-strike': '62',
  boycott: '55, 71',
  'sit-in-occupation': '162, 173',
  'symbols-art-music': '7–8, 18–30',
  'vigil-memorial': '34, 43–46',
  'teach-in': '50',
  'lobbying-litigation': '13, 15',
  'circumvention-alt-media': '180',
} as const satisfies Record<string, string | undefined>;

export type TacticId = keyof typeof SHARP_NUMBERS;

export const TACTICS = [
  'hashtag-testimony',
  'viral-challenge',
  'live-streaming',
  'online-petition',
  'open-letter',
  'crowdfunding-mutual-aid',
  'documentation-archiving',
  'march-rally',
  'civil-disobedience',
  'strike',
  'student-strike',
  'boycott',
  'sit-in-occupation',
  'symbols-art-music',
  'vigil-memorial',
  'teach-in',
  'lobbying-litigation',
  'circumvention-alt-media',
] as const satisfies readonly TacticId[];
