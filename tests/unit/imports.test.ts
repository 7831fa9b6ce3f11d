import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

/**
 * The story of the code, from what knows nothing to what knows all: a file imports from its own
 * line and from those above it.
 */
const LINES: readonly (readonly string[])[] = [
  ['core/errors', 'core/escape'],
  ['core', 'strings', 'cli/usage', 'cache', 'media'],
  ['cli', 'fonts'],
  ['domain'],
  ['body'],
  ['comments/saved-thread'],
  ['check'],
  ['library'],
  ['share-images'],
  ['feeds', 'search', 'comments'],
  ['content.config'],
  ['components', 'browser', 'styles'],
  ['layouts'],
  ['pages'],
];

/** What the parts in the middle of the story may know of one another. */
const NEIGHBOURS: Readonly<Record<string, readonly string[]>> = {
  check: ['comments/saved-thread'],
  library: ['comments/saved-thread', 'check'],
  'share-images': ['library'],
  feeds: ['library', 'share-images'],
  search: ['check', 'library'],
  comments: ['comments/saved-thread', 'check', 'library'],
};

/** Apart from the story: hooks for Astro, the pipeline around it, and what helps people work on it. */
const ASIDE = ['integrations', 'output', 'reference', 'scaffold', 'publishing'];

/** No files, clock, environment or network: what they need comes as an argument. */
const PURE = ['core', 'strings', 'domain'];

/** What runs in plain Node, before Astro or around it. */
const WITHOUT_ASTRO = [...PURE, 'cli', 'cache', 'media', 'body', 'check', 'share-images', 'output'];

const files = globSync(['src/**/*.{ts,astro}', 'scripts/*.ts', '*.config.*'])
  .filter((file) => !file.endsWith('.d.ts'))
  .toSorted();

/** The scripts of a file: an .astro file has its frontmatter and its `<script>` elements. */
function scriptsOf(file: string): string {
  const text = readFileSync(file, 'utf8');
  if (!file.endsWith('.astro')) return text;
  const frontmatter = /^\s*---\r?\n([\s\S]*?)\r?\n---/.exec(text)?.[1] ?? '';
  const scripts = [...text.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map((match) => match[1]);
  return [frontmatter, ...scripts].join('\n');
}

/** What a file imports, types included: our files from the project's root, others by their names. */
function importsOf(file: string): readonly string[] {
  const { importedFiles } = ts.preProcessFile(scriptsOf(file), true, true);
  return importedFiles.map(({ fileName }) =>
    fileName.startsWith('.') ? path.posix.join(path.posix.dirname(file), fileName) : fileName,
  );
}

const imports = new Map(files.map((file) => [file, importsOf(file)]));

/** `domain` of `src/domain/post.ts`, `library` of `src/library.ts`; undefined outside src. */
function partOf(file: string): string | undefined {
  if (!file.startsWith('src/')) return undefined;
  const whole = file.slice(4).replace(/\.\w+$/, '');
  return LINES.flat().includes(whole) ? whole : whole.split('/')[0];
}

function lineOf(file: string): number {
  const part = partOf(file);
  return part === undefined ? -1 : LINES.findIndex((line) => line.includes(part));
}

/** Every import of the files in these parts, as `file → import`. */
function importsIn(parts: readonly string[]): readonly (readonly [string, string])[] {
  return files
    .filter((file) => parts.includes(partOf(file) ?? ''))
    .flatMap((file) => (imports.get(file) ?? []).map((name): [string, string] => [file, name]));
}

function told(found: readonly (readonly [string, string])[]): readonly string[] {
  return found.map(([file, name]) => `${file} → ${name}`);
}

/** Files that import one another, however far around, each group in one line. */
function circlesIn(graph: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const reach = new Map([...graph.keys()].map((file) => [file, reachOf(file, graph)] as const));
  const groups = [...reach].flatMap(([file, all]) =>
    all.has(file)
      ? [
          [...all]
            .filter((other) => reach.get(other)?.has(file))
            .toSorted()
            .join(' '),
        ]
      : [],
  );
  return [...new Set(groups)];
}

/** What a file imports, and what that imports in its turn. */
function reachOf(file: string, graph: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const all = new Set<string>();
  const left = [...(graph.get(file) ?? [])];
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    if (all.has(next)) continue;
    all.add(next);
    left.push(...(graph.get(next) ?? []));
  }
  return all;
}

