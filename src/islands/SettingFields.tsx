import { useMemo } from 'react';
import type { Day } from '../domain/day.ts';
import type { RateCard } from '../domain/rate-card.ts';
import { commonSizes, sizeId } from '../domain/size.ts';
import type { WorkflowProblem } from '../domain/workflow-form.ts';
import { formatSizeRule } from '../format/model.ts';
import { formatSize, TIER_NAMES } from '../format/words.ts';
import { SelectField, TextField } from './Field.tsx';
import { ModelOptions, Options, routeChoices } from './Options.tsx';

/** What is chosen for an image, in one job as in a stage. */
export interface Setting {
  model: string;
  route: string;
  tier: string;
  size: string;
  quality: string;
}

interface Props {
  prefix: string;
  setting: Setting;
  card: RateCard;
  today: Day;
  problems: readonly WorkflowProblem[];
  /** Whether the size rule of the model stands beneath the size. */
  explained?: boolean;
  onChange: (change: Partial<Setting>) => void;
}

const NO_QUALITY = [{ id: '', text: 'no such setting' }];

/** Model, route, tier, size and quality. */
export function SettingFields({ prefix, setting, card, today, problems, explained = false, onChange }: Props) {
  const model = card.models.find((each) => each.id === setting.model);
  const route = card.routes.find((each) => each.id === (setting.route || model?.mainRoute));
  const routes = useMemo(() => routeChoices(card, model), [card, model]);
  const askedRoute = setting.route === model?.mainRoute ? '' : setting.route;
  const ladder = model?.qualities.map(({ id }) => ({ id, text: id })) ?? [];
  const nearest = problems.flatMap((problem) => (problem.kind === 'illegal-size' ? problem.nearest : []));
  const sizes = model === undefined ? [] : commonSizes(model.sizes).map(sizeId);
  const field = { prefix, problems };
  return (
    <>
      <SelectField {...field} label="Model" name="model" onChange={(value) => onChange({ model: value, route: '' })} value={setting.model}>
        <ModelOptions card={card} today={today} unknown={model === undefined ? setting.model : undefined} />
      </SelectField>
      <SelectField {...field} label="Route" name="route" onChange={(value) => onChange({ route: value })} value={askedRoute}>
        <Options current={askedRoute} name="a route" values={routes} />
      </SelectField>
      <TextField
        {...field}
        className={explained ? 'wide' : 'third'}
        hint={model === undefined || !explained ? undefined : formatSizeRule(model.sizes)}
        label={model?.sizes.kind === 'tiers' ? 'Size' : 'Width × height'}
        list={`${prefix}-sizes`}
        name="size"
        onChange={(value) => onChange({ size: value })}
        onSuggestion={(value) => onChange({ size: value })}
        suggestions={nearest.map((size) => ({ value: sizeId(size), text: `Use ${formatSize(size)}` }))}
        value={setting.size}
      />
      <datalist id={`${prefix}-sizes`}>
        {sizes.map((size) => (
          <option key={size} value={size} />
        ))}
      </datalist>
      <SelectField
        {...field}
        className={explained ? undefined : 'third'}
        label="Quality"
        name="quality"
        onChange={(value) => onChange({ quality: value })}
        value={setting.quality}
      >
        <Options current={setting.quality} name="a quality" values={ladder.length === 0 && model !== undefined ? NO_QUALITY : ladder} />
      </SelectField>
      <SelectField
        {...field}
        className={explained ? undefined : 'third'}
        label="Tier"
        name="tier"
        onChange={(value) => onChange({ tier: value })}
        value={setting.tier}
      >
        <Options current={setting.tier} name="a tier" values={(route?.tiers ?? []).map((id) => ({ id, text: TIER_NAMES[id] }))} />
      </SelectField>
    </>
  );
}
