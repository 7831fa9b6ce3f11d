import type { AstroIntegration } from 'astro';

/**
 * Vite puts some 1.5 kB before every script that imports another on demand, to load styles and
 * neighbours with it. Ours have neither, and every page would pay.
 */
export function lightImports(): AstroIntegration {
  return {
    name: 'broadside-light-imports',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'broadside-light-imports',
                enforce: 'pre',
                apply: 'build',
                load: (id) =>
                  id === '\0vite/preload-helper.js'
                    ? 'export const __vitePreload = (load) => load();'
                    : undefined,
              },
            ],
          },
        });
      },
    },
  };
}
