import { existsSync } from 'node:fs';
import { defineConfig, devices } from '@playwright/test';

const PORT = 4391;
/** Debian's browser where it is installed; elsewhere the one that `npx playwright install` brings. */
const system = ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find((path) => existsSync(path));

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
    launchOptions: {
      args: ['--no-sandbox', '--disable-quic', '--disable-background-networking', '--disable-component-update'],
      ...(system === undefined ? {} : { executablePath: system }),
    },
  },
  expect: { toMatchAriaSnapshot: { children: 'equal' } },
  webServer: {
    command: `node src/cli/serve.ts --port ${PORT}`,
    url: `http://localhost:${PORT}/`,
    reuseExistingServer: false,
  },
});
