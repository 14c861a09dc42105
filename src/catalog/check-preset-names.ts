import { brokenSizeRules, commonSizes, parseAskedSize, sizeId } from '../domain/size.ts';
import { type Expect, idsOf, ladderOf } from './known-names.ts';
import { toSizeRule } from './rate-card.ts';
import type { Wire } from './read-data.ts';
import type { Report } from './reference-problem.ts';

const FILE = 'data/editorial/defaults.json';

/** Reports rungs, sizes and tiers of presets that the headline model does not have, and ids that several presets have. */
export function checkPresets(wire: Wire, expect: Expect, report: Report): void {
  for (const { presets, headlineModel } of wire.editorial) {
    const ladder = ladderOf(wire, headlineModel);
    const model = wire.models.find(({ id }) => id === headlineModel);
    const rule = model && toSizeRule(model.sizes);
    const tiers = wire.routes.find(({ id }) => id === model?.mainRoute)?.tiers;
    presets.forEach(({ id, work }, index) => {
      if (presets.findIndex((each) => each.id === id) < index) {
        const found = `"${id}" a second time`;
        report({ fault: 'duplicate', file: FILE, path: `presets[${index}].id`, found, expected: 'each id exactly once' });
      }
      const settings = work.kind === 'job' ? [work] : work.stages;
      settings.forEach(({ quality, size, tier }, at) => {
        const path = `presets[${index}].work${work.kind === 'job' ? '' : `.stages[${at}]`}`;
        if (ladder !== undefined && quality !== null) expect(ladder, quality, FILE, `${path}.quality`, 'rung of the headline model');
        if (tiers !== undefined) expect(idsOf(tiers), tier, FILE, `${path}.tier`, 'tier of its main route');
        const asked = parseAskedSize(size);
        if (rule === undefined || (asked !== undefined && brokenSizeRules(asked, rule).length === 0)) return;
        expect(new Set(commonSizes(rule).map(sizeId)), size, FILE, `${path}.size`, 'size of the headline model');
      });
    });
  }
}
