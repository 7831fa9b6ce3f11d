import type { Problem } from '../core/errors.ts';
import { type Finding, reporter } from './report.ts';
import type { SharedFiles } from './shared-files.ts';
import { textsAt } from './values.ts';

/** Texts of site.yaml, topics.yaml and authors that readers of some language find in another. */
export function untranslatedTexts({ site, translated }: SharedFiles): Problem[] {
  const languages = site?.languages ?? [];
  if (languages.length < 2) return [];
  return translated.flatMap(({ name, yaml, value, texts, names }) => {
    // Where a file has errors, those come first.
    if (yaml === undefined || value === undefined) return [];
    const { report, problems } = reporter(name);
    for (const pattern of texts) {
      for (const { path } of names.includes(pattern) ? [] : textsAt(yaml.value, pattern)) {
        report(yaml.place(path), once(path.join('.'), languages));
      }
      const tables = Map.groupBy(textsAt(yaml.value, `${pattern}.*`), ({ path }) =>
        path.slice(0, -1).join('.'),
      );
      for (const [key, found] of tables) {
        const path = found[0]?.path.slice(0, -1) ?? [];
        const missing = languages.filter((lang) => !found.some((one) => one.path.at(-1) === lang));
        if (missing.length > 0) report(yaml.keyPlace(path), notIn(key, missing));
      }
    }
    return problems;
  });
}

function once(key: string, languages: readonly string[]): Finding {
  return {
    code: 'text-untranslated',
    severity: 'warning',
    what: `“${key}” is the same for readers of ${languages.join(', ')}.`,
    fix: `Write one for each: { ${languages.map((lang) => `${lang}: …`).join(', ')} }.`,
  };
}

function notIn(key: string, missing: readonly string[]): Finding {
  return {
    code: 'text-untranslated',
    severity: 'warning',
    what: `“${key}” is not in ${missing.join(', ')}: readers see it in another language.`,
    fix: `Add ${missing.map((lang) => `“${lang}: …”`).join(', ')}.`,
  };
}
