import { isPartialDate } from '../../core/dates.ts';
import { ID_PATTERN, isLanguageTag } from '../../domain/fields.ts';
import type { Place } from '../../core/errors.ts';
import { COMPONENTS, type AttributeKind, type AttributeRule } from '../components.ts';
import { attributeOf, hasAttribute, isComponent, isTag, type Tag } from '../hast.ts';
import { addressFindings } from './address.ts';
import { alternativeFindings } from './alternatives.ts';
import { attributePlace, failure, listed, placeOf, type Finding, type Seen } from './finding.ts';
import { imagePathFindings } from './images.ts';

const DIRECTIONS = ['ltr', 'rtl', 'auto'];

/** Attributes that a component needs and lacks, and values that cannot be what they should. */
export function attributeFindings({ node, source }: Seen): Finding[] {
  // What has no place, no writer wrote: it has all it needs by the time it is printed.
  if (!isTag(node) || node.position === undefined) return [];
  if (!isComponent(node)) return plainFindings(node, source);
  const rules = COMPONENTS[node.name]?.attributes ?? {};
  return [
    ...Object.entries(rules).flatMap(([name, rule]) => ruleFindings(node, name, rule, source)),
    ...repeatedFindings(node, source),
    ...alternativeFindings(node, source),
  ];
}

function ruleFindings(tag: Tag, name: string, rule: AttributeRule, source: string): Finding[] {
  if (!hasAttribute(tag, name)) return rule.required === true ? [missing(tag, name, rule)] : [];
  const value = attributeOf(tag, name);
  if (value === undefined) return [];
  return valueFindings(tag, name, value, rule.kind, attributePlace(source, tag, name));
}

function valueFindings(
  tag: Tag,
  name: string,
  value: string,
  kind: AttributeKind,
  at: Place,
): Finding[] {
  if (kind === 'flag')
    return value === '' || value === 'true' ? [] : [flagWithValue(tag, name, at)];
  if (value.trim() === '') return name === 'alt' ? [] : [empty(tag, name, at)];
  if (kind === 'address') return addressFindings(value, at);
  if (kind === 'image') return imagePathFindings(value, at);
  if (kind === 'text') return [];
  const example = exampleOf(kind, value);
  if (example === undefined) return [];
  const what = `\`${value}\` is not a value for \`${name}\` of \`<${tag.name}>\`.`;
  return [failure(at, 'attribute-value', what, example)];
}

/** What to write instead; undefined where the value is right. */
function exampleOf(
  kind: Exclude<AttributeKind, 'flag' | 'address' | 'image' | 'text'>,
  value: string,
): string | undefined {
  if (kind === 'source') {
    return ID_PATTERN.test(value)
      ? undefined
      : 'Write one id of a source in the frontmatter, such as `pew-2018`.';
  }
  if (kind === 'date') {
    return isPartialDate(value)
      ? undefined
      : 'Write a date that exists, such as `2006`, `2013-07` or `2017-10-15`, with `~` (about) or `?` (uncertain) behind if need be.';
  }
  if (kind === 'language') {
    return isLanguageTag(value) ? undefined : 'Write a language tag such as `es` or `pt-BR`.';
  }
  return kind.includes(value) ? undefined : `Write one of ${listed(kind)}.`;
}

/** Of plain HTML: every element may have `lang` and `dir`, some have `cite`. */
function plainFindings(tag: Tag, source: string): Finding[] {
  return tag.attributes.flatMap((item) => {
    if (item.type !== 'mdxJsxAttribute' || typeof item.value !== 'string') return [];
    const at = attributePlace(source, tag, item.name);
    if (item.name === 'cite') return addressFindings(item.value, at);
    if (item.name === 'lang') return valueFindings(tag, 'lang', item.value, 'language', at);
    return item.name === 'dir' ? valueFindings(tag, 'dir', item.value, DIRECTIONS, at) : [];
  });
}

function repeatedFindings(tag: Tag, source: string): Finding[] {
  const names = tag.attributes.flatMap((item) =>
    item.type === 'mdxJsxAttribute' ? [item.name] : [],
  );
  return names
    .filter((name, index) => names.indexOf(name) !== index)
    .map((name) =>
      failure(
        attributePlace(source, tag, name),
        'attribute-repeated',
        `\`<${tag.name}>\` has \`${name}\` more than once.`,
        'Keep one of them.',
      ),
    );
}

function missing(tag: Tag, name: string, rule: AttributeRule): Finding {
  const what = `\`<${tag.name}>\` lacks \`${name}\`.`;
  return failure(placeOf(tag), 'attribute-missing', what, `Write \`${name}="…"\`. ${rule.purpose}`);
}

function empty(tag: Tag, name: string, at: Place): Finding {
  return failure(
    at,
    'attribute-value',
    `\`${name}\` of \`<${tag.name}>\` is empty.`,
    'Write a value, or leave the attribute out.',
  );
}

function flagWithValue(tag: Tag, name: string, at: Place): Finding {
  return failure(
    at,
    'attribute-value',
    `\`${name}\` of \`<${tag.name}>\` takes no value.`,
    `Write \`${name}\` alone.`,
  );
}
