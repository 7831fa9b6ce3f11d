import { XMLParser, XMLValidator } from 'fast-xml-parser';
import type { Problem } from '../core/errors.ts';
import { placeAt } from '../core/places.ts';
import { fault, quoted, WHOLE } from './fault.ts';
import { type Published, targetOf } from './published.ts';

/** What is wrong with an XML file: its form, and the pages of ours that it names. */
export function xmlFaults(file: string, xml: string, published: Published): readonly Problem[] {
  const valid = XMLValidator.validate(xml);
  if (valid !== true) {
    const { msg, line, col } = valid.err;
    return [fault(file, { line, column: col }, 'xml-invalid', `${quoted(msg)} is wrong with it.`)];
  }
  return file.endsWith('.svg') ? svgFaults(file, xml, published) : namedPages(file, xml, published);
}

/** Feeds and site maps name pages by their whole address. */
function namedPages(file: string, xml: string, published: Published): readonly Problem[] {
  const { origin } = published;
  if (origin === undefined) return [];
  return [...xml.matchAll(/<(loc|link|guid)(?:\s[^>]*)?>([^<]*)</g)].flatMap((match) => {
    const address = decodeXml(match[2] ?? '').trim();
    if (!address.startsWith(`${origin}/`)) return [];
    if (targetOf(address, file, published).kind === 'file') return [];
    const what = `<${match[1]}> names ${quoted(address)}, and the site has no such page.`;
    return [fault(file, placeAt(xml, match.index), 'link-broken', what)];
  });
}

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  processEntities: true,
});

/** A picture runs nothing and fetches nothing. */
function svgFaults(file: string, svg: string, published: Published): readonly Problem[] {
  const names = [...entriesOf(parser.parse(svg))];
  return names.flatMap(([name, value]) => {
    if (/^(?:\w+:)?(?:script|foreignObject|iframe|handler)$/i.test(name) || /^@on/i.test(name)) {
      return [fault(file, WHOLE, 'inline-code', `The picture has “${name.replace('@', '')}”.`)];
    }
    if (!/^@(?:xlink:)?href$|^@src$/i.test(name) || value.startsWith('#')) return [];
    const target = targetOf(value, file, published);
    if (target.kind === 'file' || /^data:image\/(?!svg)/i.test(value)) return [];
    return [fault(file, WHOLE, 'loads-foreign', `The picture has the address ${quoted(value)}.`)];
  });
}

function* entriesOf(node: unknown): Generator<readonly [string, string]> {
  if (Array.isArray(node)) for (const item of node) yield* entriesOf(item);
  else if (typeof node === 'object' && node !== null) {
    for (const [name, value] of Object.entries(node)) {
      yield [name, typeof value === 'string' ? value : ''];
      yield* entriesOf(value);
    }
  }
}

function decodeXml(text: string): string {
  return text.replaceAll('&amp;', '&').replaceAll('&#38;', '&');
}
