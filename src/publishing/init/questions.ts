import { type CANCEL_SYMBOL, isCancel, select, text } from '@clack/prompts';
import { faultOf, stopped, type Terminal } from '../../scaffold/questions.ts';
import { HOSTS, type Host, RECIPES } from '../hosts/hosts.ts';
import {
  type Answers,
  type Comments,
  editBaseOf,
  faultOfAuthor,
  faultOfSite,
  readAddress,
} from './answers.ts';
import { firstTexts } from './first-texts.ts';

/** What a site of one's own is, asked for one by one; undefined where the writer stopped. */
export async function askAnswers(terminal: Terminal = {}): Promise<Answers | undefined> {
  try {
    const ask = asking(terminal);
    const title = await ask('What is the site called?', '', (title) => faultOfSite({ title }));
    const description = await ask('What is it, in one sentence?', '', (description) =>
      faultOfSite({ description }),
    );
    const url = await ask('Where will it live? Such as https://example.org', '', (address) =>
      faultOf(() => readAddress(address)),
    );
    const language = await ask('In which language? Such as en, es or pt-BR', 'en', (language) =>
      faultOfSite({ language }),
    );
    const author = await ask(
      'Who writes? A pseudonym or a role is fine.',
      firstTexts(language, title).author,
      faultOfAuthor,
    );
    const host = await askHost(terminal, readAddress(url).base);
    const repository = await ask(
      'The repository of the texts, for “Edit this page”? Such as https://github.com/owner/name, or none',
      'none',
      (answer) => (answer === 'none' ? undefined : faultOf(() => editBaseOf(answer))),
    );
    const comments = await askComments(terminal);
    return {
      title,
      description,
      ...readAddress(url),
      language,
      author,
      host,
      comments,
      editBase: repository === 'none' ? undefined : editBaseOf(repository),
    };
  } catch (error) {
    if (error instanceof Stopped) return stopped(terminal);
    throw error;
  }
}

/** Thrown where the writer presses Ctrl C. */
class Stopped extends Error {}

function asking(terminal: Terminal) {
  return async (message: string, usual: string, fault: (answer: string) => string | undefined) =>
    answered(
      await text({
        message,
        defaultValue: usual,
        placeholder: usual,
        validate: (answer) => fault(answer || usual),
        ...terminal,
      }),
    ).trim();
}

/** Of the hosts that can serve a site where it is to live. */
async function askHost(terminal: Terminal, base: string): Promise<Host | undefined> {
  const able = HOSTS.filter((host) => base === '/' || RECIPES[host].belowPath);
  const hosts = able.map((value) => ({ value, label: RECIPES[value].title }));
  const host = await select<Host | 'later'>({
    message: 'Where do you publish it?',
    options: [...hosts, { value: 'later', label: 'I decide later' }],
    ...terminal,
  });
  const chosen = answered(host);
  return chosen === 'later' ? undefined : chosen;
}

async function askComments(terminal: Terminal): Promise<Comments> {
  const choice = await select<'later' | 'off' | 'now'>({
    message: 'May readers comment, through GitHub discussions?',
    options: [
      { value: 'later', label: 'Later' },
      { value: 'off', label: 'No' },
      { value: 'now', label: 'Yes, and giscus.app has given me the ids' },
    ],
    ...terminal,
  });
  const chosen = answered(choice);
  if (chosen !== 'now') return chosen;
  const ask = asking(terminal);
  const whole = {
    repository: 'owner/name',
    repositoryId: 'R_0000',
    category: 'Comments',
    categoryId: 'DIC_0000',
  };
  const part = (key: keyof typeof whole, usual = '') =>
    ask(`data-${LABELS[key]}?`, usual, (value) =>
      faultOfSite({ comments: { ...whole, [key]: value } }),
    );
  return {
    repository: await part('repository'),
    repositoryId: await part('repositoryId'),
    category: await part('category', 'Comments'),
    categoryId: await part('categoryId'),
  };
}

/** As the code on giscus.app names them. */
const LABELS = {
  repository: 'repo',
  repositoryId: 'repo-id',
  category: 'category',
  categoryId: 'category-id',
} as const;

function answered<T>(answer: T | typeof CANCEL_SYMBOL): T {
  if (isCancel(answer)) throw new Stopped();
  return answer;
}
