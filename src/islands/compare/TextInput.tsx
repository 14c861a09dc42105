interface Props {
  id: string;
  label: string;
  hint: string;
  keys: 'numeric' | 'decimal';
  error: string | undefined;
  value: string;
  onChange: (value: string) => void;
}

/** A number that is asked for beside the work itself. */
export function TextInput({ id, label, hint, keys, error, value, onChange }: Props) {
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        aria-describedby={error === undefined ? `${id}-hint` : `${id}-error ${id}-hint`}
        aria-invalid={error !== undefined}
        autoComplete="off"
        className="input"
        id={id}
        inputMode={keys}
        onChange={(event) => onChange(event.target.value)}
        value={value}
      />
      <div className="below">
        {error !== undefined && (
          <p className="error" id={`${id}-error`}>
            {error}
          </p>
        )}
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      </div>
    </div>
  );
}
