import type { BuiltSite } from './built-site.ts';
import type { Check } from './hosting-expectations.ts';

/** Our own server and the runtime of the network edge answer alike. */
export async function sweepHosting({ directory }: BuiltSite): Promise<Check[]> {
  try {
    const { edgeChecks, serverChecks } = await import('./edge.ts');
    return [...(await serverChecks(directory)), ...(await edgeChecks(directory))];
  } catch (error) {
    return [{ name: 'the hosting checks start', ok: false, detail: error instanceof Error ? error.message : String(error) }];
  }
}
