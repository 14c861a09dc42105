/** Loads something once, as a promise that React reads without waiting as soon as it is fulfilled. */
export function loadedOnce<T>(load: () => Promise<T>): () => Promise<T> {
  let loading: Promise<T> | undefined;
  return () => {
    if (loading !== undefined) return loading;
    const promise = load();
    promise.then(
      (value) => Object.assign(promise, { status: 'fulfilled', value }),
      () => {},
    );
    loading = promise;
    return promise;
  };
}

/**
 * A file of the site's own, read as what it is made as.
 *
 * @throws Error when the server does not give it
 */
export async function loadJson<T>(url: string): Promise<T> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`status ${response.status}`);
  return response.json();
}
