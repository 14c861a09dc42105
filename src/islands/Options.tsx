import { memo } from 'react';
import type { Day } from '../domain/day.ts';
import { saleOn } from '../domain/editions.ts';
import type { Model, RateCard } from '../domain/rate-card.ts';

interface Choice {
  id: string;
  text: string;
}

/** The choices of a select; a value that is not among them is shown as what it is, never replaced. */
export function Options({ values, current, name }: { values: readonly Choice[]; current: string | undefined; name: string }) {
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

/** The models, those on sale first, the newest release first. Drawn anew only when the model is no longer known, for they are many. */
export const ModelOptions = memo(function ModelOptions({
  card,
  unknown,
  today,
}: {
  card: RateCard;
  unknown: string | undefined;
  today: Day;
}) {
  const newestFirst = card.models.toSorted((a, b) => b.released.latest.localeCompare(a.released.latest));
  const isSold = (model: Model) => saleOn(model, today) === 'sold';
  const optionOf = ({ id, name, shutdown }: Model) => ({ id, text: shutdown === null ? name : `${name} (until ${shutdown.latest})` });
  return (
    <>
      {unknown !== undefined && <Options values={[]} current={unknown} name="a model" />}
      <optgroup label="On sale">
        <Options values={newestFirst.filter(isSold).map(optionOf)} current={undefined} name="" />
      </optgroup>
      <optgroup label="No longer sold">
        <Options values={newestFirst.filter((model) => !isSold(model)).map(optionOf)} current={undefined} name="" />
      </optgroup>
    </>
  );
});

/** The routes that price a model, its main one first as the choice that is made when none is. */
export function routeChoices(card: RateCard, model: Model | undefined): Choice[] {
  const nameOf = (id: string) => card.routes.find((route) => route.id === id)?.name ?? id;
  if (model === undefined) return [{ id: '', text: 'the main route of the model' }];
  const others = new Set(
    card.editions.filter((each) => each.model === model.id && each.route !== model.mainRoute).map(({ route }) => route),
  );
  const rest = [...others].map((id) => ({ id, text: nameOf(id) })).sort((a, b) => a.text.localeCompare(b.text, 'en'));
  return [{ id: '', text: nameOf(model.mainRoute) }, ...rest];
}
