import { memo } from 'react';
import type { Day } from '../domain/day.ts';
import { saleOn } from '../domain/editions.ts';
import type { Model, RateCard } from '../domain/rate-card.ts';
import { formatWhen } from '../format/words.ts';

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

/** How a model stands that is not simply on sale. */
function saleWords(model: Model, today: Day): string {
  const { shutdown } = model;
  if (shutdown === null) return '';
  const isEnded = saleOn(model, today) === 'ended';
  return ` (${isEnded ? (shutdown.confirmed ? 'ended' : 'end announced for') : 'until'} ${formatWhen(shutdown)})`;
}

/** The models by vendor: those not ended first, then the newest known release, then the highest number in the name. Drawn anew only when the model is no longer known, for they are many. */
export const ModelOptions = memo(function ModelOptions({
  card,
  unknown,
  today,
}: {
  card: RateCard;
  unknown: string | undefined;
  today: Day;
}) {
  const isEnded = (model: Model) => Number(saleOn(model, today) === 'ended');
  const since = ({ released }: Model) => released.earliest ?? '';
  const inOrder = card.models.toSorted(
    (a, b) => isEnded(a) - isEnded(b) || since(b).localeCompare(since(a)) || b.name.localeCompare(a.name, 'en', { numeric: true }),
  );
  const vendors = [...new Set(card.models.map(({ vendor }) => vendor))].sort((a, b) => a.localeCompare(b, 'en'));
  return (
    <>
      {unknown !== undefined && <Options values={[]} current={unknown} name="a model" />}
      {vendors.map((vendor) => (
        <optgroup key={vendor} label={vendor}>
          {inOrder.map(
            (model) =>
              model.vendor === vendor && (
                <option key={model.id} value={model.id}>
                  {`${model.name}${saleWords(model, today)}`}
                </option>
              ),
          )}
        </optgroup>
      ))}
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
