import * as z from 'zod';
import { Address, Slug } from './primitives.ts';

/** A company that makes models. */
export const Vendor = z.strictObject({
  $schema: z.string().optional(),
  id: Slug,
  /** Name as the company writes it. */
  name: z.string().min(1),
  /** Its own site. */
  url: Address,
});
export type Vendor = z.infer<typeof Vendor>;
