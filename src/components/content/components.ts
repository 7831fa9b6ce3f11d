import type { AstroComponentFactory } from 'astro/runtime/server/index.js';

const files = import.meta.glob<AstroComponentFactory>('./*.astro', {
  eager: true,
  import: 'default',
});

/**
 * The components of this folder by the names that texts call them; their attributes stand in
 * src/body/components.ts. The trusted lane takes this map as it is:
 * `<Content components={components} />`.
 */
export const components: Readonly<Record<string, AstroComponentFactory>> = Object.fromEntries(
  Object.entries(files).map(([file, component]) => [file.slice('./'.length, -'.astro'.length), component]),
);

export function componentNamed(name: string): AstroComponentFactory {
  const component = components[name];
  if (component === undefined) throw new Error(`There is no component <${name}> to print.`);
  return component;
}
