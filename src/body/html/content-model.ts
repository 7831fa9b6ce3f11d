import type { ElementContent, Root, RootContent } from 'hast';
import { COMPONENTS } from '../components.ts';
import {
  childrenOf,
  element,
  isBlank,
  isComponent,
  isContent,
  isElement,
  nameOf,
  text,
} from '../hast.ts';

const BLOCKS =
  'p ul ol dl table pre blockquote hr h1 h2 h3 h4 h5 h6 li dt dd thead tbody tfoot tr td th caption'.split(
    ' ',
  );
const WORDS = /^(?:p|h[1-6]|a|em|strong|del|code|caption|dt)$/;

/** Whether anything in it begins a line of its own. */
export function hasBlock(node: RootContent | Root): boolean {
  return childrenOf(node).some((child) => isMadeBlock(child) || hasBlock(child));
}

/** The tree with what HTML would put elsewhere where HTML has it: no block in a sentence, cells in rows. */
export function validContent(root: Root): Root {
  const children = root.children.flatMap((node): RootContent[] =>
    isContent(node) ? valid(node, undefined).map(imageBlock) : [node],
  );
  return { ...root, children };
}

/** An image that stands by itself, as Markdown would have it. */
function imageBlock(node: ElementContent): ElementContent {
  return isElement(node, 'img') ? element('p', {}, [node]) : node;
}

function valid(node: ElementContent, parent: string | undefined): ElementContent[] {
  if (!('children' in node)) return [node];
  const name = nameOf(node) ?? '';
  const children = node.children.flatMap((child) => valid(child, name));
  const home = HOME.get(name);
  if (home !== undefined && (parent === undefined || !home.includes(parent))) {
    return children.some(isMadeBlock) ? children : [element('p', {}, children)];
  }
  const item = ITEM.get(name);
  if (item !== undefined)
    return [
      ...strays(node.type, name, children),
      { ...node, children: rowsInBody(name, items(name, item, children)) },
    ];
  if (!WORDS.test(name) || !children.some(isMadeBlock)) {
    return [{ ...node, children }];
  }
  return name === 'p' ? splitAtBlocks(children) : [{ ...node, children: wordsOnly(children) }];
}

/** Where an element has to stand. */
const HOME: ReadonlyMap<string, readonly string[]> = new Map([
  ['li', ['ul', 'ol']],
  ['tr', ['table', 'thead', 'tbody', 'tfoot']],
  ['td', ['tr']],
  ['th', ['tr']],
  ['thead', ['table']],
  ['tbody', ['table']],
  ['tfoot', ['table']],
  ['caption', ['table']],
]);

/** What a list, a table or a row holds and nothing else. */
const ITEM: ReadonlyMap<string, readonly string[]> = new Map([
  ['ul', ['li']],
  ['ol', ['li']],
  ['table', ['tr', 'thead', 'tbody', 'tfoot', 'caption']],
  ['thead', ['tr']],
  ['tbody', ['tr']],
  ['tfoot', ['tr']],
  ['tr', ['td', 'th']],
]);

function items(
  name: string,
  allowed: readonly string[],
  children: readonly ElementContent[],
): ElementContent[] {
  const wrap = name === 'tr' ? 'td' : name === 'ul' || name === 'ol' ? 'li' : undefined;
  return children.flatMap((child): ElementContent[] => {
    if (isElement(child, ...allowed) || isBlank(child)) return [child];
    return wrap === undefined ? [] : [element(wrap, {}, [child])];
  });
}

/** Rows that stand in the table itself, in a body of it. */
function rowsInBody(name: string, children: ElementContent[]): ElementContent[] {
  if (name !== 'table' || !children.some((child) => isElement(child, 'tr'))) return children;
  const rows = children.filter((child) => isElement(child, 'tr'));
  const others = children.filter((child) => !isElement(child, 'tr') && !isBlank(child));
  const isFoot = (child: ElementContent) => isElement(child, 'tfoot');
  const before = others.filter((child) => !isFoot(child));
  return [...before, element('tbody', {}, rows), ...others.filter(isFoot)];
}

/** What stands loose in a table is shown before it, as browsers do. */
function strays(type: string, name: string, children: readonly ElementContent[]): ElementContent[] {
  if (type !== 'element' || !/^(?:table|thead|tbody|tfoot)$/.test(name)) return [];
  return children.filter(
    (child) => !isBlank(child) && !isElement(child, 'tr', 'thead', 'tbody', 'tfoot', 'caption'),
  );
}

function splitAtBlocks(children: readonly ElementContent[]): ElementContent[] {
  const made: ElementContent[] = [];
  let loose: ElementContent[] = [];
  const close = () => {
    if (!loose.every(isBlank)) made.push(element('p', {}, loose));
    loose = [];
  };
  for (const child of children) {
    if (isMadeBlock(child)) {
      close();
      made.push(child);
    } else loose.push(child);
  }
  close();
  return made;
}

function wordsOnly(children: readonly ElementContent[]): ElementContent[] {
  return children.flatMap((child) =>
    isElement(child, ...BLOCKS) ? [text(' '), ...wordsOnly(child.children)] : [child],
  );
}

/** Blocks of HTML, and components that stand for one: those have no place of a writer's tag. */
function isMadeBlock(node: RootContent): boolean {
  if (isElement(node, ...BLOCKS)) return true;
  return (
    isComponent(node) &&
    COMPONENTS[node.name]?.place === 'block' &&
    (node.position === undefined || node.name === 'Figure')
  );
}
