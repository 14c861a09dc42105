/** Draws the image of each built page into the build; what was drawn before with the same words is kept in a cache. */
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { socialImage } from '../social/address.ts';
import { drawSocial } from '../social/draw.ts';
import { socialWords } from '../social/words.ts';

/** Raised when the drawing changes, so that nothing of an older one is taken from the cache. */
const DRAWING = 1;

const { values } = parseArgs({
  options: { dir: { type: 'string', default: 'dist' }, cache: { type: 'string', default: 'node_modules/.cache/social' } },
});
const { dir, cache } = values;

/** A page for each image: of those that share one, the page with the shortest address, which the others lie under. */
function drawnPages(): Map<string, string> {
  const pages = globSync('**/index.html', { cwd: dir }).map((file) => `/${file.replace(/index\.html$/, '')}`);
  const longestFirst = pages.sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  return new Map(longestFirst.map((page) => [socialImage(page), page]));
}

mkdirSync(cache, { recursive: true });
for (const [image, page] of drawnPages()) {
  const words = socialWords(readFileSync(join(dir, page, 'index.html'), 'utf8'));
  const key = createHash('sha256')
    .update(JSON.stringify([DRAWING, words]))
    .digest('hex')
    .slice(0, 32);
  const kept = join(cache, `${key}.png`);
  if (!existsSync(kept)) writeFileSync(kept, await drawSocial(words));
  const file = join(dir, image);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, readFileSync(kept));
}
