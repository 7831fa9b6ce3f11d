import { isPlaceholder } from '../domain/placeholder.ts';
import type { Report } from './report.ts';
import type { ParsedYaml } from './yaml.ts';

/** A description that is still the one of `npm run new`, which readers and search engines would see. */
export function reportPlaceholder(yaml: ParsedYaml, report: Report): void {
  const { value } = yaml;
  if (typeof value !== 'object' || value === null || !('description' in value)) return;
  if (!isPlaceholder(value.description)) return;
  report(yaml.place(['description']), {
    code: 'placeholder',
    severity: 'warning',
    what: 'The description is still the example that npm run new wrote.',
    fix: 'Write your own: readers see it under the title, in lists and in feeds.',
  });
}
