/** Words that our own copy does without, by what they are. */
const UNWANTED: readonly { kind: string; words: RegExp }[] = [
  {
    kind: 'praise',
    words:
      /\b(?:amazing|astonishing|awesome|blazing|breathtaking|delightful|effortless|extraordinary|game[- ]chang|incredibl|lightning[- ]fast|magical|must-have|next[- ]level|next[- ]generation|outstanding|phenomenal|powerful|remarkabl|revolution|seamless|spectacular|state[- ]of[- ]the[- ]art|stunning|superb|supercharg|top[- ]notch|unbeatable|unleash|unlock|unmatched|unparalleled|unrivalled|best[- ]in[- ]class|world[- ]class|cutting[- ]edge|industry[- ]leading)\w*|\bultimate\b/gi,
  },
  {
    kind: 'urgency',
    words:
      /\b(?:act (?:now|fast|today)|before it[’']s too late|buy now|don[’']t miss|ends soon|ending soon|for a short time|get started|hurry|last chance|limited[- ]time|for a limited|now or never|only \d+ left|order now|sign up now|start now|while (?:stocks|supplies) last|today only|what are you waiting)\b/gi,
  },
  {
    kind: 'an internal word',
    words:
      /\b(?:TODO|FIXME|HACK|XXX|TBD|NaN|undefined|null|Infinity)\b|\[object\b|\b(?:[Ss]essions?|[Aa]gents?|[Ww]ir(?:e|es|ed|ing)|[Hh]elpers?|[Ss]tubs?|[Rr]efactor\w*|[Mm]ock(?:s|ed)?)\b|(?<![\w/&-])#\d+\b/g,
  },
  {
    kind: 'a blank left in',
    words: /\b(?:lorem|ipsum|placeholder|coming soon|under construction|to be (?:done|written|added))\b|\$\{|\{\{|\}\}/gi,
  },
];

/** What is no prose of ours: code, quotations, drawings, what a browser runs. */
const NOT_PROSE = /<(script|style|svg|pre|code|q)\b[\s\S]*?<\/\1>/g;

/** The part of a page that tells what a seller claims, and in it the claims themselves. */
const CLAIMS = /<section\b[^>]*id="claims"[\s\S]*?<\/section>/g;
const CLAIM = /<th\b[^>]*scope="row"[\s\S]*?<\/th>/g;

/** Attributes that a reader sees or hears. */
const SPOKEN = /\s(?:alt|aria-label|placeholder|title)="([^"]*)"/g;
const DESCRIPTION = /<meta name="description" content="([^"]*)"/;

/** The texts of a page in our own words: what stands between tags, and in attributes that are read out, and the description. */
export function ownTexts(html: string): string[] {
  const ours = html.replace(NOT_PROSE, ' ').replace(CLAIMS, (table) => table.replace(CLAIM, ' '));
  const spoken = [...ours.matchAll(SPOKEN)].map(([, text = '']) => text);
  const texts = [...ours.split(/<[^>]*>/), ...spoken, DESCRIPTION.exec(html)?.[1] ?? ''];
  return texts.map((text) => text.replace(/\s+/g, ' ').trim()).filter((text) => /[A-Za-z#${}]/.test(text));
}

/** The unwanted words in a text, each with its kind and what stands around it. */
export function unwantedIn(text: string): string[] {
  return UNWANTED.flatMap(({ kind, words }) =>
    [...text.matchAll(words)].map(
      ({ 0: found, index }) => `${kind}: ${found} in “${text.slice(Math.max(0, index - 30), index + 40).trim()}”`,
    ),
  );
}
