import type { Problem } from '../core/errors.ts';
import { cssAddresses } from './css-addresses.ts';
import { placeAt } from '../core/places.ts';
import { fault, quoted } from './fault.ts';
import { type Published, targetOf } from './published.ts';

/** The addresses of a style sheet that lead nowhere or to another host. */
export function styleFaults(file: string, css: string, published: Published): readonly Problem[] {
  return cssAddresses(css).flatMap(({ address, offset }) => {
    if (address === '' || address.startsWith('#')) return [];
    const target = targetOf(address, file, published);
    const place = placeAt(css, offset);
    const what = `The style sheet loads ${quoted(address)},`;
    if (target.kind === 'file') return [];
    if (target.kind === 'foreign') {
      return [fault(file, place, 'loads-foreign', `${what} which is on ${target.host}.`)];
    }
    if (target.kind === 'scheme') {
      if (target.scheme === 'data:') return [];
      return [
        fault(
          file,
          place,
          'address-unsafe',
          `${what} which is of the kind ${quoted(target.scheme)}.`,
        ),
      ];
    }
    return [fault(file, place, 'link-broken', `${what} which the site does not have.`)];
  });
}
