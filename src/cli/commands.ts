/** An option as `--help` shows it. */
export interface HelpOption {
  /** `--out DIR`, or `--drafts` where it takes no value. */
  readonly option: string;
  readonly text: string;
}

/** What `npm run <name> -- --help` says. */
export interface HelpPage {
  /** What follows `npm run <name> --`. */
  readonly use: string;
  readonly about: string;
  readonly options: readonly HelpOption[];
  readonly examples: readonly string[];
}

const CONTENT = { option: '--content DIR', text: 'Folder with your texts. Default: content' };
const OUT = { option: '--out DIR', text: 'Folder the site is built into. Default: dist' };
const SITE = {
  option: '--site URL',
  text: 'Address of the site, without a path. Default: url in site.yaml',
};
const BASE = { option: '--base PATH', text: 'Path the site lives below. Default: /' };
const NOW = {
  option: '--now DATE',
  text: 'Day that decides what is scheduled or over, YYYY-MM-DD. Default: today, in UTC',
};
const DRAFTS = { option: '--drafts', text: 'Include drafts and scheduled texts.' };
const COMMON = [CONTENT, OUT, SITE, BASE, NOW, DRAFTS];
const PORT = { option: '--port NUMBER', text: 'Port to listen on. Default: 4321' };
const HOST = {
  option: '--host ADDRESS',
  text: 'Address to listen on: 0.0.0.0 lets other devices in. Default: this computer only',
};
const OPEN = { option: '--open', text: 'Open the site in your browser.' };

