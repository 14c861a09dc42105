import type { BillForm } from '../../domain/bill/bill-form.ts';
import type { Day } from '../../domain/day.ts';
import type { FormProblem } from '../../domain/job-form.ts';
import type { RateCard } from '../../domain/rate-card.ts';
import { commonSizes, sizeId } from '../../domain/size.ts';
import { formatFieldProblem } from '../../format/problems.ts';
import { TIER_NAMES } from '../../format/words.ts';
import { ModelOptions, Options, routeChoices } from '../Options.tsx';
import { BillField } from './BillField.tsx';

interface Props {
  form: BillForm;
  /** The fields that the pasted text fills in. */
  stated: Partial<BillForm>;
  /** The model as the paste names it, where that is none on the card. */
  unknownModel: string | undefined;
  /** Whether the paste names the model behind the name of its vendor, `vendor/model`. */
  isFromGateway: boolean;
  claimed: string;
  claimError: string | undefined;
  card: RateCard;
  today: Day;
  problems: readonly FormProblem[];
  onChange: (change: Partial<BillForm>) => void;
  onClaim: (claimed: string) => void;
}

const STATED = 'As the pasted text says.';

/** What a usage is priced with: model, route, tier, day, images, size; and the charge to compare with. */
export function BillSettings({
  form,
  stated,
  unknownModel,
  isFromGateway,
  claimed,
  claimError,
  card,
  today,
  problems,
  onChange,
  onClaim,
}: Props) {
  const model = card.models.find(({ id }) => id === form.model);
  const route = card.routes.find(({ id }) => id === (form.route || model?.mainRoute));
  const tiers = (route?.tiers ?? []).map((id) => ({ id, text: TIER_NAMES[id] }));
  const errorOf = (field: FormProblem['field']) => {
    const own = problems.filter((problem) => problem.field === field && problem.kind !== 'missing');
    return own.length === 0 ? undefined : own.map(formatFieldProblem).join(' ');
  };
  const hintOf = (field: keyof BillForm, otherwise?: string) =>
    stated[field] !== undefined && stated[field] === form[field] ? STATED : otherwise;
  const routeHint = isFromGateway ? 'The text names the model as a gateway does; choose the route that bills.' : undefined;
  const modelHint =
    unknownModel === undefined ? 'The text does not name it.' : `The text names “${unknownModel}”, which is no API name on this rate card.`;
  return (
    <div className="field-grid">
      <BillField
        error={errorOf('model')}
        hint={hintOf('model', model === undefined ? modelHint : undefined)}
        label="Model billed"
        name="model"
      >
        {(control) => (
          <select {...control} onChange={(event) => onChange({ model: event.target.value, route: '' })} value={form.model}>
            <ModelOptions card={card} today={today} unknown={model === undefined ? form.model : undefined} />
          </select>
        )}
      </BillField>
      <BillField hint={routeHint} label="Route billed" name="route">
        {(control) => (
          <select {...control} onChange={(event) => onChange({ route: event.target.value })} value={form.route}>
            <Options current={form.route} name="a route" values={routeChoices(card, model)} />
          </select>
        )}
      </BillField>
      <BillField error={errorOf('tier')} hint={hintOf('tier')} label="Tier billed" name="tier">
        {(control) => (
          <select {...control} onChange={(event) => onChange({ tier: event.target.value })} value={form.tier}>
            <Options current={form.tier} name="a tier" values={tiers} />
          </select>
        )}
      </BillField>
      <BillField error={errorOf('on')} hint={hintOf('on', 'Today when empty.')} label="Day of the request" name="on">
        {(control) => (
          <input {...control} max={today} onChange={(event) => onChange({ on: event.target.value })} type="date" value={form.on} />
        )}
      </BillField>
      <BillField
        error={errorOf('images')}
        hint={hintOf('images', 'The text does not say; one unless you know better.')}
        label="Images made"
        name="images"
      >
        {(control) => (
          <input
            {...control}
            autoComplete="off"
            inputMode="numeric"
            onChange={(event) => onChange({ images: event.target.value })}
            value={form.images}
          />
        )}
      </BillField>
      <BillField error={errorOf('size')} hint={hintOf('size', 'Empty if not known.')} label="Size of each" name="size">
        {(control) => (
          <input
            {...control}
            autoComplete="off"
            list="bill-sizes"
            onChange={(event) => onChange({ size: event.target.value })}
            spellCheck={false}
            value={form.size}
          />
        )}
      </BillField>
      <datalist id="bill-sizes">
        {(model === undefined ? [] : commonSizes(model.sizes).map(sizeId)).map((size) => (
          <option key={size} value={size} />
        ))}
      </datalist>
      <BillField error={claimError} hint="In $; empty for no comparison." label="Amount charged" name="claimed">
        {(control) => (
          <input {...control} autoComplete="off" inputMode="decimal" onChange={(event) => onClaim(event.target.value)} value={claimed} />
        )}
      </BillField>
    </div>
  );
}
