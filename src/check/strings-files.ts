import { readFile } from 'node:fs/promises';
import { isLanguageTag } from '../domain/fields.ts';
import type { Problem } from '../core/errors.ts';
import type { MessageKey } from '../strings/en.ts';
import { isMessageKey, KEYS } from '../strings/gaps.ts';
import type { Message } from '../strings/message.ts';
import type { OwnStrings } from '../strings/wording.ts';
import { builtIn } from '../strings/words.ts';
import { readMessage } from './message.ts';
import { nearestName } from './nearest.ts';
import { type Report, reporter, TOP } from './report.ts';
import type { SharedFiles } from './shared-files.ts';
import { nameInProblems, type SortedFile } from './sorted-files.ts';
import { decodeText } from './text.ts';
import { type ParsedYaml, parseYaml } from './yaml.ts';

export interface StringsReading {
  readonly lang: string;
  readonly file: string;
  readonly messages: Readonly<Partial<Record<MessageKey, Message>>>;
  readonly problems: readonly Problem[];
}

/** The files of strings/, each with a site's own words for one language of the interface. */
export async function readStrings(files: readonly SortedFile[]): Promise<StringsReading[]> {
  const readings = files.map(async ({ found, name, kind }) =>
    kind.kind === 'strings' ? readLanguage(found.path, name, kind.lang) : undefined,
  );
  return (await Promise.all(readings)).filter((reading) => reading !== undefined);
}

/** What they say, as far as it is right, for the pages. */
export function ownStrings(readings: readonly StringsReading[]): OwnStrings {
  return Object.fromEntries(readings.map(({ lang, messages }) => [lang, messages]));
}

/** Languages of the site in which readers would find some of the interface in English. */
export function missingStrings(
  readings: readonly StringsReading[],
  { site, siteFile }: Pick<SharedFiles, 'site' | 'siteFile'>,
  content: string,
): Problem[] {
  return (site?.languages ?? []).flatMap((lang) => {
    const own = readings.find((reading) => reading.lang === lang);
    const missing =
      builtIn(lang) !== undefined ? [] : KEYS.filter((key) => own?.messages[key] === undefined);
    if (missing.length === 0) return [];
    const { report, problems } = reporter(own?.file ?? siteFile.name);
    const name = nameInProblems(content, `strings/${lang}.yaml`);
    const listed = missing.slice(0, 5).join(', ');
    report(siteFile.yaml?.place(own === undefined ? ['languages'] : []) ?? TOP, {
      code: 'strings-missing',
      severity: 'warning',
      what: `${missing.length} of ${KEYS.length} texts of the interface are not in “${lang}”: readers see them in English.`,
      fix: `Add them to ${name}: ${listed}${missing.length > 5 ? ', …' : ''}.`,
    });
    return problems;
  });
}

async function readLanguage(path: string, file: string, lang: string): Promise<StringsReading> {
  const { report, problems } = reporter(file);
  const text = decodeText(await readFile(path), report);
  const yaml = text === undefined ? undefined : parseYaml(text, 1, report);
  // Of a language that there is not, the name of the file says enough.
  const messages = yaml && isLanguageTag(lang) ? messagesOf(yaml, lang, report) : {};
  return { lang, file, messages, problems };
}

function messagesOf(yaml: ParsedYaml, lang: string, report: Report) {
  const { value } = yaml;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    report(yaml.place([]), {
      code: 'bad-value',
      what: 'The file holds no keys.',
      fix: 'Write each text on a line of its own, such as “site.search: Find”.',
    });
    return {};
  }
  const read = Object.entries(value).flatMap(([key, written]) => {
    if (!isMessageKey(key)) {
      reportKey(key, yaml, report);
      return [];
    }
    const message = readMessage(key, written, lang, (path, finding) =>
      report(yaml.place([key, ...path]), finding),
    );
    return message === undefined ? [] : [[key, message] as const];
  });
  return Object.fromEntries(read);
}

function reportKey(key: string, yaml: ParsedYaml, report: Report): void {
  const nearest = nearestName(key, KEYS);
  report(yaml.keyPlace([key]), {
    code: 'unknown-key',
    what: `“${key}” is no text of the interface.`,
    fix:
      nearest === undefined
        ? 'src/strings/en.ts has all that there are.'
        : `Did you mean “${nearest}”?`,
  });
}
