import { defineConfig } from 'vitest/config';

/** Milliseconds. Generous: a machine that is busy with other work is no fault of the site. */
const PATIENCE = { testTimeout: 120_000, hookTimeout: 300_000 } as const;

export default defineConfig({
  test: {
    // Vitest leaves one core to itself; tests here wait for builds and browsers more than they reckon.
    maxWorkers: '100%',
    projects: [
      { test: { name: 'unit', include: ['tests/unit/**/*.test.ts'], ...PATIENCE } },
      {
        test: {
          name: 'site',
          include: ['tests/site/**/*.test.ts', 'tests/browser/**/*.test.ts'],
          globalSetup: ['tests/site/build.ts'],
          ...PATIENCE,
        },
      },
    ],
  },
});
