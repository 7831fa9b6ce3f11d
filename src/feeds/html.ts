/** HTML as it may be printed; plain text is a string, and is escaped where it meets this. */
export interface Html {
  readonly html: string;
}

export type HtmlValue = Html | string | number | false | undefined | readonly HtmlValue[];

/**
 * HTML with values in it: text is escaped, HTML is not, lists are joined, nothing prints nothing.
 * A line break with the indent behind it belongs to our source and not to the HTML.
 */
export function fragment(parts: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  const lines = parts.map((part) => part.replace(/\n\s*/g, ''));
  return raw(lines.reduce((made, line, index) => made + printed(values[index - 1]) + line));
}

/** What is HTML already. */
export function raw(text: string): Html {
  return { html: text };
}

export const NOTHING = raw('');

/** Text for HTML, in an element or in a value that stands in double quotes. */
export function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => SIGNS[sign] ?? sign);
}

const SIGNS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

function printed(value: HtmlValue): string {
  if (value === undefined || value === false) return '';
  if (typeof value === 'string') return escaped(value);
  if (typeof value === 'number') return String(value);
  if ('html' in value) return value.html;
  return value.map(printed).join('');
}
