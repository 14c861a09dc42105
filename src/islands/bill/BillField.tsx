import type { ReactNode } from 'react';
import { type Control, FieldFrame } from '../FieldFrame.tsx';

interface Props {
  name: string;
  label: string;
  hint?: ReactNode;
  /** What is wrong with its value. */
  error?: string | undefined;
  wide?: boolean;
  children: (control: Control) => ReactNode;
}

/** A field of the bill: its ids are its own beside those of the job. */
export function BillField({ name, wide = false, ...field }: Props) {
  return <FieldFrame {...field} className={wide ? 'wide' : undefined} id={`bill-${name}`} />;
}
