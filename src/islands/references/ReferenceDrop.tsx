import { useId, useState } from 'react';
import { type Size, sizeId } from '../../domain/size.ts';
import { type DropProblem, formatDropProblem, formatDropped } from '../../format/references.ts';

interface Props {
  /** The field for reference images as it stands. */
  value: string;
  /** Takes over the field with the dimensions added. */
  onChange: (value: string) => void;
}

/** The largest reference image a vendor takes. */
const MOST_BYTES = 50_000_000;

type Measured = { ok: true; size: Size } | { ok: false; problem: DropProblem };

/** The dimensions of a local image, which is decoded and dropped again; no address is made for it, so no policy has to allow one. */
async function measure(file: File): Promise<Measured> {
  const { name, size: bytes, type } = file;
  if (bytes > MOST_BYTES) return { ok: false, problem: { kind: 'too-large', name, bytes, most: MOST_BYTES } };
  try {
    const bitmap = await createImageBitmap(file);
    const { width, height } = bitmap;
    bitmap.close();
    return { ok: true, size: { width, height } };
  } catch {
    return { ok: false, problem: { kind: 'no-image', name, type } };
  }
}

/** Adds the dimensions of local images to the field for reference images. The files are read here and sent nowhere. */
export function ReferenceDrop({ value, onChange }: Props) {
  const [added, setAdded] = useState<string[]>([]);
  const [problems, setProblems] = useState<DropProblem[]>([]);
  const id = useId();

  const take = async (files: readonly File[]) => {
    if (files.length === 0) return;
    const measured: Measured[] = [];
    // One after the other: a decoded image takes many times the memory of its file.
    for (const file of files) measured.push(await measure(file));
    const sizes = measured.flatMap((each) => (each.ok ? sizeId(each.size) : []));
    setAdded(sizes);
    setProblems(measured.flatMap((each) => (each.ok ? [] : each.problem)));
    if (sizes.length > 0) onChange([value.trim(), ...sizes].filter((part) => part !== '').join(', '));
  };
  return (
    <div className="field">
      <label htmlFor={id}>Add the dimensions of image files</label>
      <input
        accept="image/*"
        aria-describedby={`${id}-hint`}
        className="input"
        id={id}
        multiple
        onChange={async (event) => {
          const { currentTarget } = event;
          await take([...(currentTarget.files ?? [])]);
          currentTarget.value = '';
        }}
        type="file"
      />
      {problems.map((problem) => (
        <p className="error" key={problem.name}>
          {formatDropProblem(problem)}
        </p>
      ))}
      <p className="hint" id={`${id}-hint`} role="status">
        {added.length > 0 ? formatDropped(added) : 'Choose or drop them here. Only width and height are read, in your browser.'}
      </p>
    </div>
  );
}
