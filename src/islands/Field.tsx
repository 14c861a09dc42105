import { type ReactNode, Suspense, useRef } from 'react';
import type { WorkflowProblem } from '../domain/workflow-form.ts';
import type { Entry } from './calculator-state.ts';
import { type Control, FieldFrame } from './FieldFrame.tsx';
import { FieldProblem } from './problem-words.ts';

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
  children: (control: Control & { name: string }) => ReactNode;
}

/** A field of the job or of a stage, with what is wrong with its value in words. */
function Field({ prefix, name, problems, suggestions = [], onSuggestion, children, ...field }: Props) {
  const own = problems.filter((problem) => problem.field === name);
  const id = `${prefix}-${name}`;
  const take = (value: string) => {
    // The suggestions go, and with them what was pressed.
    document.getElementById(id)?.focus();
    onSuggestion?.(value);
  };
  return (
    <FieldFrame
      {...field}
      error={
        own.length > 0 ? (
          <Suspense>
            <FieldProblem problems={own} />
          </Suspense>
        ) : undefined
      }
      id={id}
      remedy={
        suggestions.length > 0 && (
          <p className="flex flex-wrap gap-2">
            {suggestions.map(({ value, text }) => (
              <button className="chip" key={value} onClick={() => take(value)} type="button">
                {text}
              </button>
            ))}
          </p>
        )
      }
    >
      {(control) => children({ ...control, name: prefix === 'job' ? name : id })}
    </FieldFrame>
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
  onChange: (value: string, entry: Entry) => void;
  /** Its options. */
  children: ReactNode;
}

/** Choices that follow each other within this time are one: an arrow key that runs through a list. */
const RUN_MS = 1000;

/** A field that holds one of several choices. */
export function SelectField({ value, onChange, children, ...field }: SelectProps) {
  const changed = useRef(-RUN_MS);
  const choose = (chosen: string, at: number) => {
    const entry = at - changed.current < RUN_MS ? 'replace' : 'push';
    changed.current = at;
    onChange(chosen, entry);
  };
  return (
    <Field {...field}>
      {(control) => (
        <select {...control} onChange={(event) => choose(event.target.value, event.timeStamp)} value={value}>
          {children}
        </select>
      )}
    </Field>
  );
}
