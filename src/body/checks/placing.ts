import { COMPONENTS } from '../components.ts';
import { ELEMENTS } from '../elements.ts';
import { isComponent, isElement, isTag, nameOf, type Parent, type Tag } from '../hast.ts';
import { failure, placeOf, type Finding, type Seen } from './finding.ts';

/** A tag stands where its HTML may stand: an aside is no part of a sentence. */
export function placingFindings({ node, ancestors }: Seen): Finding[] {
  if (!isTag(node)) return [];
  const rule = isComponent(node) ? COMPONENTS[node.name] : ELEMENTS.get(node.name ?? '');
  const parent = ancestors.at(-1);
  if (rule === undefined || parent === undefined) return [];
  if (rule.within !== undefined && nameOf(parent) !== rule.within) {
    return [astray(node, rule.within)];
  }
  if (rule.holds === 'nothing' && node.children.length > 0) return [filled(node)];
  if (rule.holds === 'words' && node.children.length > 1 && node.children.some(isBlock)) {
    return [overfull(node)];
  }
  return rule.place === 'block' && ancestors.some(holdsWords) ? [inSentence(node)] : [];
}

/** Elements whose content is a sentence, so that no block may stand in them. */
function holdsWords(parent: Parent): boolean {
  const name = nameOf(parent) ?? '';
  return /^(?:p|h[1-6]|a|em|strong|del)$/.test(name) || ELEMENTS.get(name)?.holds === 'words';
}

function isBlock(node: Tag['children'][number]): boolean {
  return isElement(node, 'p', 'ul', 'ol', 'table', 'pre', 'blockquote', 'hr', 'h2', 'h3', 'h4');
}

function astray(tag: Tag, within: string): Finding {
  return failure(
    placeOf(tag),
    'tag-place',
    `\`<${tag.name}>\` stands outside of \`<${within}>\`.`,
    `Put it between \`<${within}>\` and \`</${within}>\`.`,
  );
}

function filled(tag: Tag): Finding {
  return failure(
    placeOf(tag),
    'tag-content',
    `\`<${tag.name}>\` holds text, which it does not show.`,
    `Write it as \`<${tag.name} … />\`, and the text beside it.`,
  );
}

function overfull(tag: Tag): Finding {
  return failure(
    placeOf(tag),
    'tag-content',
    `\`<${tag.name}>\` holds more than one paragraph, and is made for words in a sentence.`,
    'Put it into each paragraph by itself.',
  );
}

function inSentence(tag: Tag): Finding {
  return failure(
    placeOf(tag),
    'tag-place',
    `\`<${tag.name}>\` stands in the middle of a sentence, and is a block of its own.`,
    'Put it on lines of its own, with a blank line before and after.',
  );
}
