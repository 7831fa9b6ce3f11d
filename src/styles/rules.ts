/** A style sheet as its rules, of which a page takes those that it has a use for. */
export type Rules = readonly Rule[];

type Rule =
  /** Kept as it is: `@font-face`, `@layer a, b;` */
  | { readonly text: string }
  | { readonly selectors: readonly Selector[]; readonly body: string }
  /** `@layer`, `@media` */
  | { readonly head: string; readonly rules: Rules };

interface Selector {
  readonly text: string;
  /** The elements and classes that must be there: `li`, `.item`. */
  readonly names: readonly string[];
  /** What stands in `:is()`, `:where()` and `:has()`: of each, one at least. */
  readonly choices: readonly (readonly Selector[])[];
}

/** Reads what is well formed, as every sheet is that has been built. */
export function rulesOf(css: string): Rules {
  return rulesIn(css.replace(/\/\*.*?\*\//gs, ''));
}

/** The styles for a page that has these elements and classes. */
export function stylesFor(rules: Rules, has: (name: string) => boolean): string {
  const css = (rule: Rule): string => {
    if ('text' in rule) return rule.text;
    if ('rules' in rule) {
      const inner = stylesFor(rule.rules, has);
      return inner === '' ? '' : `${rule.head}{${inner}}`;
    }
    const fit = rule.selectors.filter((selector) => fits(selector, has));
    return fit.length === 0 ? '' : `${fit.map(({ text }) => text).join(',')}{${rule.body}}`;
  };
  return rules.map(css).join('');
}

/** Every element and class that a rule asks for. */
export function namesIn(rules: Rules): readonly string[] {
  const of = ({ names, choices }: Selector): readonly string[] => [
    ...names,
    ...choices.flat().flatMap(of),
  ];
  return rules.flatMap((rule) => {
    if ('text' in rule) return [];
    return 'rules' in rule ? namesIn(rule.rules) : rule.selectors.flatMap(of);
  });
}

function fits({ names, choices }: Selector, has: (name: string) => boolean): boolean {
  return names.every(has) && choices.every((some) => some.some((choice) => fits(choice, has)));
}

function rulesIn(css: string): Rules {
  const rules: Rule[] = [];
  for (let at = 0; at < css.length;) {
    const end = endOf(css, at, ';{');
    const head = css.slice(at, end).trim();
    if (css[end] !== '{') {
      if (head !== '') rules.push({ text: `${head};` });
      at = end + 1;
      continue;
    }
    const close = endOf(css, end + 1, '}');
    rules.push(ruleOf(head, css.slice(end + 1, close).trim()));
    at = close + 1;
  }
  return rules;
}

function ruleOf(head: string, body: string): Rule {
  if (/^@(?:layer|media|supports)\b/.test(head)) return { head, rules: rulesIn(body) };
  if (head.startsWith('@')) return { text: `${head}{${tight(body)}}` };
  return { selectors: selectorsOf(head), body: tight(body) };
}

/** Without the spaces that are left in values. */
function tight(body: string): string {
  return body.replace(/("[^"]*"|'[^']*')|\s*([,/*])\s*/g, (_, text, sign) => text ?? sign);
}

function selectorsOf(list: string): readonly Selector[] {
  const selectors: Selector[] = [];
  for (let at = 0; at < list.length;) {
    const end = endOf(list, at, ',');
    selectors.push(selectorOf(list.slice(at, end).trim()));
    at = end + 1;
  }
  return selectors;
}

function selectorOf(text: string): Selector {
  const choices: (readonly Selector[])[] = [];
  let plain = '';
  for (let at = 0; at < text.length;) {
    const open = text.indexOf('(', at);
    if (open < 0) {
      plain += text.slice(at);
      break;
    }
    plain += text.slice(at, open);
    const close = endOf(text, open + 1, ')');
    if (/:(?:is|where|has)$/.test(plain)) choices.push(selectorsOf(text.slice(open + 1, close)));
    at = close + 1;
  }
  const names = plain.replace(/\[[^\]]*\]|::?[\w-]+/g, ' ').match(/\.?[a-z][\w-]*/g) ?? [];
  return { text, names, choices };
}

/** Where one of these signs stands next, outside of brackets and strings; else the end. */
function endOf(css: string, from: number, signs: string): number {
  let depth = 0;
  for (let at = from; at < css.length; at += 1) {
    const sign = css.charAt(at);
    if (depth === 0 && signs.includes(sign)) return at;
    if (sign === '"' || sign === "'") at = css.indexOf(sign, at + 1);
    else if ('([{'.includes(sign)) depth += 1;
    else if (')]}'.includes(sign)) depth -= 1;
  }
  return css.length;
}
