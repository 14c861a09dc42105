import type { Day } from '../../domain/day.ts';
import type { Catalog } from '../catalog.ts';
import { pricedQualities } from '../cost-table.ts';
import { EvidenceBook } from '../evidence-book.ts';
import { toWhen } from '../rate-card.ts';
import { type ShownSignal, signalsOf } from '../signals.ts';
import type { Setting, Side } from './side.ts';
import { commonCases } from './sizes.ts';
import { type UsualQuality, usualQuality } from './usual-quality.ts';

type WireCapability = Catalog['models'][number]['capabilities'][number];
export type Capability = WireCapability['id'];

/** A model among those it is judged beside, with everything on record that can speak for it or against it. */
export interface Contender {
  /** As it is called there: its own name, or that of its family. */
  name: string;
  side: Side;
  usual: UsualQuality;
  /** Its settings at the first common size that have a cost, the cheapest first. */
  priced: Setting[];
  /** The one of these in its usual quality; undefined where that has no cost. */
  setting: Setting | undefined;
  /** The common sizes it has no price for, by name. */
  without: string[];
  /** The common sizes at which its cost is disputed, each with where the claims stand. */
  disputed: { name: string; href: string }[];
  /** Whether a price of its Batch tier is on record. */
  hasBatch: boolean;
  /** The state of each capability. */
  capabilities: Map<Capability, WireCapability['state']>;
  /** The most reference images of one request, with what is counted; undefined where that is not stated. */
  references: { max: number; unit: string } | undefined;
  signals: ShownSignal[];
}

/** One side of a comparison with what is on record for it on a day. The side must hold the common sizes. */
export function contenderOf(catalog: Catalog, side: Side, name: string, on: Day): Contender {
  const { model } = side;
  const cases = commonCases(catalog).map(({ name: size, asked }) => ({
    size,
    settings: pricedQualities(model).map((quality) => side.at(quality, asked)),
    batch: pricedQualities(model).map((quality) => side.at(quality, asked, 'batch')),
  }));
  const [first] = cases;
  const usual = usualQuality(catalog, model);
  const wire = catalog.models.find(({ id }) => id === model.id);
  const limit = wire?.limits.find(({ id }) => id === 'reference-images');
  const priced = (first?.settings ?? [])
    .filter(({ leading }) => leading !== undefined)
    .toSorted((a, b) => (a.leading && b.leading ? a.leading.usd.compare(b.leading.usd) : 0));
  return {
    name,
    side,
    usual,
    priced,
    setting: priced.find(({ quality }) => quality === usual.quality),
    without: cases.flatMap(({ size, settings }) => (settings.some(({ sized }) => sized !== undefined) ? [] : [size])),
    disputed: cases.flatMap(({ size, settings }) => {
      const [dispute] = settings.flatMap((each) => each.dispute ?? []);
      return dispute ? [{ name: size, href: dispute.href }] : [];
    }),
    hasBatch: cases.some(({ batch }) => batch.some(({ leading }) => leading !== undefined)),
    capabilities: new Map(
      (wire?.capabilities ?? []).flatMap(({ id, state, from }) => (toWhen(from).latest > on ? [] : [[id, state] as const])),
    ),
    references: limit && { max: limit.max, unit: limit.unit },
    signals: signalsOf(catalog, model.id, on, new EvidenceBook()),
  };
}
