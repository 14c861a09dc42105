import * as z from 'zod';
import type { Day } from '../domain/day.ts';
import { Day as CalendarDay } from '../schema/primitives.ts';
import { Refusal } from './refusal.ts';

/** An address that is not to be reported for a while. */
const Suppression = z.strictObject({
  /** As it stands in the data. */
  address: z.url({ protocol: /^https$/ }),
  /** Why it fails although nothing is wrong, or what is awaited. */
  reason: z.string().min(1),
  /** The first day on which it is reported again. */
  until: CalendarDay,
});
export type Suppression = z.infer<typeof Suppression>;

/** @throws Refusal when the text is no list of suppressions */
export function readSuppressions(file: string, text: string): Suppression[] {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new Refusal(`${file}: no valid JSON: ${error instanceof Error ? error.message : error}`);
  }
  const result = z.array(Suppression).safeParse(json);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new Refusal(`${file}: ${issue?.path.join('.')}: ${issue?.message}; expected a list of { "address", "reason", "until" }.`);
}

/** What is wrong with the suppressions themselves: those past their day, and those of an address that is not in the data. */
export function astray(suppressions: readonly Suppression[], addresses: ReadonlySet<string>, on: Day): string[] {
  return suppressions.flatMap(({ address, reason, until }) => {
    if (!addresses.has(address)) return [`${address}: suppressed, and in no source any more. Remove the suppression.`];
    if (until <= on)
      return [`${address}: suppressed until ${until} (${reason}). Look again: remove the suppression, or give it a later day.`];
    return [];
  });
}
