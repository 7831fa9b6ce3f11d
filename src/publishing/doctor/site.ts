import type { Reading } from '../../check/read.ts';
import { discussionPlace } from '../../domain/comments.ts';
import type { Site } from '../../domain/site.ts';
import { errorsAmong } from '../../errors.ts';
import { listedSample, sortOut } from '../init/sample.ts';
import { advice, type Finding, right, wrong } from './finding.ts';

/** Of the content: whether it is right, and whose it is. */
export async function contentFindings(content: string, reading: Reading): Promise<Finding[]> {
  const errors = errorsAmong(reading.problems).length;
  const { ofSample } = await sortOut(content, await listedSample());
  const isSample = ofSample.includes('site.yaml');
  return [
    errors === 0
      ? right('The content has no errors.')
      : wrong(
          `The content has ${errors === 1 ? 'an error' : `${errors} errors`}.`,
          'See where, and how to mend them: npm run check',
        ),
    ...(isSample ? [advice('This is the sample site.', 'Make it yours: npm run init')] : []),
    ...(!isSample && ofSample.length > 0
      ? [
          advice(
            `Of the sample, ${ofSample.join(', ')} ${ofSample.length === 1 ? 'is' : 'are'} still there.`,
            'Delete what you do not need.',
          ),
        ]
      : []),
    ...(reading.site === undefined || isSample ? [] : siteFindings(reading.site)),
  ];
}

/** Of site.yaml: what it says right and yet not well. */
export function siteFindings(site: Site): Finding[] {
  return [addressFinding(site), ...commentsFindings(site), editFinding(site)];
}

function addressFinding({ url }: Site): Finding {
  const { hostname, protocol } = new URL(url);
  const fix = 'Write the address that readers will use under url in site.yaml.';
  if (/(?:^|\.)(?:example(?:\.(?:com|net|org))?|test|invalid|localhost)$/.test(hostname)) {
    return wrong(
      `Feeds, share images and search engines will be told ${url}, where nobody is at home.`,
      fix,
    );
  }
  if (protocol === 'http:') return advice(`${url} can be read by every network in between.`, fix);
  return right(`The site lives at ${url}.`);
}

function commentsFindings({ url, comments }: Site): Finding[] {
  const place = discussionPlace(comments);
  if (place === undefined) {
    return comments.default === 'off'
      ? [right('Comments are off.')]
      : [
          advice(
            'Readers cannot comment.',
            "src/comments/README.md says how to let them; comments: { default: 'off' } in site.yaml says that you mean it.",
          ),
        ];
  }
  return [
    right(`Comments are kept in ${place.repository}.`),
    ...(comments.codeOfConduct === undefined
      ? [
          advice(
            'Nobody is told the rules of discussion.',
            'Write a page, and name it under comments.codeOfConduct in site.yaml.',
          ),
        ]
      : []),
    advice(
      `Whether ${place.repository} lets only ${url} show its discussions cannot be seen from here.`,
      'Look at giscus.json there, as src/comments/README.md says.',
    ),
  ];
}

function editFinding({ editBase }: Site): Finding {
  return editBase === undefined
    ? advice(
        'Pages offer no “Edit this page”.',
        'Set editBase in site.yaml, such as https://github.com/owner/name/edit/main/content.',
      )
    : right(`“Edit this page” leads to ${editBase}.`);
}
