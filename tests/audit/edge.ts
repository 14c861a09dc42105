import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { type Check, checkHosting } from './hosting-expectations.ts';
import { withServer } from './running-server.ts';

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

async function checksOf(name: string, dist: string, args: string[]): Promise<Check[]> {
  try {
    const checks = await withServer(args, (origin) => checkHosting(origin, dist));
    return checks.map((check) => ({ ...check, name: `${name}: ${check.name}` }));
  } catch (error) {
    return [{ name: `${name} starts`, ok: false, detail: error instanceof Error ? error.message : String(error) }];
  }
}

/** The build on the runtime it is deployed to, with the settings of `wrangler.jsonc`. */
export async function edgeChecks(dist = 'dist'): Promise<Check[]> {
  const ports = ['--port', String(await freePort()), '--inspector-port', String(await freePort())];
  return checksOf('edge', dist, ['src/cli/edge.ts', '--assets', dist, ...ports]);
}

/** The build as `npm start` serves it. */
export function serverChecks(dist = 'dist'): Promise<Check[]> {
  return checksOf('npm start', dist, ['src/cli/serve.ts', '--port', '0', '--dir', dist]);
}
