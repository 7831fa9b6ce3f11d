import { en, type MessageKey } from '../strings/en.ts';
import type { Message } from '../strings/message.ts';
import type { Finding } from './report.ts';

type ReportAt = (path: readonly string[], finding: Finding) => void;

/** A text of the interface as a site writes it, or undefined after reporting what is wrong. */
export function readMessage(
  key: MessageKey,
  written: unknown,
  lang: string,
  report: ReportAt,
): Message | undefined {
  const model: Message = en[key];
  const forms = formsOf(written);
  if (forms === undefined) {
    report([], { code: 'bad-value', what: `“${key}” is no text.`, fix: 'Write it in quotes.' });
    return undefined;
  }
  if (typeof written !== 'string' && typeof model === 'string') {
    report([], {
      code: 'bad-value',
      what: `“${key}” counts nothing, and has several forms here.`,
      fix: 'Write one text.',
    });
    return undefined;
  }
  const faults = forms.flatMap(([form, text]) => {
    const finding =
      (form === undefined ? undefined : wrongForm(key, form, lang)) ??
      wrongText(key, text, holesOf(typeof model === 'string' ? model : (model.other ?? '')), form);
    return finding === undefined ? [] : [{ path: form === undefined ? [] : [form], finding }];
  });
  if (typeof written !== 'string' && !forms.some(([form]) => form === 'other')) {
    report([], {
      code: 'missing-key',
      what: `“${key}.other” is missing.`,
      fix: 'Write the form for all numbers that have none of their own.',
    });
    return undefined;
  }
  for (const { path, finding } of faults) report(path, finding);
  if (faults.length > 0) return undefined;
  return typeof written === 'string' ? written : Object.fromEntries(forms);
}

/** Texts by plural category, or one without. */
function formsOf(written: unknown): (readonly [string | undefined, string])[] | undefined {
  if (typeof written === 'string') return [[undefined, written]];
  if (typeof written !== 'object' || written === null || Array.isArray(written)) return undefined;
  const forms = Object.entries(written).map(([form, text]: [string, unknown]) =>
    typeof text === 'string' ? ([form, text] as const) : undefined,
  );
  return forms.some((form) => form === undefined)
    ? undefined
    : forms.filter((form) => form !== undefined);
}

function wrongForm(key: string, form: string, lang: string): Finding | undefined {
  const { pluralCategories } = new Intl.PluralRules(lang).resolvedOptions();
  if (pluralCategories.some((category) => category === form)) return undefined;
  return {
    code: 'bad-value',
    what: `“${lang}” has no plural “${form}”, as “${key}” has it.`,
    fix: `Use ${pluralCategories.join(', ')}.`,
  };
}

/** Only the number itself may be left out, in a form that names it: “one post”. */
function wrongText(
  key: string,
  text: string,
  holes: ReadonlySet<string>,
  form: string | undefined,
): Finding | undefined {
  const own = holesOf(text);
  const strange = [...own].filter((hole) => !holes.has(hole));
  const lost = [...holes].filter(
    (hole) => !own.has(hole) && !(hole === '{count}' && form !== undefined && form !== 'other'),
  );
  if (text.trim() === '') {
    return { code: 'bad-value', what: `“${key}” is empty.`, fix: 'Write some text.' };
  }
  if (strange.length === 0 && lost.length === 0) return undefined;
  return {
    code: 'strings-placeholder',
    what:
      strange.length > 0
        ? `“${key}” has ${strange.join(', ')}, which nothing fills in.`
        : `“${key}” lacks ${lost.join(', ')}.`,
    fix:
      holes.size === 0
        ? 'Write it without braces.'
        : `Use ${[...holes].join(', ')}, each as it is.`,
  };
}

function holesOf(text: string): ReadonlySet<string> {
  return new Set(text.match(/\{\w+\}/g) ?? []);
}
