import { en, type MessageKey } from '../strings/en.ts';
import type { Message } from '../strings/message.ts';
import type { Finding } from './report.ts';

type ReportAt = (path: readonly string[], finding: Finding) => void;

/** A text of the interface as a site writes it, or undefined after reporting all that is wrong. */
export function readMessage(
  key: MessageKey,
  written: unknown,
  lang: string,
  report: ReportAt,
): Message | undefined {
  const model: Message = en[key];
  let faults = 0;
  const tell: ReportAt = (path, finding) => {
    faults += 1;
    report(path, finding);
  };
  const message = isTable(written)
    ? readForms(key, written, model, lang, tell)
    : readText(key, written, model, undefined, (finding) => tell([], finding));
  return faults > 0 ? undefined : message;
}

function isTable(written: unknown): written is Readonly<Record<string, unknown>> {
  return typeof written === 'object' && written !== null && !Array.isArray(written);
}

/** Texts by plural category. */
function readForms(
  key: string,
  written: Readonly<Record<string, unknown>>,
  model: Message,
  lang: string,
  report: ReportAt,
): Message {
  if (typeof model === 'string') {
    report([], {
      code: 'bad-value',
      what: `“${key}” counts nothing, and has several forms here.`,
      fix: 'Write one text.',
    });
  } else if (!Object.hasOwn(written, 'other')) {
    report([], {
      code: 'missing-key',
      what: `“${key}.other” is missing.`,
      fix: 'Write the form for all numbers that have none of their own.',
    });
  }
  const { pluralCategories } = new Intl.PluralRules(lang).resolvedOptions();
  const texts = Object.entries(written).map(([form, text]) => {
    if (typeof model !== 'string' && !pluralCategories.some((category) => category === form)) {
      report([form], {
        code: 'bad-value',
        what: `“${lang}” has no plural “${form}”, as “${key}” has it.`,
        fix: `Use ${pluralCategories.join(', ')}.`,
      });
    }
    return [form, readText(key, text, model, form, (finding) => report([form], finding))] as const;
  });
  return Object.fromEntries(texts);
}

/** Only the number itself may be left out, in a form that names it: “one post”. */
function readText(
  key: string,
  text: unknown,
  model: Message,
  form: string | undefined,
  report: (finding: Finding) => void,
): string {
  if (typeof text !== 'string') {
    report({ code: 'bad-value', what: `“${key}” is no text.`, fix: 'Write it in quotes.' });
    return '';
  }
  if (text.trim() === '') {
    report({ code: 'bad-value', what: `“${key}” is empty.`, fix: 'Write some text.' });
    return '';
  }
  const own = holesOf(text);
  const holes = holesOf(typeof model === 'string' ? model : (model.other ?? ''));
  const strange = own.difference(holes);
  const lost = holes.difference(own);
  if (form !== undefined && form !== 'other') lost.delete('{count}');
  const fix =
    holes.size === 0 ? 'Write it without braces.' : `Use ${[...holes].join(', ')}, each as it is.`;
  if (strange.size > 0) {
    const what = `“${key}” has ${[...strange].join(', ')}, which nothing fills in.`;
    report({ code: 'strings-placeholder', what, fix });
  }
  if (lost.size > 0) {
    const what = `“${key}” lacks ${[...lost].join(', ')}.`;
    report({ code: 'strings-placeholder', what, fix });
  }
  return text;
}

function holesOf(text: string): ReadonlySet<string> {
  return new Set(text.match(/\{\w+\}/g) ?? []);
}
