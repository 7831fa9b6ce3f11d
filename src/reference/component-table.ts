import { type AttributeRule, COMPONENTS, type ComponentRule } from '../body/components.ts';

/** The components that a writer may call, as Markdown. */
export function componentTable(): string {
  const rows = Object.entries(COMPONENTS).map(
    ([name, rule]) => `| \`${name}\` | ${rule.purpose}${placeOf(rule)} | ${attributesOf(rule)} |`,
  );
  return ['| component | what it is | attributes |', '| --- | --- | --- |', ...rows].join('\n');
}

function placeOf({ place, within }: ComponentRule): string {
  if (within !== undefined) return ` Stands in \`${within}\`.`;
  return place === 'inline' ? ' Stands in a sentence.' : '';
}

function attributesOf({ attributes }: ComponentRule): string {
  return Object.entries(attributes)
    .map(([name, rule]) => `\`${name}\`${rule.required ? ' (required)' : ''}: ${meaningOf(rule)}`)
    .join('<br>')
    .replaceAll('|', '\\|');
}

function meaningOf({ kind, purpose }: AttributeRule): string {
  const choices = typeof kind === 'string' ? [] : kind.map((choice) => `\`${choice}\``);
  return choices.length === 0 ? purpose : `${purpose} One of ${choices.join(', ')}.`;
}
