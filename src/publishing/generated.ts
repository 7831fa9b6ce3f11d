import path from 'node:path';
import { editorSchema, SCHEMA_NAMES } from './editor/schemas.ts';
import { snippets } from './editor/snippets.ts';
import { isSample, sampleList } from './init/sample.ts';

/** Files that are made from others, by their path from the root: `npm run reference` writes them. */
export async function generatedFiles(root: string): Promise<Readonly<Record<string, string>>> {
  return {
    ...Object.fromEntries(
      SCHEMA_NAMES.map((name) => [`.vscode/schemas/${name}.json`, editorSchema(name)]),
    ),
    '.vscode/broadside.code-snippets': snippets(),
    ...(await sampleFile(path.join(root, 'content'))),
  };
}

/** Only of the sample: what is in the list, `npm run init` deletes. */
async function sampleFile(content: string): Promise<Readonly<Record<string, string>>> {
  if (!(await isSample(content))) return {};
  return { 'src/publishing/init/sample.json': await sampleList(content) };
}
