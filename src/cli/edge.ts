import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/**
 * Serves `dist/` on the runtime the site is deployed to, without the network: `npm run edge`. Flags go to `wrangler dev`.
 *
 * It asks for `dist/` as `wrangler.jsonc` does, so a build comes first.
 */
const WRANGLER = fileURLToPath(new URL('../../node_modules/wrangler/bin/wrangler.js', import.meta.url));
const QUIET = {
  CLOUDFLARE_CF_FETCH_ENABLED: 'false',
  WRANGLER_HIDE_BANNER: 'true',
  WRANGLER_SEND_METRICS: 'false',
};

const child = spawn(process.execPath, [WRANGLER, 'dev', '--show-interactive-dev-session=false', ...process.argv.slice(2)], {
  env: { ...process.env, ...QUIET },
  stdio: 'inherit',
});
// A Ctrl+C reaches both; this one waits for the other.
process.on('SIGINT', () => {});
process.on('SIGTERM', () => child.kill('SIGTERM'));
child.on('exit', (code) => {
  process.exitCode = code ?? 0;
});
