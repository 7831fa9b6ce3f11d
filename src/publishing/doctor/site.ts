import path from 'node:path';
import type { Reading } from '../../check/read.ts';
import { discussionPlace } from '../../domain/comments.ts';
import type { Site } from '../../domain/site.ts';
import type { Problem } from '../../core/errors.ts';
import { errorsAmong } from '../../core/errors.ts';
import { listedSample, sortOut } from '../init/sample.ts';
import { advice, type Finding, right, wrong } from './finding.ts';

/** Of the content: whether it is right, and whose it is. */
export async function contentFindings(content: string, reading: Reading): Promise<Finding[]> {
  const { ofSample } = await sortOut(content, await listedSample());
  const isSample = ofSample.includes('site.yaml');
  return [
    ...errorFindings(errorsAmong(reading.problems)),
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

/** What is wrong with the set-up word by word, with the texts by its number. */
function errorFindings(errors: readonly Problem[]): Finding[] {
  const isOfSetup = ({ file, code }: Problem) =>
    path.basename(file) === 'site.yaml' || code === 'content-missing';
  const others = errors.filter((error) => !isOfSetup(error)).length;
  if (errors.length === 0) return [right('The content has no errors.')];
  return [
    ...errors
      .filter(isOfSetup)
      .map(({ file, line, what, fix }) => wrong(`${file}:${line}: ${what}`, fix)),
    ...(others === 0
      ? []
      : [
          wrong(
            `The content has ${others === 1 ? 'an error' : `${others} errors`}.`,
            'See where, and how to mend them: npm run check',
          ),
        ]),
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
