import type { Day } from '../domain/day.ts';
import { saleOn } from '../domain/editions.ts';
import type { FormProblem, JobField, JobForm } from '../domain/job-form.ts';
import type { Model, RateCard } from '../domain/rate-card.ts';
import { commonSizes, sizeId } from '../domain/size.ts';
import { formatSizeRule } from '../format/model.ts';
import { formatSize, TIER_NAMES } from '../format/words.ts';
import { Field } from './Field.tsx';

interface Props {
  form: JobForm;
  card: RateCard;
  today: Day;
  problems: FormProblem[];
  onChange: (field: JobField, value: string) => void;
}

/** The choices of a select; a value that is not among them is shown as what it is, never replaced. */
function Options({ values, current, name }: { values: { id: string; text: string }[]; current: string | undefined; name: string }) {
  const known = current === undefined || values.some((value) => value.id === current);
  return (
    <>
      {!known && <option value={current}>{current === '' ? `choose ${name}` : `${current} (not known)`}</option>}
      {values.map(({ id, text }) => (
        <option key={id} value={id}>
          {text}
        </option>
      ))}
    </>
  );
}

/** The models, those on sale first, the newest release first. */
function ModelOptions({ card, current, today }: { card: RateCard; current: string; today: Day }) {
  const newestFirst = card.models.toSorted((a, b) => b.released.latest.localeCompare(a.released.latest));
  const isSold = (model: Model) => saleOn(model, today) === 'sold';
  const optionOf = ({ id, name, shutdown }: Model) => ({ id, text: shutdown === null ? name : `${name} (until ${shutdown.latest})` });
  const known = card.models.some((model) => model.id === current);
  return (
    <>
      {!known && <Options values={[]} current={current} name="a model" />}
      <optgroup label="On sale">
        <Options values={newestFirst.filter(isSold).map(optionOf)} current={undefined} name="" />
      </optgroup>
      <optgroup label="No longer sold">
        <Options values={newestFirst.filter((model) => !isSold(model)).map(optionOf)} current={undefined} name="" />
      </optgroup>
    </>
  );
}

/** The routes that price a model, its main one first as the choice that is made when none is. */
function routeChoices(card: RateCard, model: Model | undefined): { id: string; text: string }[] {
  const nameOf = (id: string) => card.routes.find((route) => route.id === id)?.name ?? id;
  if (model === undefined) return [{ id: '', text: 'the main route of the model' }];
  const others = new Set(
    card.editions.filter((each) => each.model === model.id && each.route !== model.mainRoute).map(({ route }) => route),
  );
  const rest = [...others].map((id) => ({ id, text: nameOf(id) })).sort((a, b) => a.text.localeCompare(b.text, 'en'));
  return [{ id: '', text: nameOf(model.mainRoute) }, ...rest];
}

/** All inputs of one job. */
export function JobFields({ form, card, today, problems, onChange }: Props) {
  const model = card.models.find((each) => each.id === form.model);
  const route = card.routes.find((each) => each.id === (form.route || model?.mainRoute));
  const set = (field: JobField) => (event: { target: { value: string } }) => onChange(field, event.target.value);
  const askedRoute = form.route === model?.mainRoute ? '' : form.route;
  const asked = { id: form.quality, text: form.quality };
  const none = { id: '', text: 'no such setting' };
  const ladder = model?.qualities.map(({ id }) => ({ id, text: id })) ?? (form.quality === '' ? [] : [asked]);
  const rungs = model?.qualities.length === 0 ? [none] : ladder;
  const nearest = problems.flatMap((problem) => (problem.kind === 'illegal-size' ? problem.nearest : []));
  const sizes = model === undefined ? [] : commonSizes(model.sizes).map(sizeId);
  return (
    <div className="grid grid-cols-2 content-start gap-4">
      <Field name="model" label="Model" wide problems={problems}>
        {(control) => (
          <select {...control} value={form.model} onChange={set('model')}>
            <ModelOptions card={card} current={form.model} today={today} />
          </select>
        )}
      </Field>
      <Field name="route" label="Route" wide problems={problems}>
        {(control) => (
          <select {...control} value={askedRoute} onChange={set('route')}>
            <Options values={routeChoices(card, model)} current={askedRoute} name="a route" />
          </select>
        )}
      </Field>
      <Field name="tier" label="Tier" problems={problems}>
        {(control) => (
          <select {...control} value={form.tier} onChange={set('tier')}>
            <Options values={(route?.tiers ?? []).map((id) => ({ id, text: TIER_NAMES[id] }))} current={form.tier} name="a tier" />
          </select>
        )}
      </Field>
      <Field name="quality" label="Quality" problems={problems}>
        {(control) => (
          <select {...control} value={form.quality} onChange={set('quality')}>
            <Options values={rungs} current={form.quality} name="a quality" />
          </select>
        )}
      </Field>
      <Field
        name="size"
        wide
        label={model?.sizes.kind === 'tiers' ? 'Size' : 'Width × height'}
        problems={problems}
        hint={model === undefined ? undefined : formatSizeRule(model.sizes)}
        suggestions={nearest.map((size) => ({ value: sizeId(size), text: `Use ${formatSize(size)}` }))}
        onSuggestion={(value) => onChange('size', value)}
      >
        {(control) => (
          <input {...control} list="job-sizes" value={form.size} onChange={set('size')} autoComplete="off" spellCheck={false} />
        )}
      </Field>
      <datalist id="job-sizes">
        {sizes.map((size) => (
          <option key={size} value={size} />
        ))}
      </datalist>
      <Field name="images" label="Images" problems={problems}>
        {(control) => <input {...control} inputMode="numeric" value={form.images} onChange={set('images')} autoComplete="off" />}
      </Field>
      <Field name="promptTokens" label="Prompt tokens" problems={problems} hint="Text tokens sent with each image.">
        {(control) => (
          <input {...control} inputMode="numeric" value={form.promptTokens} onChange={set('promptTokens')} autoComplete="off" />
        )}
      </Field>
      <Field
        name="references"
        wide
        label="Reference images, each image"
        problems={problems}
        hint="Width × height of each, such as 1024x1024, 800x600*2. Leave empty for none."
      >
        {(control) => <input {...control} value={form.references} onChange={set('references')} autoComplete="off" spellCheck={false} />}
      </Field>
      <Field name="on" label="Priced on" problems={problems} hint={`A past day, YYYY-MM-DD; empty means ${today}.`}>
        {(control) => <input {...control} value={form.on} onChange={set('on')} placeholder={today} autoComplete="off" />}
      </Field>
    </div>
  );
}
