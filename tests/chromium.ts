import { existsSync } from 'node:fs';

const WHOLE = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const HEADLESS_SHELL = '/usr/bin/chromium-headless-shell';

/** The pages are our own, so no sandbox: it refuses to start as root, which is what containers run as. */
export const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The first that is installed, or the one `CHROME_PATH` names; without either, Playwright brings its own. */
function firstOf(places: string[]): string | undefined {
  const named = process.env['CHROME_PATH'];
  if (named !== undefined && named !== '') return named;
  return places.find((path) => existsSync(path));
}

/** The browser for tests: without the parts of a desktop, where it is installed, they take half the time. */
export function headlessPath(): string | undefined {
  return firstOf([HEADLESS_SHELL, ...WHOLE]);
}

/** The browser for measurements and pictures: the one that people use. */
export function chromiumPath(): string | undefined {
  return firstOf([...WHOLE, HEADLESS_SHELL]);
}
