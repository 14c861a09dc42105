import { Refusal } from './refusal.ts';

/** @throws Refusal when a flag that is needed was not given, or is empty */
export function theText(flag: string, value: string | undefined): string {
  if (value !== undefined && value.trim() !== '') return value;
  throw new Refusal(`--${flag}: nothing was given. Run with --help for the flags.`);
}

/** @throws Refusal when a value is none of those that a flag takes */
export function oneOf<T extends string>(flag: string, value: string, values: readonly T[]): T {
  const found = values.find((each) => each === value);
  if (found !== undefined) return found;
  throw new Refusal(`--${flag}: found "${value}", expected one of ${values.join(', ')}.`);
}
