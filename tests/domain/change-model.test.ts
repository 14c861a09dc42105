import { describe, expect, test } from 'vitest';
import { changeModel, type Setting } from '../../src/domain/change-model.ts';
import { jobProblems } from '../../src/domain/job.ts';
import { parseAskedSize } from '../../src/domain/size.ts';
import { card, TODAY } from './given.ts';

const SETTING: Setting = { model: 'gpt-image-2', route: 'openrouter', tier: 'standard', size: '1024x1024', quality: 'high' };

/** What of a setting its model and main route cannot be asked for. */
function refused({ model: id, size, quality, tier }: Setting): string[] {
  const model = card.models.find((each) => each.id === id);
  const route = card.routes.find((each) => each.id === model?.mainRoute);
  const asked = parseAskedSize(size);
  if (model === undefined || route === undefined || asked === undefined) throw new Error(`${id} ${size}`);
  const counts = { images: 1, promptTokens: 0, cachedPromptTokens: 0, references: [], partialImages: 0 };
  const job = { model: id, route: route.id, tier: 'standard' as const, size: asked, quality: quality || null, ...counts };
  return [...jobProblems(job, card).map(({ kind }) => kind), ...(route.tiers.some((each) => each === tier) ? [] : [tier])];
}

describe('a change of model', () => {
  test('keeps what the model can be asked for, and takes its main route', () => {
    expect(changeModel(SETTING, 'gpt-image-2.5-flare', card, TODAY)).toEqual({
      setting: { model: 'gpt-image-2.5-flare', route: '' },
      dropped: [],
    });
  });

  test('takes the rung of the same tokens and the nearest size for what the model does not have', () => {
    const setting = { ...SETTING, model: 'gpt-image-2.5-flare', quality: 'max', size: '1000x1000', tier: 'flex' };
    const { setting: changed, dropped } = changeModel(setting, 'gpt-image-2', card, TODAY);
    expect(changed).toEqual({ model: 'gpt-image-2', route: '', tier: 'standard', quality: 'high', size: '1008x1008' });
    expect(dropped.map(({ field }) => field)).toEqual(['tier', 'quality', 'size']);
  });

  test('keeps the shape of a size where the model has it', () => {
    expect(changeModel({ ...SETTING, size: '2048x2048' }, 'gpt-image-1.5', card, TODAY).setting.size).toBe('1024x1024');
    expect(changeModel({ ...SETTING, size: '3072x2048' }, 'gpt-image-1.5', card, TODAY).setting.size).toBe('1536x1024');
  });

  test('leaves a size that cannot be read, and any setting where the model is not known', () => {
    expect(changeModel({ ...SETTING, size: 'huge!' }, 'gpt-image-1.5', card, TODAY).dropped).toEqual([]);
    expect(changeModel({ ...SETTING, size: '7x7' }, 'nobody', card, TODAY)).toEqual({
      setting: { model: 'nobody', route: '' },
      dropped: [],
    });
  });

  test('from any model to any other gives a setting that can be asked for, and names all that it dropped', () => {
    const sold = card.models.filter(({ mainRoute }) => card.routes.some(({ id, tiers }) => id === mainRoute && tiers.length > 0));
    expect(sold.length).toBeGreaterThan(20);
    for (const { id: from } of sold.filter((_, index) => index % 6 === 0)) {
      const start = { ...SETTING, ...changeModel(SETTING, from, card, TODAY).setting };
      for (const { id: to } of sold) {
        const { setting, dropped } = changeModel(start, to, card, TODAY);
        const after = { ...start, ...setting };
        expect(refused(after), `${from} ${to}`).toEqual([]);
        const changed = (['size', 'quality', 'tier'] as const).filter((field) => after[field] !== start[field]);
        expect(dropped.map(({ field }) => field).sort(), `${from} ${to}`).toEqual(changed.sort());
        if (refused({ ...start, model: to }).length === 0) expect(changed, `${from} ${to}`).toEqual([]);
      }
    }
  });
});
