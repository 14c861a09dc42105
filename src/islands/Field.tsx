import type { ReactNode } from 'react';
import type { FormProblem, JobField } from '../domain/job-form.ts';
import { formatFieldProblem } from '../format/problems.ts';

interface Props {
  name: JobField;
  label: string;
  hint?: string | undefined;
  /** Takes the whole width of the form on a phone. */
  wide?: boolean;
  problems: FormProblem[];
  /** Values that would be right, to be taken with one press. */
  suggestions?: { value: string; text: string }[];
  onSuggestion?: (value: string) => void;
  /** The control, given the ids and state it must carry. */
  children: (control: {
    id: string;
    name: JobField;
    className: string;
    'aria-describedby': string | undefined;
    'aria-invalid': boolean;
  }) => ReactNode;
}

/** A label, a control, a hint and, in words beneath it, what is wrong with its value. */
export function Field({ name, label, hint, wide = false, problems, suggestions = [], onSuggestion, children }: Props) {
  const own = problems.filter((problem) => problem.field === name);
  const id = `job-${name}`;
  const describedBy = [hint === undefined ? [] : [`${id}-hint`], own.length > 0 ? [`${id}-error`] : []].flat();
  return (
    <div className={wide ? 'field wide' : 'field'}>
      <label htmlFor={id}>{label}</label>
      {children({
        id,
        name,
        className: 'input',
        'aria-describedby': describedBy.length > 0 ? describedBy.join(' ') : undefined,
        'aria-invalid': own.length > 0,
      })}
      {own.length > 0 && (
        <p className="error" id={`${id}-error`}>
          {own.map(formatFieldProblem).join(' ')}
        </p>
      )}
      {suggestions.length > 0 && (
        <p className="flex flex-wrap gap-2">
          {suggestions.map(({ value, text }) => (
            <button className="chip" key={value} type="button" onClick={() => onSuggestion?.(value)}>
              {text}
            </button>
          ))}
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
