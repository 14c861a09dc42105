import { use } from 'react';
import { loadedOnce, loadJson } from './loaded.ts';

/** One of the site's files, fetched once: `load` starts that, `read` waits until it is there. Both are given its address. */
export function fileSource<T>() {
  let once: (() => Promise<T>) | undefined;
  const load = (url: string) => {
    once ??= loadedOnce(() => loadJson<T>(url));
    return once();
  };
  return { load, read: (url: string): T => use(load(url)) };
}
