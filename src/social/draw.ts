import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Resvg } from '@resvg/resvg-js';
import satori from 'satori';
import type { SocialWords } from './words.ts';

/** Pixels of an image, as the sites that show them expect. */
const SIZE = { width: 1200, height: 630 };

const COLOURS = { paper: '#fbfaf6', ink: '#1d2a27', soft: '#55615d', accent: '#0b5d48' };

const require = createRequire(import.meta.url);
const fonts = ([400, 600] as const).map((weight) => ({
  name: 'Inter',
  weight,
  data: readFileSync(require.resolve(`@fontsource/inter/files/inter-latin-${weight}-normal.woff`)),
}));

interface Box {
  type: 'div';
  props: { style: Record<string, string | number>; children: (Box | string)[] };
}

const box = (style: Record<string, string | number>, ...children: (Box | string)[]): Box => {
  return { type: 'div', props: { style: { display: 'flex', ...style }, children } };
};

/** The card: whose it is, what the page asks, its answer, and the day. */
function card({ title, lead, day }: SocialWords): Box {
  const large = title.length <= 48;
  return box(
    {
      width: SIZE.width,
      height: SIZE.height,
      boxSizing: 'border-box',
      flexDirection: 'column',
      justifyContent: 'space-between',
      padding: '64px 72px',
      background: COLOURS.paper,
      color: COLOURS.ink,
      fontFamily: 'Inter',
    },
    box({ fontSize: 32, fontWeight: 600, borderBottom: `3px solid ${COLOURS.ink}`, paddingBottom: 18 }, 'Ratecard'),
    box(
      { flexDirection: 'column', gap: 26 },
      box({ fontSize: large ? 72 : 56, fontWeight: 600, lineHeight: 1.12, letterSpacing: '-0.02em' }, title),
      box({ fontSize: 34, lineHeight: 1.35, color: COLOURS.soft }, lead),
    ),
    box({ fontSize: 26, color: COLOURS.accent }, `As of ${day}. Every number has a source.`),
  );
}

/** A PNG of a page’s words. Equal words give equal bytes. */
export async function drawSocial(words: SocialWords): Promise<Buffer> {
  // Satori’s types ask for React’s nodes; it takes any object of this form.
  const svg = await satori(card(words) as never, { ...SIZE, fonts });
  return new Resvg(svg).render().asPng();
}
