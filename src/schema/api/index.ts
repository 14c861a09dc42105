import type * as z from 'zod';
import { AsOfFile } from './as-of.ts';
import { ChangesFile } from './changes.ts';
import { IndexFile } from './index-file.ts';
import { CostsFile, ModelFile, ModelsFile } from './models.ts';
import { PlanFile, PlansFile } from './plans.ts';
import { EditionsFile, ModelEditionsFile, RatesFile } from './rates.ts';
import { RoutesFile, SourcesFile } from './sources.ts';

/** The version of the shapes below. The part after the point grows with each field that is added; nothing else may change within version 1. */
export const SCHEMA_VERSION = '1.0';

/** Each kind of file of the data interface and its shape. */
export const apiShapes = {
  index: IndexFile,
  models: ModelsFile,
  model: ModelFile,
  costs: CostsFile,
  rates: RatesFile,
  editions: EditionsFile,
  'model-editions': ModelEditionsFile,
  changes: ChangesFile,
  plans: PlansFile,
  plan: PlanFile,
  routes: RoutesFile,
  sources: SourcesFile,
  'as-of': AsOfFile,
} satisfies Record<string, z.ZodType>;

export type ApiShape = keyof typeof apiShapes;

/** What a file of a kind holds. */
export type ApiFile<S extends ApiShape> = z.infer<(typeof apiShapes)[S]>;
