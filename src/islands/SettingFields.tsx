import { memo, Suspense, useMemo, useState } from 'react';
import type { Dropped, Setting } from '../domain/change-model.ts';
import type { Day } from '../domain/day.ts';
import type { RateCard } from '../domain/rate-card.ts';
import { commonSizes, sizeId } from '../domain/size.ts';
import type { WorkflowProblem } from '../domain/workflow-form.ts';
import { formatSizeRule } from '../format/model.ts';
import { formatSize, TIER_NAMES } from '../format/words.ts';
import type { Entry } from './calculator-state.ts';
import { SelectField, TextField } from './Field.tsx';
import { ModelOptions, Options, routeChoices } from './Options.tsx';
import { DroppedNote, loadProblems } from './problem-words.ts';
import { isSameProblems } from './same-problems.ts';

interface Props {
  prefix: string;
  setting: Setting;
  card: RateCard;
  today: Day;
  problems: readonly WorkflowProblem[];
  /** Whether the size rule of the model stands beneath the size. */
  explained?: boolean;
  onChange: (change: Partial<Setting>, entry: Entry) => void;
}

const SETTING = ['model', 'route', 'tier', 'size', 'quality'] as const;

const NO_QUALITY = [{ id: '', text: 'no such setting' }];

/** What the last change of model dropped, while the setting is still as that left it. */
function useDropped(setting: Setting): [readonly Dropped[], (model: string, dropped: Dropped[]) => void] {
  const [last, setLast] = useState<{ model: string; dropped: Dropped[] }>();
  const isAsLeft = (each: Dropped) => setting[each.field] === (each.field === 'size' ? sizeId(each.taken) : each.taken);
  const dropped = last?.model === setting.model ? last.dropped.filter(isAsLeft) : [];
  return [dropped, (model, found) => setLast({ model, dropped: found })];
}

function Fields({ prefix, setting, card, today, problems, explained = false, onChange }: Props) {
  const model = card.models.find((each) => each.id === setting.model);
  const route = card.routes.find((each) => each.id === (setting.route || model?.mainRoute));
  const routes = useMemo(() => routeChoices(card, model), [card, model]);
  const askedRoute = setting.route === model?.mainRoute ? '' : setting.route;
  const ladder = model?.qualities.map(({ id }) => ({ id, text: id })) ?? [];
  const nearest = problems.flatMap((problem) => (problem.kind === 'illegal-size' ? problem.nearest : []));
  const sizes = model === undefined ? [] : commonSizes(model.sizes).map(sizeId);
  const field = { prefix, problems };
  const [dropped, setDropped] = useDropped(setting);
  const onModel = async (to: string, entry: Entry) => {
    const changed = await loadProblems().then(
      ({ changeModel }) => changeModel(setting, to, card, today),
      () => ({ setting: { model: to, route: '' }, dropped: [] }),
    );
    setDropped(to, changed.dropped);
    onChange(changed.setting, entry);
  };
  return (
    <>
      <SelectField {...field} label="Model" name="model" onChange={onModel} value={setting.model}>
        <ModelOptions card={card} today={today} unknown={model === undefined ? setting.model : undefined} />
      </SelectField>
      <SelectField {...field} label="Route" name="route" onChange={(value, entry) => onChange({ route: value }, entry)} value={askedRoute}>
        <Options current={askedRoute} name="a route" values={routes} />
      </SelectField>
      <div className="wide" role="status">
        {dropped.length > 0 && (
          <Suspense>
            <DroppedNote dropped={dropped} />
          </Suspense>
        )}
      </div>
      <TextField
        {...field}
        className={explained ? 'wide' : 'third'}
        hint={model === undefined || !explained ? undefined : formatSizeRule(model.sizes)}
        label={model?.sizes.kind === 'tiers' ? 'Size' : 'Width × height'}
        list={`${prefix}-sizes`}
        name="size"
        onChange={(value) => onChange({ size: value }, 'replace')}
        onSuggestion={(value) => onChange({ size: value }, 'push')}
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
        onChange={(value, entry) => onChange({ quality: value }, entry)}
        value={setting.quality}
      >
        <Options current={setting.quality} name="a quality" values={ladder.length === 0 && model !== undefined ? NO_QUALITY : ladder} />
      </SelectField>
      <SelectField
        {...field}
        className={explained ? undefined : 'third'}
        label="Tier"
        name="tier"
        onChange={(value, entry) => onChange({ tier: value }, entry)}
        value={setting.tier}
      >
        <Options current={setting.tier} name="a tier" values={(route?.tiers ?? []).map((id) => ({ id, text: TIER_NAMES[id] }))} />
      </SelectField>
    </>
  );
}

function isSame(before: Props, after: Props): boolean {
  const [old, now] = [before.setting, after.setting];
  const isSetting = SETTING.every((field) => old[field] === now[field]);
  const isCalled = before.onChange === after.onChange && before.card === after.card && before.prefix === after.prefix;
  return isSetting && isCalled && isSameProblems(before.problems, after.problems);
}

/** Model, route, tier, size and quality. Drawn anew only when one of them changes, and not with what is typed beside them. */
export const SettingFields = memo(Fields, isSame);
