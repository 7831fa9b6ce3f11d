import { piecesOf, withoutMarks } from '../../strings/marks.ts';

type Child = Node | string | undefined | false;

/** An element with its attributes and children; text is text, never markup but its language. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string | boolean | undefined>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === true) made.setAttribute(name, '');
    else if (typeof value === 'string') made.setAttribute(name, withoutMarks(value));
  }
  made.append(...children.flatMap(shown));
  return made;
}

/** What is to be put in a page: words that are marked as English say so there. */
export function shown(child: Child): readonly (Node | string)[] {
  if (child === undefined || child === false) return [];
  if (typeof child !== 'string') return [child];
  return piecesOf(child).map(({ text, isEnglish }) =>
    isEnglish ? element('span', { lang: 'en', dir: 'ltr' }, text) : text,
  );
}

export function button(
  label: string,
  press: () => void,
  attributes: Readonly<Record<string, string>> = {},
): HTMLButtonElement {
  const made = element('button', { type: 'button', ...attributes }, label);
  made.addEventListener('click', press);
  return made;
}
