import { countTokens } from 'gpt-tokenizer/encoding/o200k_base';
import { costOf } from '../../domain/cost.ts';
import type { Day } from '../../domain/day.ts';
import type { Exact } from '../../domain/exact.ts';
import type { Job } from '../../domain/job.ts';
import type { Model, Tier, TokenMeter } from '../../domain/rate-card.ts';
import { atFinalSetting } from '../../domain/sensitivity.ts';
import type { AskedSize } from '../../domain/size.ts';
import { costOfWorkflow, type PricedWorkflow, type Workflow } from '../../domain/workflow.ts';
import { readWorkflow } from '../../domain/workflow-form.ts';
import { formatCost } from '../../format/cost.ts';
import type { Catalog } from '../catalog.ts';
import { rowEvidence } from '../cost-evidence.ts';
import { costRows, leadingOf } from '../cost-table.ts';
import { EvidenceBook } from '../evidence-book.ts';
import { type Preset, presetsOf } from '../presets.ts';
import { rateRows, shownRate } from '../rate-table.ts';

/** A number in a sentence, with the evidence it opens. */
export interface Shown {
  text: string;
  /** Undefined where there is no number; the text says so then. */
  evidence: string | undefined;
  /** The exact amount; undefined where there is none. */
  usd: Exact | undefined;
}

/** What stands where a number would, when today there is none. A guide is prose: it must stay true when a price becomes unknown. */
const NONE: Shown = { text: 'an amount not known today', evidence: undefined, usd: undefined };

/** A preset with what it costs, and what it would cost with every attempt at the final setting. */
export interface PricedPreset {
  preset: Preset;
  workflow: Workflow;
  cost: PricedWorkflow;
  /** Undefined where it cannot be computed. */
  atFinal: PricedWorkflow | undefined;
}

/** The numbers of one guide: each by the engine, from the catalogue, with the evidence it opens. */
export class GuideFigures {
  readonly book = new EvidenceBook();
  /** The model the site answers for. */
  readonly lead: Model;
  readonly #catalog: Catalog;
  readonly #on: Day;

  /** @throws Error when the editorial defaults name no headline model */
  constructor(catalog: Catalog, on: Day) {
    this.#catalog = catalog;
    this.#on = on;
    const [defaults] = catalog.editorial;
    const lead = catalog.card.models.find((model) => model.id === defaults?.headlineModel);
    if (lead === undefined) throw new Error('data/editorial names no headline model');
    this.lead = lead;
  }

  /** One image, output only: the figure that the tables lead with. */
  image(model: Model, quality: string | null, size: AskedSize, tier: Tier = 'standard'): Shown {
    const rows = new EvidenceBook();
    const row = costRows(this.#catalog, model, { sizes: [size], tier, on: this.#on, published: 'leading' }, rows).find(
      (each) => each.quality === quality,
    );
    const leading = row && leadingOf(row);
    return leading === undefined ? NONE : { ...leading, evidence: this.#adopted(leading.evidence, rows) };
  }

  /** A whole job, with its prompt and references. */
  job(job: Job): Shown {
    const costing = costOf(job, this.#catalog.card, this.#on);
    const model = this.#catalog.card.models.find(({ id }) => id === job.model);
    if (costing.kind !== 'cost' || model === undefined) return NONE;
    const { evidence } = rowEvidence(this.#catalog, model, job.quality, [costing], this.book, this.#on);
    return { text: formatCost(costing), evidence, usd: costing.total };
  }

  /** A rate per 1M tokens. */
  rate(model: Model, meter: TokenMeter, tier: Tier = 'standard'): Shown {
    const rows = new EvidenceBook();
    const cell = rateRows(this.#catalog, model, [tier], this.#on, rows).find((row) => row.meter === meter)?.cells[tier];
    return cell === undefined ? NONE : { text: shownRate(cell.rate), evidence: this.#adopted(cell.evidence, rows), usd: undefined };
  }

  /** The id in this book of a record of another one, so that a number brings the evidence of no other with it. */
  #adopted(id: string | undefined, from: EvidenceBook): string | undefined {
    const record = from.records.find((each) => each.id === id);
    return record && this.book.adopt(record);
  }

  /** The presets that can be priced today, in their order. */
  presets(): PricedPreset[] {
    const { card } = this.#catalog;
    return presetsOf(this.#catalog).flatMap((preset) => {
      const read = readWorkflow(preset.form, card, this.#on);
      if (!read.ok) return [];
      const cost = costOfWorkflow(read.workflow, card, this.#on);
      const atFinal = atFinalSetting(read.workflow, card, this.#on);
      if (cost.kind !== 'cost') return [];
      return [{ preset, workflow: read.workflow, cost, atFinal: atFinal.kind === 'cost' ? atFinal : undefined }];
    });
  }

  /** The evidence of what a stage of a workflow costs. */
  stage({ least }: PricedWorkflow['stages'][number]): Shown {
    return this.job(least.job);
  }
}

/** Text tokens of a prompt as o200k_base counts them. The vendor does not say which vocabulary its image models use. */
export function promptTokens(text: string): number {
  return countTokens(text);
}
