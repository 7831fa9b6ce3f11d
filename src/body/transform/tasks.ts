import type { Root } from 'hast';
import { isElement, text } from '../hast.ts';
import { rewriteRoot } from '../rewrite.ts';

/** The boxes of a task list as signs: a disabled control without a name says nothing to anyone. */
export function signTasks(root: Root): Root {
  return rewriteRoot(root, (node) => {
    if (!isElement(node, 'input')) return undefined;
    return [text(node.properties['checked'] === true ? '☑' : '☐')];
  });
}
