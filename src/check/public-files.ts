import { readFile } from 'node:fs/promises';
import type { Problem } from '../core/errors.ts';
import { formatOfName } from '../media/format.ts';
import { readImages } from './images/image-files.ts';
import { reporter, TOP } from './report.ts';
import { nameInProblems } from './sorted-files.ts';
import { reportSvg } from './svg.ts';
import { decodeText } from './text.ts';
import { type FoundFile, filesBelow } from './walk.ts';

/** Files that readers may fetch as they are and no browser runs. */
const PASSIVE = /\.(?:csv|ico|json|mp3|mp4|ogg|pdf|txt|vtt|webm|webmanifest|woff2)$/i;
const WITHOUT_ENDING = /^(?:_headers|_redirects|CNAME|LICENSE|\.well-known\/[\w.-]+)$/;

/** Whether a file of public/ goes into the site: its README is for writers, `.gitkeep` is for git. */
export function isPublished(name: string): boolean {
  return name !== 'README.md' && !/(?:^|\/)\.gitkeep$/.test(name);
}

/** What is wrong with files that are published as they are. Nobody optimises or cleans them. */
export async function publicProblems(folder: string): Promise<Problem[]> {
  const all = await filesBelow(folder, 'hidden too');
  const found = all.filter(({ name }) => isPublished(name));
  const files = found.map((file) => ({ found: file, name: nameInProblems(folder, file.name) }));
  const images = files.filter((file) => file.found.type === 'file' && isImage(file.found));
  const others = files.filter((file) => !images.includes(file));
  return [
    ...(await readImages(images)).problems,
    ...(await Promise.all(others.map(({ found: file, name }) => otherProblems(file, name)))).flat(),
  ];
}

async function otherProblems(found: FoundFile, name: string): Promise<Problem[]> {
  const { report, problems } = reporter(name);
  if (found.type === 'file' && /\.svg$/i.test(found.name)) {
    const text = decodeText(await readFile(found.path), report);
    if (text !== undefined) reportSvg(text, report);
  } else if (
    found.type !== 'file' ||
    !(PASSIVE.test(found.name) || WITHOUT_ENDING.test(found.name))
  ) {
    report(TOP, {
      code: 'stray-file',
      what: `“${found.name}” would be published as it is.`,
      fix: 'Keep only images, data and sound in public/, and nothing that a browser runs.',
    });
  }
  return problems;
}

function isImage({ name }: FoundFile): boolean {
  return formatOfName(name) !== undefined;
}
