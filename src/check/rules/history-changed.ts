import { brief } from '../json-diff.ts';
import { rewritten } from '../rewritten.ts';
import type { Rule } from '../rule.ts';

/** Something written that was rewritten. */
export const historyChanged: Rule = {
  id: 'history/changed',
  severity: 'error',
  what: 'Editions, events, capabilities, readings, offers, published tables, measurements and claims stay as they were written.',
  why: 'What is overwritten is gone: no cost of a past day can be computed from it, and nobody sees that it changed. A new price is a new edition.',
  incident:
    'pydantic/genai-prices overwrote a price instead of adding one. Its tests knew only the current figure and passed, and it was undone after 19 hours. simonw/llm-prices did the same that day and mended it in five minutes.',
  todo: 'Put the old entry back and add a new one. If it was wrong when it was written, add a notice of the kind “correction” whose `corrects` names this path.',
  check: (data) =>
    rewritten(data).flatMap(({ file, rewriting }) => {
      if (rewriting.kind !== 'changed' || rewriting.difference.path.endsWith('.recordedOn')) return [];
      const { was, now, path } = rewriting.difference;
      const elsewhere = path === rewriting.now ? '' : `, at ${path}`;
      return [{ file, path: rewriting.now, found: brief(now), expected: `${brief(was)}, as it was written${elsewhere}` }];
    }),
};
