import { type ReactNode, Suspense } from 'react';
import type { WorkflowProblem } from '../domain/workflow-form.ts';
import { FieldProblem } from './problem-words.ts';

/** What a control must carry to belong to its label, its hint and its problem. */
export interface Control {
  id: string;
  name: string;
  className: string;
  'aria-describedby': string | undefined;
  'aria-invalid': boolean;
}

interface Props {
  /** Sets apart the fields of the job and of each stage. */
  prefix: string;
  name: WorkflowProblem['field'];
  label: ReactNode;
  hint?: ReactNode;
  /** How much of the form's width it takes, where that is not half. */
  className?: 'wide' | 'third' | undefined;
  /** Those of the form or the stage the field stands in. */
  problems: readonly WorkflowProblem[];
  /** Values that would be right, to be taken with one press. */
  suggestions?: { value: string; text: string }[];
  onSuggestion?: (value: string) => void;
  /** The control, given what it must carry. */
  children: (control: Control) => ReactNode;
}

/** A label, a control, a hint and, in words beneath it, what is wrong with its value. */
export function Field({ prefix, name, label, hint, className, problems, suggestions = [], onSuggestion, children }: Props) {
  const own = problems.filter((problem) => problem.field === name);
  const id = `${prefix}-${name}`;
  const describedBy = [hint === undefined ? [] : [`${id}-hint`], own.length > 0 ? [`${id}-error`] : []].flat();
  return (
    <div className={className === undefined ? 'field' : `field ${className}`}>
      <label htmlFor={id}>{label}</label>
      {children({
        id,
        name: prefix === 'job' ? name : `${prefix}-${name}`,
        className: 'input',
        'aria-describedby': describedBy.length > 0 ? describedBy.join(' ') : undefined,
        'aria-invalid': own.length > 0,
      })}
      <div className="below">
        {own.length > 0 && (
          <Suspense>
            <FieldProblem id={`${id}-error`} problems={own} />
          </Suspense>
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
    </div>
  );
}

interface TextProps extends Omit<Props, 'children'> {
  value: string;
  onChange: (value: string) => void;
  /** Which keyboard a phone shows. */
  keys?: 'numeric' | 'decimal';
  placeholder?: string;
  /** The id of a list of values to offer. */
  list?: string;
}

/** A field that holds a line of text or a number. */
export function TextField({ value, onChange, keys, placeholder, list, ...field }: TextProps) {
  return (
    <Field {...field}>
      {(control) => (
        <input
          {...control}
          autoComplete="off"
          inputMode={keys}
          list={list}
          onChange={(event) => onChange(event.target.value)}
          placeholder={placeholder}
          spellCheck={false}
          value={value}
        />
      )}
    </Field>
  );
}

interface SelectProps extends Omit<Props, 'children'> {
  value: string;
  onChange: (value: string) => void;
  /** Its options. */
  children: ReactNode;
}

/** A field that holds one of several choices. */
export function SelectField({ value, onChange, children, ...field }: SelectProps) {
  return (
    <Field {...field}>
      {(control) => (
        <select {...control} onChange={(event) => onChange(event.target.value)} value={value}>
          {children}
        </select>
      )}
    </Field>
  );
}
