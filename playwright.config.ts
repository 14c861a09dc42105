import { defineConfig, devices } from '@playwright/test';
import { CHROMIUM_FLAGS, headlessPath } from './tests/chromium.ts';

/** Two runs at once, of two checkouts, need a port each. */
const PORT = Number(process.env['E2E_PORT'] ?? 4391);
const executablePath = headlessPath();

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  forbidOnly: true,
  failOnFlakyTests: true,
  fullyParallel: true,
  workers: 2,
  reporter: [['dot']],
  use: {
    ...devices['Desktop Chrome'],
    baseURL: `http://localhost:${PORT}`,
    launchOptions: { args: CHROMIUM_FLAGS, ...(executablePath === undefined ? {} : { executablePath }) },
  },
  expect: { toMatchAriaSnapshot: { children: 'equal' } },
  webServer: {
    command: `node src/cli/serve.ts --port ${PORT}`,
    url: `http://localhost:${PORT}/`,
    reuseExistingServer: false,
  },
});
