import manifest from '../package.json' with { type: 'json' };

/** Our own addresses. They are set once, in `package.json`; nothing else names them. */
export const origin = manifest.homepage;
export const repository = manifest.repository.url.replace(/^git\+/, '').replace(/\.git$/, '');

/** Where a data file can be read and edited. */
export function fileLink(file: string): string {
  return `${repository}/blob/main/${file}`;
}

/** Where a wrong number is reported, with the number's name filled in. */
export function reportLink(subject: string): string {
  return `${repository}/issues/new?${new URLSearchParams({ template: 'wrong-price.yml', title: `Wrong price: ${subject}` })}`;
}
