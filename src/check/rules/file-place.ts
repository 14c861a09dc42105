import { nearest } from '../../domain/nearest.ts';
import { folders } from '../../schema/index.ts';
import { suggest } from '../decimal.ts';
import { type DataDocument, placeOfFile, statedPlace } from '../document.ts';
import { eachDocument } from '../each.ts';
import type { Rule } from '../rule.ts';

const ID = /^[a-z0-9]+(?:[.-][a-z0-9]+)*$/;

/** What is wrong with where a file lies, or with its name. */
function misplacement(document: DataDocument): { found: string; expected: string; suggestion?: string } | undefined {
  const { file, folder } = document;
  const [, name = '', ...rest] = file.split('/');
  const found = JSON.stringify(file);
  if (!file.endsWith('.json')) {
    const isNearly = /\.(?:json[c5]?|jsn)$/i.test(file);
    const suggestion = isNearly ? JSON.stringify(file.replace(/\.\w+$/, '.json')) : undefined;
    return { found, expected: 'nothing but files that end with .json', ...suggest(suggestion) };
  }
  if (folder === undefined) {
    const near = nearest(name, Object.keys(folders));
    const expected = `one of the folders ${Object.keys(folders).join(', ')}`;
    return { found, expected, ...suggest(near && JSON.stringify(['data', near, ...rest].join('/'))) };
  }
  const stated = statedPlace(document);
  if (stated !== undefined && stated !== placeOfFile(file)) {
    return { found, expected: 'the place that its own id, or route and model, name', suggestion: JSON.stringify(`data/${stated}.json`) };
  }
  const parts = placeOfFile(file).split('/').slice(1);
  const isFitting = parts.length === (folder === 'rates' ? 2 : 1) && parts.every((part) => ID.test(part));
  return isFitting ? undefined : { found, expected: folder === 'rates' ? 'data/rates/<route>/<model>.json' : `data/${folder}/<id>.json` };
}

/** A file in the wrong place or under the wrong name. */
export const filePlace: Rule = {
  id: 'file/place',
  severity: 'error',
  what: 'A file lies in the folder of its kind, under the id it states, in lower case, and ends with .json.',
  why: 'The place is the name. Two files for one thing, or a file that no program reads, would go unnoticed.',
  incident: 'simonw/llm-prices had one id twice, and which of the two prices counted was a matter of order.',
  todo: 'Move or rename the file, or mend the id inside it.',
  check: eachDocument((document) => {
    const wrong = misplacement(document);
    return wrong === undefined ? [] : [{ path: '(file)', offset: 0, ...wrong }];
  }),
};
