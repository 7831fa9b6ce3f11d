import type { BenchResult } from './table.ts';

/** The result for machines: seconds and bytes as plain numbers. */
export function asJson({ machine, corpus, runs, builds }: BenchResult): string {
  const { posts, caseStudies, photographs, bytes } = corpus;
  const result = {
    machine,
    corpus: { posts, caseStudies, photographs, bytes },
    runs,
    builds: Object.fromEntries(
      [...builds].map(([scenario, { parts, ...rest }]) => [
        scenario,
        { ...rest, parts: [...parts].map(([name, seconds]) => ({ name: name.trim(), seconds })) },
      ]),
    ),
  };
  return JSON.stringify(result, undefined, 2);
}
