import { COMPONENTS } from '../components.ts';
import { COMMON_ATTRIBUTES, ELEMENTS, INSTEAD } from '../elements.ts';
import { isComponent, isTag, type Attribute, type Tag } from '../hast.ts';
import { attributePlace, failure, listed, placeOf, type Finding, type Seen } from './finding.ts';
import { nearest } from './nearest.ts';

/** Tags that nobody knows, and attributes that would run, style or mean nothing. */
export function tagFindings({ node, source }: Seen): Finding[] {
  if (!isTag(node)) return [];
  const known = isComponent(node) ? COMPONENTS[node.name ?? '']?.attributes : undefined;
  const allowed =
    known === undefined ? ELEMENTS.get(node.name ?? '')?.attributes : Object.keys(known);
  if (allowed === undefined) return [unknownTag(node)];
  const names = isComponent(node) ? allowed : [...allowed, ...COMMON_ATTRIBUTES];
  return node.attributes.flatMap((attribute) => attributeFindings(node, attribute, names, source));
}

function unknownTag(tag: Tag): Finding {
  return isComponent(tag) ? unknownComponent(tag) : unknownElement(tag);
}

function unknownComponent(tag: Tag): Finding {
  const known = Object.keys(COMPONENTS);
  const near = nearest(tag.name ?? '', known);
  const fix = near === undefined ? '' : `Did you mean \`<${near}>\`? `;
  const what = `There is no component \`<${tag.name}>\`.`;
  return failure(
    placeOf(tag),
    'component-unknown',
    what,
    `${fix}The components are ${listed(known)}.`,
  );
}

function unknownElement(tag: Tag): Finding {
  const name = tag.name ?? '';
  const component = Object.keys(COMPONENTS).find(
    (known) => known.toLowerCase() === name.toLowerCase(),
  );
  const hint =
    component === undefined
      ? (INSTEAD.get(name) ?? 'Leave it out.')
      : `Write \`<${component}>\`, with a capital.`;
  const what =
    name === '' ? '`<>` is not a tag of HTML.' : `The tag \`<${name}>\` is not let through.`;
  return failure(
    placeOf(tag),
    'element-unknown',
    what,
    `${hint} The tags of HTML that a text may hold are ${listed([...ELEMENTS.keys()])}.`,
  );
}

function attributeFindings(
  tag: Tag,
  attribute: Attribute,
  names: readonly string[],
  source: string,
): Finding[] {
  if (attribute.type === 'mdxJsxExpressionAttribute') return [spread(tag, attribute.value)];
  const at = attributePlace(source, tag, attribute.name);
  if (attribute.value !== null && typeof attribute.value === 'object') {
    const what = `The attribute \`${attribute.name}\` of \`<${tag.name}>\` holds an expression, and a text is never run.`;
    return [
      failure(
        at,
        'attribute-expression',
        what,
        `Write \`${attribute.name}="…"\`, with quotes in place of the braces.`,
      ),
    ];
  }
  return names.includes(attribute.name) ? [] : [unknownAttribute(tag, attribute.name, names, at)];
}

function spread(tag: Tag, value: string): Finding {
  const what = `\`{${value}}\` in \`<${tag.name}>\` is an expression, and a text is never run.`;
  return failure(placeOf(tag), 'attribute-expression', what, 'Write each attribute as `name="…"`.');
}

function unknownAttribute(
  tag: Tag,
  name: string,
  names: readonly string[],
  at: { line: number; column: number },
): Finding {
  const near = nearest(name, names);
  const meant = near === undefined ? '' : `Did you mean \`${near}\`? `;
  const rest =
    names.length === 0 ? 'It takes none.' : `Its attributes are ${listed(names.toSorted())}.`;
  return failure(
    at,
    'attribute-unknown',
    `\`<${tag.name}>\` has no attribute \`${name}\`.`,
    meant + rest,
  );
}
