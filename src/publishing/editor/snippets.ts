import { COMPONENTS, type ComponentRule } from '../../body/components.ts';
import { jsonSchemaOf } from '../../check/schema-keys.ts';
import { postTranslationSchema } from '../../domain/translation/schema.ts';
import { newCaseStudy } from '../../scaffold/case-study.ts';
import { newPost } from '../../scaffold/post.ts';
import { SCHEMAS } from './schemas.ts';

interface Snippet {
  readonly scope: string;
  readonly prefix: string;
  readonly description: string;
  readonly body: readonly string[];
}

/**
 * No extension of VS Code that we know of reads a schema for the frontmatter of MDX, so its keys
 * complete as snippets, made of the same schemas; so do components.
 */
export function snippets(): string {
  const entry = { slug: SLUG, today: TODAY, author: '$1' };
  const all: Readonly<Record<string, Snippet>> = {
    'A post': whole('post', newPost('A title', entry), 'The frontmatter of a post.'),
    'A case study': whole(
      'case-study',
      newCaseStudy('Hashtag', { ...entry, today: '2026-01-01' }).replaceAll('2026-01-01', TODAY),
      'The frontmatter of a case study.',
    ),
    'A translation': whole(
      'translation',
      `---\ntitle: $1\ndescription: $2\ntranslated: ${TODAY}\n---\n\n$0`,
      'The frontmatter of a translation, which says only words: all else is the original’s.',
    ),
    ...Object.fromEntries(keySnippets()),
    ...Object.fromEntries(Object.entries(COMPONENTS).map(componentSnippet)),
  };
  return `${JSON.stringify(all, undefined, 2)}\n`;
}

const SCOPE = 'mdx,markdown';
/** Of `posts/march.mdx` and of `posts/march/index.mdx`: march. */
// biome-ignore lint/suspicious/noTemplateCurlyInString: the placeholder is the editor’s.
const SLUG = '${TM_FILEPATH/^.*\\/(?:posts|case-studies)\\/(.+?)(?:\\/index)?\\.mdx?$/$1/}';
const TODAY = '$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE';

function whole(prefix: string, text: string, description: string): Snippet {
  return { scope: SCOPE, prefix, description, body: text.trimEnd().split('\n') };
}

/** A snippet for each key of the frontmatter, described as in the README. */
function keySnippets(): [string, Snippet][] {
  const { post, page } = SCHEMAS;
  const schemas = [postTranslationSchema, post.schema, SCHEMAS['case-study'].schema, page.schema];
  const keys = schemas.flatMap((schema) => Object.entries(jsonSchemaOf(schema).properties ?? {}));
  return [...new Map(keys)].flatMap(([key, schema]): [string, Snippet][] => {
    if (typeof schema === 'boolean') return [];
    const { description = '' } = schema;
    return [[`key ${key}`, { scope: SCOPE, prefix: key, description, body: bodyOf(key, schema) }]];
  });
}

type JsonSchema = ReturnType<typeof jsonSchemaOf>;

/** The key and, behind it, what there is to choose or how the value begins. */
function bodyOf(key: string, schema: JsonSchema): string[] {
  const items =
    typeof schema.items === 'object' && !Array.isArray(schema.items) ? schema.items : {};
  if (schema.enum !== undefined) return [`${key}: ${choice(schema.enum)}`];
  if (items.enum !== undefined) return [`${key}: [${choice(items.enum)}]`];
  if (schema.type === 'boolean') return [`${key}: ${choice([true, false])}`];
  if (schema.type === 'array' && items.properties === undefined) return [`${key}: [$1]`];
  if (schema.type === 'array') return [`${key}:`, ...table(items, '  - ', '    ')];
  if (schema.properties !== undefined) return [`${key}:`, ...table(schema, '  ', '  ')];
  const value = schema.additionalProperties;
  if (typeof value === 'object') return [`${key}:`, '  $1:', ...table(value, '    ', '    ', 2)];
  return [`${key}: $1`];
}

/** The required keys of a table, one a line. */
function table(
  { required = [], properties = {} }: JsonSchema,
  first: string,
  rest: string,
  from = 1,
) {
  return required.map((key, at) => {
    const schema = properties[key];
    const values = typeof schema === 'object' ? schema.enum : undefined;
    const value = values === undefined ? `$${from + at}` : choice(values, from + at);
    return `${at === 0 ? first : rest}${key}: ${value}`;
  });
}

function choice(values: readonly unknown[], at = 1): string {
  return `\${${at}|${values.map(String).join(',')}|}`;
}

function componentSnippet([name, rule]: readonly [string, ComponentRule]): [string, Snippet] {
  const required = Object.entries(rule.attributes).filter(([, { required }]) => required);
  const attributes = required.map(([key, { kind }], at) => {
    const value = Array.isArray(kind) ? choice(kind, at + 1) : `$${at + 1}`;
    return ` ${key}="${value}"`;
  });
  const open = `<${name}${attributes.join('')}`;
  const body =
    rule.holds === 'nothing'
      ? [`${open} />`]
      : rule.place === 'inline'
        ? [`${open}>$0</${name}>`]
        : [`${open}>`, '', '$0', '', `</${name}>`];
  return [name, { scope: SCOPE, prefix: `<${name}`, description: rule.purpose, body }];
}
