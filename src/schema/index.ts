import type * as z from 'zod';
import { Conflict } from './conflict.ts';
import { CountingRule } from './counting-rule.ts';
import { Editorial } from './editorial.ts';
import { Model } from './model.ts';
import { Notice } from './notice.ts';
import { Observations } from './observations.ts';
import { Rates } from './rates.ts';
import { Route } from './route.ts';
import { Seller } from './seller.ts';
import { Signals } from './signal.ts';
import { Source } from './source.ts';
import { Vendor } from './vendor.ts';

/** Each folder of `data/` and the shape of the files in it. The file name is the id (for `rates`, the model's). */
export const folders = {
  vendors: Vendor,
  routes: Route,
  sellers: Seller,
  sources: Source,
  'counting-rules': CountingRule,
  models: Model,
  rates: Rates,
  observations: Observations,
  signals: Signals,
  notices: Notice,
  conflicts: Conflict,
  editorial: Editorial,
} satisfies Record<string, z.ZodType>;

export type Folder = keyof typeof folders;