/** Every command of package.json but `test`, which has the help of Vitest. */
export const COMMANDS = {
  build: {
    use: '[options]',
    about: 'Check the content and build the site. If anything is wrong, nothing is published.',
    options: COMMON,
    examples: ['npm run build', 'npm run build -- --base /blog/'],
  },
  dev: {
    use: '[options]',
    about: 'Show the site while you write, drafts and scheduled texts included.',
    options: [...COMMON, PORT, HOST, OPEN],
    examples: ['npm run dev', 'npm run dev -- --port 8080 --open'],
  },
  preview: {
    use: '[options]',
    about: 'Serve the site as it was built.',
    options: [OUT, BASE, PORT, HOST, OPEN],
    examples: ['npm run preview', 'npm run preview -- --base /blog/ --open'],
  },
  headers: {
    use: 'SERVER [options]',
    about:
      'Print the headers of the site for the configuration of a server: nginx, caddy or netlify.',
    options: COMMON,
    examples: ['npm run headers -- nginx'],
  },
  check: {
    use: '[options]',
    about: 'Check the content: list every problem, where it is and how to fix it.',
    options: [
      ...COMMON,
      { option: '--fix', text: 'Fix what can be fixed without you.' },
      { option: '--strict', text: 'Fail on warnings too.' },
      { option: '--json', text: 'Print JSON for other programs.' },
    ],
    examples: ['npm run check', 'npm run check -- --strict'],
  },
  comments: {
    use: 'archive [options]',
    about:
      'Save the discussions of the site from GitHub into the content folder. Needs a token in GITHUB_TOKEN.',
    options: [
      CONTENT,
      { option: '--endpoint URL', text: 'GraphQL address of another GitHub server.' },
    ],
    examples: ['GITHUB_TOKEN=… npm run comments -- archive'],
  },
  init: {
    use: '[options]',
    about:
      'Replace the sample with a site of your own. Without options it asks; with only --host it adds what a host needs.',
    options: [
      { option: '--title TEXT', text: 'Name of the site.' },
      { option: '--url URL', text: 'Address of the site, with https://.' },
      { option: '--description TEXT', text: 'One sentence about the site.' },
      { option: '--language TAG', text: 'Language you write in. Default: en' },
      { option: '--author NAME', text: 'Your name, or that of your group.' },
      { option: '--repository URL', text: 'Repository of your texts, for “Edit this page”.' },
      {
        option: '--comments SETTING',
        text: 'later, off, or the GitHub repository of the discussions. Default: later',
      },
      { option: '--repository-id ID', text: 'Id of that repository, from giscus.app.' },
      { option: '--category NAME', text: 'Category of the discussions. Default: Comments' },
      { option: '--category-id ID', text: 'Id of that category, from giscus.app.' },
      { option: '--host NAME', text: 'Host that publishes the site, such as github-pages.' },
      BASE,
      CONTENT,
    ],
    examples: ['npm run init', 'npm run init -- --host github-pages'],
  },
  new: {
    use: 'KIND "TITLE" [options]',
    about: 'Start a post, case-study, page, author or topic. Without KIND it asks.',
    options: [
      { option: '--slug NAME', text: 'Last part of its address. Default: made from the title' },
      CONTENT,
      { option: '--now DATE', text: 'Its date, YYYY-MM-DD. Default: today, in UTC' },
    ],
    examples: ['npm run new -- post "First march"', 'npm run new -- case-study "#MeToo"'],
  },
  addresses: {
    use: '[options]',
    about:
      'Record every address of the site in content/addresses.txt, so that a build fails before a link to it breaks.',
    options: COMMON,
    examples: ['npm run addresses'],
  },
  facts: {
    use: '[NUMBER] [options]',
    about:
      'List claims of the site at random, each with its place and sources, for you to check. Default: 10 claims',
    options: [
      ...COMMON,
      { option: '--seed NUMBER', text: 'Draw the claims that this seed drew before.' },
    ],
    examples: ['npm run facts -- 40', 'npm run facts -- 40 --seed 7'],
  },
  watch: {
    use: '[options]',
    about: 'Check the content after every change, for editors that underline problems.',
    options: COMMON,
    examples: ['npm run watch'],
  },
  doctor: {
    use: '[options]',
    about: 'Examine the set-up: what is wrong with it, and how to fix it.',
    options: [CONTENT, OUT],
    examples: ['npm run doctor'],
  },
  due: {
    use: '[options]',
    about:
      'Say whether a build is due because a date has passed: exits 0 if a build is due, otherwise 3.',
    options: [
      CONTENT,
      { option: '--out DIR', text: 'Folder of the last build. Default: dist' },
      { option: '--since DATE', text: 'Day of the last build. Default: taken from --out' },
      NOW,
    ],
    examples: ['npm run due && npm run build'],
  },
  strip: {
    use: 'FILE…',
    about: 'Save images again without the places, devices and names recorded in them.',
    options: [],
    examples: ['npm run strip -- content/posts/march.jpg'],
  },
  'share-images': {
    use: '[options]',
    about: 'Draw the share images into the cache, where the next build finds them.',
    options: [
      ...COMMON,
      { option: '--shard PART', text: 'Draw one part of several: 1/4 is the first of four.' },
    ],
    examples: ['npm run share-images -- --shard 1/4'],
  },
  bench: {
    use: '[POSTS] [options]',
    about: 'Measure builds of an invented site. Default: 100 posts',
    options: [
      { option: '--runs NUMBER', text: 'How often to build. Default: 3, or 1 over 2,000 posts' },
      { option: '--json', text: 'Print JSON for other programs.' },
    ],
    examples: ['npm run bench -- 1000 --runs 1'],
  },
  words: {
    use: '[options]',
    about: 'List the words of the interface that a language lacks; readers see them in English.',
    options: [{ option: '--release', text: 'Fail if a language lacks any.' }],
    examples: ['npm run words'],
  },
  reference: {
    use: '',
    about: 'Write the generated parts of the documentation and the files for editors again.',
    options: [],
    examples: ['npm run reference'],
  },
  lock: {
    use: '',
    about: 'Complete package-lock.json for every platform, after npm install.',
    options: [],
    examples: ['npm run lock'],
  },
  licences: {
    use: '',
    about: 'List the licences of every package that is installed.',
    options: [],
    examples: ['npm run licences'],
  },
  types: {
    use: '',
    about: 'Check the types of every file of code.',
    options: [],
    examples: ['npm run types'],
  },
  lint: {
    use: '',
    about: 'Check the code for mistakes, and every file for its format.',
    options: [],
    examples: ['npm run lint'],
  },
  format: {
    use: '',
    about: 'Format every file.',
    options: [],
    examples: ['npm run format'],
  },
} as const satisfies Record<string, HelpPage>;

export type CommandName = keyof typeof COMMANDS;
