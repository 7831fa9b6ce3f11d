import { COMPONENTS } from '../components.ts';
import { ELEMENTS } from '../elements.ts';
import { isComponent, nameOf, type Parent, type Tag } from '../hast.ts';
import { failure, placeOf, type Finding, type Seen } from './finding.ts';

/** A component stands where its HTML may stand: an aside is no part of a sentence. */
export function placingFindings({ node, ancestors }: Seen): Finding[] {
  if (!isComponent(node)) return [];
  const rule = COMPONENTS[node.name];
  if (rule === undefined) return [];
  const parent = ancestors.at(-1);
  if (rule.within !== undefined && nameOfParent(parent) !== rule.within) {
    return [astray(node, rule.within)];
  }
  if (rule.holds === 'nothing' && node.children.length > 0) return [filled(node)];
  return rule.place === 'block' && ancestors.some(holdsSentence) ? [inSentence(node)] : [];
}

/** Elements whose content is a sentence, so that no block may stand in them. */
function holdsSentence(parent: Parent): boolean {
  const name = nameOf(parent) ?? 'root';
  return /^(?:p|h[1-6]|a|em|strong)$/.test(name) || (name in ELEMENTS && !/^d[ld]$/.test(name));
}

function nameOfParent(parent: Parent | undefined): string | undefined {
  return parent === undefined ? undefined : nameOf(parent);
}

function astray(tag: Tag, within: string): Finding {
  const what = `\`<${tag.name}>\` stands outside of \`<${within}>\`.`;
  return failure(
    placeOf(tag),
    'component-place',
    what,
    `Put it between \`<${within}>\` and \`</${within}>\`.`,
  );
}

function filled(tag: Tag): Finding {
  const what = `\`<${tag.name}>\` holds text, which it does not show.`;
  return failure(
    placeOf(tag),
    'component-content',
    what,
    `Write it as \`<${tag.name} … />\`, and the text beside it.`,
  );
}

function inSentence(tag: Tag): Finding {
  return failure(
    placeOf(tag),
    'component-place',
    `\`<${tag.name}>\` stands in the middle of a sentence, and is a block of its own.`,
    'Put it on lines of its own, with a blank line before and after.',
  );
}
