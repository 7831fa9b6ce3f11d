import { COMPONENTS, type AttributeRule, type ComponentRule } from './components.ts';

/** The writer's reference as Markdown, one row a component, for the README. */
export function componentTable(): string {
  return [
    '| component | for | attributes (**required**) |',
    '| --- | --- | --- |',
    ...Object.entries(COMPONENTS).map(([name, rule]) => row(name, rule)),
    '',
  ].join('\n');
}

function row(name: string, { purpose, holds, attributes }: ComponentRule): string {
  const call = holds === 'nothing' ? `\`<${name} />\`` : `\`<${name}>…</${name}>\``;
  const described = Object.entries(attributes).map(([key, rule]) => attribute(key, rule));
  return `| ${call} | ${purpose} | ${described.join('<br>')} |`;
}

function attribute(name: string, { kind, required, purpose }: AttributeRule): string {
  const shown = required === true ? `**\`${name}\`**` : `\`${name}\``;
  const choices = typeof kind === 'string' ? '' : ` One of ${kind.join(', ')}.`;
  return `${shown}: ${purpose}${choices}`;
}
