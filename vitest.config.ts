import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: ['tests/{domain,format,catalog,check,effect,edit,data,source,cli}/**/*.test.ts'] } },
      { test: { name: 'pages', include: ['tests/pages/**/*.test.ts'], testTimeout: 60_000, hookTimeout: 120_000 } },
    ],
  },
});
