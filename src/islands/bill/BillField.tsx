import type { ReactNode } from 'react';

/** What a control must carry to belong to its label, its hint and its problem. */
export interface BillControl {
  id: string;
  className: string;
  'aria-describedby': string | undefined;
  'aria-invalid': boolean;
}

interface Props {
  name: string;
  label: string;
  hint?: ReactNode;
  /** What is wrong with its value. */
  error?: string | undefined;
  wide?: boolean;
  children: (control: BillControl) => ReactNode;
}

/** A label, a control and, beneath it, what is wrong with its value and a hint. */
export function BillField({ name, label, hint, error, wide = false, children }: Props) {
  const id = `bill-${name}`;
  const describedBy = [error === undefined ? [] : `${id}-error`, hint === undefined ? [] : `${id}-hint`].flat();
  return (
    <div className={wide ? 'field wide' : 'field'}>
      <label htmlFor={id}>{label}</label>
      {children({
        id,
        className: 'input',
        'aria-describedby': describedBy.length === 0 ? undefined : describedBy.join(' '),
        'aria-invalid': error !== undefined,
      })}
      {error !== undefined && (
        <p className="error" id={`${id}-error`}>
          {error}
        </p>
      )}
      {hint !== undefined && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}
