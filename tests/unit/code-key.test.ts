import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { codeKey, modulesBelow } from '../../src/cache/code-key.ts';
import { packagesBelow } from '../../src/cache/package-versions.ts';
import { freshFolder, writeTree } from './output-folders.ts';

const PAGES = ['astro.config.mjs', 'src/content.config.ts', 'src/pages/**/*'];

describe('the modules below another', () => {
  test('are all that TypeScript says it imports for more than types', () => {
    const modules = globSync('src/**/*.ts').filter((file) => !file.endsWith('.d.ts'));
    expect(modules.length).toBeGreaterThan(400);
    const forgotten = modules.flatMap((file) => {
      const found = modulesBelow([file]);
      return importsOf(file)
        .filter((name) => !found.has(name))
        .map((name) => `${file} → ${name}`);
    });
    expect(forgotten).toEqual([]);
  });

  test.each([
    ['a component', 'src/components/content/Note.astro'],
    ['a style that another imports', 'src/styles/tokens.css'],
    ['a script for browsers, which is named at run time', 'src/browser/site.ts'],
    ['the thread that makes the fonts', 'src/fonts/cut-fonts.ts'],
    ['what draws the images that pages name', 'src/share-images/format.ts'],
    ['a word of the interface', 'src/strings/en.ts'],
    ['what reads content', 'src/body/parse.ts'],
  ])('have %s among them where they make pages', (_, file) => {
    expect(modulesBelow(PAGES)).toContain(file);
  });

  test('have nothing that makes no page', () => {
    const others = /^(?:tests|scripts|src\/(?:output|publishing|reference|scaffold))\//;
    expect([...modulesBelow(PAGES)].filter((file) => others.test(file))).toEqual([]);
    expect(
      [...modulesBelow(['src/body/parse.ts'])].filter((file) => /feeds|pages/.test(file)),
    ).toEqual([]);
  });

  test('are not looked for below a module that is not there', () => {
    expect(() => codeKey('src/body/gone.ts')).toThrow('src/body/gone.ts is no source');
  });
});

describe('the packages below a project', () => {
  const project = () => {
    const folder = freshFolder();
    const has = (at: string, version: string, ...dependencies: readonly string[]) =>
      writeTree(folder, {
        [path.join(at, 'package.json')]: JSON.stringify({
          version,
          dependencies: Object.fromEntries(dependencies.map((name) => [name, '*'])),
        }),
      });
    has('', '1.0.0', 'draws', '@fonts/one', '@fonts/two', 'unused');
    has('node_modules/draws', '1.0.0', 'shared', 'own');
    has('node_modules/draws/node_modules/own', '2.0.0', 'draws');
    has('node_modules/shared', '3.0.0');
    has('node_modules/own', '9.0.0');
    has('node_modules/unused', '1.0.0');
    has('node_modules/@fonts/one', '1.0.0');
    has('node_modules/@fonts/two', '1.0.0');
    return folder;
  };

  test('are those it imports and what they depend on, as Node finds them', () => {
    expect(packagesBelow(project(), ['draws', 'node:fs'])).toEqual([
      'draws 1.0.0',
      'own 2.0.0',
      'shared 3.0.0',
    ]);
  });

  test('are all of a kind where the name is only known at run time', () => {
    expect(packagesBelow(project(), ['@fonts/*'])).toEqual([
      '@fonts/one 1.0.0',
      '@fonts/two 1.0.0',
    ]);
  });

  test('have the fonts among them that images are drawn with', () => {
    const packages = packagesBelow(process.cwd(), ['@fontsource-variable/*', 'satori']);
    expect(packages.join()).toMatch(/@fontsource-variable\/noto-sans-arabic \d.*satori \d/);
    expect(packages.length).toBeGreaterThan(20);
  });
});

/** Our modules that a module imports and that are there when it runs. */
function importsOf(file: string): readonly string[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest);
  const names: string[] = [];
  const visit = (node: ts.Node): void => {
    const isTypes =
      (ts.isImportDeclaration(node) &&
        node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword) ||
      (ts.isExportDeclaration(node) && node.isTypeOnly);
    if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && !isTypes) {
      if (node.moduleSpecifier !== undefined && ts.isStringLiteral(node.moduleSpecifier)) {
        names.push(node.moduleSpecifier.text);
      }
    }
    const [name] =
      ts.isCallExpression(node) || ts.isNewExpression(node) ? (node.arguments ?? []) : [];
    if (name !== undefined && ts.isStringLiteral(name) && /\.ts$/.test(name.text))
      names.push(name.text);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return names
    .filter((name) => name.startsWith('.'))
    .map((name) => path.posix.join(path.posix.dirname(file), name.replace(/\?.*$/, '')));
}
