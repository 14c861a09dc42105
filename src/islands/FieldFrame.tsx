import type { ReactNode } from 'react';

/** What a control must carry to belong to its label, its hint and its problem. */
export interface Control {
  id: string;
  className: string;
  'aria-describedby': string | undefined;
  'aria-invalid': boolean;
}

interface Props {
  id: string;
  label: ReactNode;
  hint?: ReactNode;
  /** What is wrong with its value; undefined where nothing is. */
  error?: ReactNode;
  /** What can be done about that. */
  remedy?: ReactNode;
  /** How much of the form's width it takes, where that is not half. */
  className?: 'wide' | 'third' | undefined;
  /** The control, given what it must carry. */
  children: (control: Control) => ReactNode;
}

/** A label, a control and, beneath it, what is wrong with its value and a hint. */
export function FieldFrame({ id, label, hint, error, remedy, className, children }: Props) {
  const describedBy = [error === undefined ? [] : `${id}-error`, hint === undefined ? [] : `${id}-hint`].flat();
  return (
    <div className={className === undefined ? 'field' : `field ${className}`}>
      <label htmlFor={id}>{label}</label>
      {children({
        id,
        className: 'input',
        'aria-describedby': describedBy.length > 0 ? describedBy.join(' ') : undefined,
        'aria-invalid': error !== undefined,
      })}
      <div className="below">
        {error !== undefined && (
          <p className="error" id={`${id}-error`}>
            {error}
          </p>
        )}
        {remedy}
        {hint !== undefined && (
          <p className="hint" id={`${id}-hint`}>
            {hint}
          </p>
        )}
      </div>
    </div>
  );
}
