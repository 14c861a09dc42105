import { FieldFrame } from '../FieldFrame.tsx';

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
export function TextInput({ keys, value, onChange, ...field }: Props) {
  return (
    <FieldFrame {...field}>
      {(control) => (
        <input {...control} autoComplete="off" inputMode={keys} onChange={(event) => onChange(event.target.value)} value={value} />
      )}
    </FieldFrame>
  );
}
