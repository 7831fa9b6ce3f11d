import type { Place, Problem } from '../core/errors.ts';
import { type Address, addressesOf } from './addresses.ts';
import { fault, quoted } from './fault.ts';
import { attribute, type PageElement, type ParsedPage } from './parsed-page.ts';
import { type Published, targetOf } from './published.ts';

/** A link to a place on a page of ours, which only that page can confirm. */
export interface AnchorLink extends Place {
  readonly url: string;
  /** The page it leads to. */
  readonly target: string;
  readonly anchor: string;
}

export interface PageLinks {
  readonly problems: readonly Problem[];
  readonly anchors: readonly AnchorLink[];
}

/** What is wrong with a page's addresses, and the links that other pages must confirm. */
export function linksOf(page: ParsedPage, published: Published): PageLinks {
  const problems: Problem[] = [];
  const anchors: AnchorLink[] = [];
  for (const element of page.elements) {
    for (const address of addressesOf(element)) {
      const target = targetOf(address.url.trim(), page.file, published);
      if (target.kind !== 'file') {
        problems.push(...wrongTarget(page.file, element, address, target));
      } else if (target.anchor !== '' && address.use !== 'name' && !isReaders(element)) {
        const { line, column } = element;
        const { file, anchor } = target;
        anchors.push({ url: address.url, target: file, anchor, line, column });
      }
    }
  }
  return { problems, anchors };
}

/** The links that lead to no id of their page. `idsOf` is undefined for what is not a page. */
export function brokenAnchors(
  file: string,
  anchors: readonly AnchorLink[],
  idsOf: (page: string) => ReadonlySet<string> | undefined,
): readonly Problem[] {
  return anchors
    .filter(({ target, anchor }) => idsOf(target)?.has(anchor) === false)
    .map((link) =>
      fault(
        file,
        link,
        'anchor-broken',
        `The link ${quoted(link.url)} leads to no id “${link.anchor}” of ${link.target}.`,
      ),
    );
}

function wrongTarget(
  file: string,
  element: PageElement,
  { url, use }: Address,
  target: Exclude<ReturnType<typeof targetOf>, { kind: 'file' }>,
): readonly Problem[] {
  const what = `<${element.name}> has the address ${quoted(url)},`;
  if (isReaders(element) && ['broken', 'missing', 'outside-base'].includes(target.kind)) return [];
  switch (target.kind) {
    case 'broken':
      return [fault(file, element, 'address-broken', `${what} which is none.`)];
    case 'missing':
      return [fault(file, element, 'link-broken', `${what} and the site has no ${target.path}.`)];
    case 'outside-base':
      return [fault(file, element, 'link-outside-base', `${what} which leaves the site’s base.`)];
    case 'foreign':
      if (use !== 'load') return [];
      return [
        fault(
          file,
          element,
          'loads-foreign',
          `${what} which a browser fetches from ${target.host}.`,
        ),
      ];
    case 'scheme':
      if (allowed(target.scheme, url, use)) return [];
      return [
        fault(
          file,
          element,
          'address-unsafe',
          `${what} which is of the kind ${quoted(target.scheme)}.`,
        ),
      ];
  }
}

/** Whether a reader wrote the link, in a comment: where it leads is not the writers’ to mend. */
function isReaders(element: PageElement): boolean {
  return (attribute(element, 'rel') ?? '').split(' ').includes('ugc');
}

/** Pictures may be data; readers may be led anywhere that runs no code. */
function allowed(scheme: string, url: string, use: Address['use']): boolean {
  if (use === 'load')
    return /^data:image\/(?:png|jpeg|webp|avif|gif|svg\+xml)[;,]/i.test(url.trim());
  return !['javascript:', 'vbscript:', 'data:', 'blob:', 'file:', 'view-source:'].includes(scheme);
}
