// @ts-check
import react from '@astrojs/react';
import sitemap from '@astrojs/sitemap';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'astro/config';
import { dataDirectory } from './src/catalog/catalog.ts';
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

export default defineConfig({
  site: origin,
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'always' },
  integrations: [react(), sitemap(), watchData],
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
  vite: { plugins: [tailwindcss()] },
});
