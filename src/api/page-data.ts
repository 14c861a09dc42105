import type { Answer } from '../catalog/model-answer.ts';
import type { modelPage } from '../catalog/model-page.ts';
import type { Day } from '../domain/day.ts';
import { formatSize } from '../format/words.ts';
import type { PageData } from './structured-data.ts';

/** What the page of a model tells as a set of data: its headline numbers as its first sentence shows them. */
export function modelData({ model, archive }: ReturnType<typeof modelPage>, answer: Answer, dataDate: Day): PageData {
  const ends = answer.kind === 'range' ? [answer.least, answer.most] : [];
  const size = answer.kind === 'range' ? formatSize(answer.size) : '';
  const measured = ends.map(({ quality, text }) => ({ name: [quality, size].filter((part) => part !== null).join(', '), text }));
  return {
    name: `${model.name}: price per image`,
    modified: archive.headline?.on ?? dataDate,
    measured: answer.kind === 'range' && answer.factor === undefined ? measured.slice(0, 1) : measured,
    files: [`models/${model.id}.json`],
  };
}
