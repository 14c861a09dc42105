import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // Many tests wait for a command they started: a worker for every core.
    maxWorkers: '100%',
    globalSetup: 'tests/temporary-files.ts',
    projects: [
      {
        test: {
          name: 'unit',
          testTimeout: 30_000,
          // The tests of a worker share what they import: reading Zod, the data and the tokenizer once per file took half of the time.
          isolate: false,
          include: ['tests/{domain,format,catalog,check,effect,edit,data,source,cli,islands}/**/*.test.ts'],
        },
      },
      { test: { name: 'pages', include: ['tests/pages/**/*.test.ts'], testTimeout: 60_000, hookTimeout: 120_000 } },
    ],
  },
});
