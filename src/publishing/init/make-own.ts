import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, rmdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { classify } from '../../check/classify.ts';
import { newAuthor } from '../../scaffold/author.ts';
import { slugOf } from '../../scaffold/slug.ts';
import type { Answers } from './answers.ts';
import { firstPost, firstSiteFile } from './first-content.ts';
import { namedIn } from './named.ts';
import { listedSample, SAFETY_PAGE, sortOut } from './sample.ts';

const FIRST_POST = 'posts/hello.mdx';

/** The first language of the sample. */
const SAMPLE_LANGUAGE = 'en';

/** As `npm run addresses` writes it. */
const LEDGER = 'addresses.txt';

/** Whether a content folder has a site.yaml that is not the sample's. */
export async function isOwn(content: string): Promise<boolean> {
  return (await sortOut(content, await listedSample())).own.includes('site.yaml');
}

/**
 * Puts a site of one's own in place of the sample's. Deletes nothing but files of the sample that
 * are as they came, and the list of its addresses; what their writer's texts name stays, the
 * sample's author as the writer. site.yaml comes last, so that a run that was stopped can be made
 * again.
 */
export async function makeOwn(content: string, answers: Answers, today: string) {
  const { ofSample, own, isSafetyUntouched } = await sortOut(content, await listedSample());
  const kept = own.filter((name) => name !== LEDGER);
  const named = await namedIn(content, kept, today);
  const isNamed = (name: string) =>
    /^(?:authors\/|topics\.yaml$)/.test(name) &&
    (named === undefined ||
      (name === 'topics.yaml' ? named.topics.size > 0 : named.authors.has(idOf(name))));
  const remove = ofSample.filter((name) => name !== 'site.yaml' && !isNamed(name));
  const signed = named && ofSample.find((name) => name.startsWith('authors/') && isNamed(name));
  const isSafetyForeign = isSafetyUntouched && !(await speakSafety(content, answers.language));
  for (const name of [...remove, ...own.filter((name) => name === LEDGER)]) {
    await removeFile(content, name);
  }
  const author = signed === undefined ? authorId(answers.author) : idOf(signed);
  if (signed !== undefined) await rm(path.join(content, signed));
  await write(content, `authors/${author}.yaml`, newAuthor(answers.author));
  await write(content, FIRST_POST, firstPost(answers, author, today));
  await writeFile(path.join(content, 'site.yaml'), firstSiteFile(answers));
  return { first: FIRST_POST, kept, removed: remove.length, isSafetyForeign };
}

function idOf(file: string): string {
  return path.basename(file, '.yaml');
}

/** An id of the name where one can be made of it, for it stands in the address of the author’s page. */
function authorId(name: string): string {
  const id = slugOf(name) ?? 'desk';
  return classify(`authors/${id}.yaml`).kind === 'author' ? id : 'desk';
}

async function write(content: string, name: string, text: string): Promise<void> {
  const file = path.join(content, name);
  await mkdir(path.dirname(file), { recursive: true });
  if (!existsSync(file)) await writeFile(file, text, { flag: 'wx' });
}

/** Puts the sample's page on safety into the language of the site; resolves to whether it can. */
async function speakSafety(content: string, language: string): Promise<boolean> {
  const [base = ''] = language.split('-');
  if (base === SAMPLE_LANGUAGE) return true;
  const file = [language, base]
    .map((lang) => path.join(content, SAFETY_PAGE.replace('.mdx', `.${lang}.mdx`)))
    .find((name) => existsSync(name));
  if (file === undefined) return false;
  const text = await readFile(file, 'utf8');
  await writeFile(path.join(content, SAFETY_PAGE), text.replace(/^translated: .*\n/m, ''));
  return true;
}

/** The file, and its folder where that is empty now. */
async function removeFile(content: string, name: string): Promise<void> {
  await rm(path.join(content, name));
  const folder = path.dirname(name);
  if (folder !== '.') await rmdir(path.join(content, folder)).catch(() => undefined);
}
