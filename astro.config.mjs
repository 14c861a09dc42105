// @ts-check
import react from '@astrojs/react';
import sitemap from '@astrojs/sitemap';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'astro/config';
import { dataDirectory, loadCatalog } from './src/catalog/catalog.ts';
import { lastModified } from './src/catalog/last-modified.ts';
import { ownPolicy } from './src/own-policy.ts';
import { origin } from './src/site.ts';

/** Starts `npm run dev` anew when a data file changes, so that the page shows it. */
const watchData = {
  name: 'watch-data',
  hooks: {
    /** @param {{ server: import('vite').ViteDevServer }} options */
    'astro:server:setup': ({ server }) => {
      const directory = dataDirectory();
      server.watcher.add(directory);
      server.watcher.on('all', (_, file) => {
        if (file.startsWith(directory)) server.restart();
      });
    },
  },
};

/**
 * Lets the calculator load its later chunks with plain imports: what Vite puts around them fetches styles and preloads, which these
 * chunks have none of, and would weigh on the first result.
 *
 * @type {import('vite').Plugin}
 */
const plainImports = {
  name: 'plain-imports',
  enforce: 'pre',
  // Here, for what the configuration says of it Astro overwrites.
  configEnvironment: (name) => (name === 'client' ? { build: { modulePreload: false } } : undefined),
  load: (id) => (id.includes('vite/preload-helper') ? 'export const __vitePreload = (load) => load();' : undefined),
};

/**
 * Tells search engines when a page last changed, by the records it rests on.
 *
 * @param {import('@astrojs/sitemap').SitemapItem} item
 */
function serialize(item) {
  catalog ??= loadCatalog(dataDirectory());
  return { ...item, lastmod: lastModified(catalog, new URL(item.url).pathname) };
}

/** @type {import('./src/catalog/catalog.ts').Catalog | undefined} Loaded when the first page is listed. */
let catalog;

export default defineConfig({
  site: origin,
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'always' },
  integrations: [react({ experimentalDisableStreaming: true }), sitemap({ serialize }), watchData, ownPolicy],
  prerenderConflictBehavior: 'error',
  devToolbar: { enabled: false },
  security: {
    csp: {
      directives: [
        "default-src 'self'",
        "img-src 'self' data:",
        "connect-src 'self'",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'self'",
      ],
    },
  },
  vite: {
    plugins: [tailwindcss(), plainImports],
    // As the browser is told; so that `npm run dev` can also load the tools of tables, which are built as a worker is.
    worker: { format: 'es' },
    environments: {
      client: {
        build: {
          rolldownOptions: {
            output: {
              // What the calculator needs at once is one file: split by who else uses it, it would be a tenth heavier.
              codeSplitting: {
                groups: [
                  { name: 'react', test: /node_modules\/(react|react-dom|scheduler|@astrojs\/react)\//, priority: 2 },
                  { name: 'calculator', test: /src\/islands\/Calculator\.tsx$/, priority: 1 },
                ],
              },
            },
          },
        },
      },
    },
  },
});
