import { spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';

const START_SECONDS = 60;
const STOP_SECONDS = 10;

function isAlive(group: number): boolean {
  try {
    process.kill(-group, 0);
    return true;
  } catch {
    return false;
  }
}

/** Ends a process with everything it started, and waits until nothing of it is left. */
async function stopGroup(group: number): Promise<void> {
  for (const signal of ['SIGTERM', 'SIGKILL'] as const) {
    if (!isAlive(group)) return;
    process.kill(-group, signal);
    for (let waited = 0; waited < STOP_SECONDS * 10 && isAlive(group); waited += 1) await sleep(100);
  }
}

/** Starts a server as `node ARGS`, waits for the address it prints, uses it, and always stops it. */
export async function withServer<Result>(args: string[], use: (origin: string) => Promise<Result>, env = process.env): Promise<Result> {
  const child = spawn(process.execPath, args, { detached: true, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const group = child.pid;
  if (group === undefined) throw new Error(`${args[0]} did not start.`);
  try {
    const origin = await new Promise<string>((resolve, reject) => {
      let output = '';
      const read = (chunk: Buffer) => {
        output += chunk.toString('utf8');
        const [, address] = /(?:Ready on|is at|Local) +(http:\/\/localhost:\d+)/.exec(output) ?? [];
        if (address !== undefined) resolve(address);
      };
      child.stdout.on('data', read);
      child.stderr.on('data', read);
      child.on('exit', () => reject(new Error(`${args[0]} ended before it was ready: ${output.trim()}`)));
      setTimeout(
        () => reject(new Error(`${args[0]} was not ready after ${START_SECONDS} seconds: ${output.trim()}`)),
        START_SECONDS * 1000,
      ).unref();
    });
    return await use(origin);
  } finally {
    await stopGroup(group);
  }
}