describe('the imports', () => {
  test('are read from TypeScript and from Astro components', () => {
    expect(files.length).toBeGreaterThan(50);
    expect(imports.get('src/library.ts')).toContain('astro:content');
    expect(imports.get('src/layouts/Base.astro')?.join()).toContain('src/');
  });

  test('name every part of src', () => {
    const parts = new Set(files.flatMap((file) => partOf(file) ?? []));
    expect([...parts].filter((part) => ![...LINES.flat(), ...ASIDE].includes(part))).toEqual([]);
  });

  test('lead to files', () => {
    const known = new Set(globSync('{src,scripts,content}/**/*', { exclude: ['content/**'] }));
    const lost = importsIn([...LINES.flat(), ...ASIDE]).filter(
      ([, name]) => name.startsWith('src/') && !known.has(name.replace(/\?.*$/, '')),
    );
    expect(told(lost)).toEqual([]);
  });

  test('run one way', () => {
    const back = importsIn(LINES.flat()).filter(
      ([file, name]) => name.startsWith('src/') && lineOf(name) > lineOf(file),
    );
    expect(told(back)).toEqual([]);
  });

  test('of the parts in the middle lead to those that each may know', () => {
    const strange = importsIn(Object.keys(NEIGHBOURS)).filter(([file, name]) => {
      const [from = '', to = ''] = [partOf(file), partOf(name)];
      const isNeighbour = to in NEIGHBOURS || to === 'comments/saved-thread';
      return isNeighbour && to !== from && !NEIGHBOURS[from]?.includes(to);
    });
    expect(told(strange)).toEqual([]);
  });

  test('come back to no file, by types neither', () => {
    expect(circlesIn(imports)).toEqual([]);
  });

  test.each<[string, Readonly<Record<string, readonly string[]>>, string[]]>([
    ['of two', { a: ['b'], b: ['a'] }, ['a b']],
    ['of three, and one beside them', { a: ['b', 'd'], b: ['c'], c: ['a'], d: [] }, ['a b c']],
    ['apart', { a: ['b'], b: ['a'], c: ['d', 'a'], d: ['c'] }, ['a b', 'c d']],
    ['of none', { a: ['b', 'c'], b: ['c'], c: ['node:fs'] }, []],
  ])('that come back are found: a circle %s', (_what, files, circles) => {
    expect(circlesIn(new Map(Object.entries(files)))).toEqual(circles);
  });

  test('of the build’s own pipeline are for scripts and the pipeline alone', () => {
    const reached = importsIn([...LINES.flat(), 'integrations']).filter(
      ([, name]) => partOf(name) === 'output',
    );
    expect(told(reached)).toEqual([]);
  });

  test('of integrations are for astro.config.mjs alone', () => {
    const users = files.filter((file) =>
      imports.get(file)?.some((name) => partOf(name) === 'integrations'),
    );
    expect(users.filter((file) => partOf(file) !== 'integrations')).toEqual(['astro.config.mjs']);
  });

  test('of collections are the library’s alone', () => {
    const users = files.filter((file) => /\bgetCollection\b/.test(scriptsOf(file)));
    expect(users).toEqual(['src/library.ts']);
  });

  test('of Astro’s virtual modules are not for what runs outside Astro', () => {
    const virtual = importsIn(WITHOUT_ASTRO).filter(([, name]) => name.startsWith('astro:'));
    expect(told(virtual)).toEqual([]);
  });
});

describe('a pure part', () => {
  test('reads no files and no network', () => {
    const builtins = importsIn(PURE).filter(([, name]) => /^node:(?!path\/posix$)/.test(name));
    expect(told(builtins)).toEqual([]);
  });

  test.each([
    ['Date.now()', 'Date.now'],
    ['new Date()', 'new Date()'],
    ['process.env', 'process.env'],
    ['import.meta.env.SITE', 'import.meta.env'],
    ['fetch("a")', 'fetch'],
    ['Math.random()', 'Math.random'],
  ])('does not say %s', (code, name) => {
    expect(surroundingsIn(code)).toEqual([name]);
  });

  test('may work with a day it is given, and speak of the clock in a comment', () => {
    expect(surroundingsIn('new Date(day); Date.parse(day); "Date.now()"; // new Date()')).toEqual(
      [],
    );
  });

  test('asks for neither the time nor the environment', () => {
    const asked = files
      .filter((file) => PURE.includes(partOf(file) ?? ''))
      .flatMap((file) => surroundingsIn(scriptsOf(file)).map((name) => `${file}: ${name}`));
    expect(asked).toEqual([]);
  });
});

const SURROUNDINGS = [
  'Date.now',
  'Math.random',
  'process.env',
  'import.meta.env',
  'performance.now',
];

/** Where a script looks past its arguments. */
function surroundingsIn(script: string): readonly string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isNewExpression(node) && (node.arguments?.length ?? 0) === 0) {
      if (node.expression.getText() === 'Date') found.push('new Date()');
    } else if (ts.isPropertyAccessExpression(node) && SURROUNDINGS.includes(node.getText())) {
      found.push(node.getText());
    } else if (ts.isCallExpression(node) && node.expression.getText() === 'fetch') {
      found.push('fetch');
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('script.ts', script, ts.ScriptTarget.Latest, true));
  return found;
}
