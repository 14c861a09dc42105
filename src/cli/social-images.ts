/** Draws the image of each built page into the build; what was drawn before with the same words is kept in a cache. */
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { Refusal } from '../edit/refusal.ts';
import { socialImage } from '../social/address.ts';
import { drawSocial } from '../social/draw.ts';
import { socialWords } from '../social/words.ts';
import { type Answer, answered, finish, refused } from './command.ts';

/** Raised when the drawing changes, so that nothing of an older one is taken from the cache. */
const DRAWING = 1;

const USAGE = `Usage: node src/cli/social-images.ts [options]

Draws the image of each built page into the build. What was drawn before with the same words is taken from a cache.

  --dir DIR     the build (default dist)
  --cache DIR   where images are kept (default node_modules/.cache/social)
  --help`;

const OPTIONS = {
  dir: { type: 'string', default: 'dist' },
  cache: { type: 'string', default: 'node_modules/.cache/social' },
  help: { type: 'boolean' },
} as const;

/** A page for each image: of those that share one, the page with the shortest address, which the others lie under. */
function drawnPages(dir: string): Map<string, string> {
  const pages = globSync('**/index.html', { cwd: dir }).map((file) => `/${file.replace(/index\.html$/, '')}`);
  const longestFirst = pages.sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  return new Map(longestFirst.map((page) => [socialImage(page), page]));
}

/** What the command prints, once every image is drawn: nothing. */
async function answer(args: string[]): Promise<Answer> {
  const { dir, cache, help } = parseArgs({ args, options: OPTIONS }).values;
  if (help) return USAGE;
  const pages = drawnPages(dir);
  if (pages.size === 0) throw new Refusal(`--dir: found no page in "${dir}", expected a built site. Build it first.`);
  mkdirSync(cache, { recursive: true });
  for (const [image, page] of pages) {
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
  return '';
}

finish(await answer(process.argv.slice(2)).then(answered, refused));
