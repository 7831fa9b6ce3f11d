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
  for (const node of elementsIn(root)) reportElement(node, report);
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
    if (/^on/i.test(name) || isLink || loads(value))
      report(place, refused(`the attribute ${name}`));
  }
}

function loads(value: string): boolean {
  return /@import|url\s*\(\s*["']?(?!["']?#)|javascript:|expression\s*\(|\\/i.test(value);
}

function elementsIn(node: Tree.ParentNode): Tree.Element[] {
  return node.childNodes.flatMap((child) =>
    'tagName' in child ? [child, ...elementsIn(child)] : [],
  );
}

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
