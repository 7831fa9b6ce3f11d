import { type DefaultTreeAdapterTypes as Tree, parse } from 'parse5';
import { placeAt } from '../core/places.ts';
import type { Report } from './report.ts';

/** What a drawing needs. Everything else, `script` and `foreignObject` first, could run or load. */
const ELEMENTS = new Set(
  (
    'svg g path rect circle ellipse line polyline polygon text tspan title desc defs lineargradient ' +
    'radialgradient stop clippath mask pattern symbol use style filter fegaussianblur feoffset ' +
    'feblend fecolormatrix fecomposite feflood femerge femergenode marker'
  ).split(' '),
);

/** Reports whatever in an SVG file could run, load from elsewhere, or hide. */
export function reportSvg(text: string, report: Report): void {
  const doctype = /<!DOCTYPE|<!ENTITY|<\?xml-stylesheet/i.exec(text);
  if (doctype !== null) report(placeAt(text, doctype.index), refused(doctype[0]));
  const root = parse(
    text.replace(/^\s*<\?xml[^>]*\?>/, (head) => head.replace(/[^\n]/g, ' ')),
    {
      sourceCodeLocationInfo: true,
      scriptingEnabled: false,
    },
  );
  const { elements, isTooDeep } = elementsIn(root);
  if (isTooDeep) report(placeAt(text, 0), tooDeep);
  const seen = new Set<number>();
  for (const node of elements) {
    seen.add(node.sourceCodeLocation?.startOffset ?? -1);
    reportElement(node, report);
  }
  // A browser reads XML, where a tag is a tag even inside of what HTML takes for mere text.
  for (const { 1: name = '', index } of text.matchAll(/<([A-Za-z_:][\w:.-]*)/g)) {
    if (seen.has(index) || ELEMENTS.has(name.toLowerCase())) continue;
    report(placeAt(text, index), refused(`<${name}>`));
  }
  const encoding = /<\?xml[^>]*encoding\s*=\s*["']([^"']*)/i.exec(text)?.[1];
  if (encoding !== undefined && !/^utf-?8$/i.test(encoding)) {
    report(placeAt(text, 0), refused(`the encoding ${encoding}`));
  }
}

function reportElement(node: Tree.Element, report: Report): void {
  const at = node.sourceCodeLocation;
  // What the parser made up to hold the drawing stands nowhere in the file.
  if (!at) return;
  const place = { line: at.startLine, column: at.startCol };
  if (!ELEMENTS.has(node.tagName.toLowerCase())) report(place, refused(`<${node.tagName}>`));
  const css = node.tagName === 'style' ? textOf(node) : '';
  if (loads(css)) report(place, refused('an address in <style>'));
  for (const { name, value } of node.attrs) {
    const isLink = /^(?:xlink:)?href$|^src$/i.test(name) && !/^#/.test(value.trim());
    // Programs write down who drew it, and in which folder.
    const isForeign = /^(?!xml|xlink)[^:]+:/i.test(name);
    if (/^on/i.test(name) || isLink || isForeign || loads(value))
      report(place, refused(`the attribute ${name}`));
  }
}

function loads(value: string): boolean {
  return /@import|@font-face|url\s*\(\s*["']?(?!["']?#)|(?:image-set|cross-fade|(?<![\w-])(?:image|src|paint|element))\s*\(|javascript:|expression\s*\(|\\/i.test(
    value,
  );
}

/** Deeper than any program draws, and far less than what stops a browser. */
const DEEPEST = 256;

/** Every element in the order of the file, down to a depth. */
function elementsIn(root: Tree.ParentNode) {
  const elements: Tree.Element[] = [];
  let isTooDeep = false;
  const rest: { readonly node: Tree.ParentNode; readonly depth: number }[] = [
    { node: root, depth: 0 },
  ];
  for (let next = rest.pop(); next !== undefined; next = rest.pop()) {
    const { node, depth } = next;
    if ('tagName' in node) elements.push(node);
    isTooDeep ||= depth > DEEPEST;
    if (depth > DEEPEST) continue;
    const inside = node.childNodes.filter((child) => 'tagName' in child);
    for (const child of inside.toReversed()) rest.push({ node: child, depth: depth + 1 });
  }
  return { elements, isTooDeep };
}

const tooDeep = {
  code: 'svg-content',
  what: `The drawing has groups inside groups, more than ${DEEPEST} deep, which stops a browser.`,
  fix: 'Ungroup it and export it as “plain SVG”, or export it as PNG.',
};

function textOf(node: Tree.Element): string {
  return node.childNodes.map((child) => ('value' in child ? child.value : '')).join('');
}

function refused(what: string) {
  return {
    code: 'svg-content',
    what: `The drawing holds ${what}, which could run, or load something from elsewhere.`,
    fix: 'Take it out, or export the drawing as “plain SVG” or as PNG.',
  };
}
