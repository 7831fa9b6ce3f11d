import type { Problem } from '../core/errors.ts';
import { fault, quoted } from './fault.ts';
import { attribute, type PageElement, type ParsedPage } from './parsed-page.ts';

/** Code and style that stand in the page itself, which the site's policy would block. */
export function inlineCode({ file, elements }: ParsedPage): readonly Problem[] {
  return elements.flatMap((element) => [
    ...ofElement(file, element),
    ...element.attributes.flatMap(({ name }) =>
      /^on|^(?:style|srcdoc)$/.test(name)
        ? [fault(file, element, 'inline-code', `<${element.name}> has the attribute “${name}”.`)]
        : [],
    ),
  ]);
}

function ofElement(file: string, element: PageElement): readonly Problem[] {
  const { name, text } = element;
  if (name === 'style') {
    return [fault(file, element, 'inline-code', `The page has a <style> ${quoted(text)}.`)];
  }
  if (name === 'base') {
    return [
      fault(file, element, 'inline-code', 'The page has a <base>, which moves every address.'),
    ];
  }
  if (name !== 'script' || attribute(element, 'src') !== undefined) return [];
  if (!isData(element)) {
    return [fault(file, element, 'inline-code', `The page has the script ${quoted(text)}.`)];
  }
  return isJson(text) ? [] : [fault(file, element, 'json-invalid', `${quoted(text)} is not JSON.`)];
}

/** A block of data, which no browser runs. */
function isData(element: PageElement): boolean {
  return /^application\/(?:[\w.-]+\+)?json$/i.test(attribute(element, 'type') ?? '');
}

export function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
