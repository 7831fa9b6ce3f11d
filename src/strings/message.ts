/** A text for each plural category that the language has. */
export type Plurals = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>>;

export type Message = string | Plurals;

export type Values = Readonly<Record<string, string | number>>;

/**
 * The message filled in, by the rules of its language; `count` picks the plural. Numbers are written
 * as in `locale`, the language of the page with its digits.
 */
export function formatter(
  lang: string,
  locale: string,
): (message: Message, values?: Values) => string {
  const plural = new Intl.PluralRules(lang);
  const number = new Intl.NumberFormat(locale);
  return (message, values = {}) =>
    fill(pick(message, plural, values['count']), values, (value) => number.format(value));
}

function pick(message: Message, plural: Intl.PluralRules, count: string | number | undefined) {
  if (typeof message === 'string') return message;
  return message[plural.select(Number(count))] ?? message.other ?? '';
}

function fill(text: string, values: Values, format: (value: number) => string): string {
  return text.replace(/\{(\w+)\}/g, (hole, name: string) => {
    const value = values[name];
    if (value === undefined) return hole;
    return typeof value === 'number' ? format(value) : value;
  });
}
