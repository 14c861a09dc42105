import { FORM_DEFAULTS } from '../domain/job-form.ts';
import { TextField } from './Field.tsx';
import type { SharedFieldsProps } from './SharedFields.tsx';
import { cachedWords, mostPartialImages } from './shared-facts.ts';

/** Inputs that few jobs need: reuse, cached prompts, partial images and a past day. */
export function LessUsedFields({ form, card, today, problems, onJob, onForm }: SharedFieldsProps) {
  const { job } = form;
  const field = { prefix: 'job', problems };
  const partial = mostPartialImages(form, card);
  return (
    <div className="field-grid">
      <TextField
        {...field}
        hint="Such as its crops. 1 for no reuse."
        keys="decimal"
        label="Uses of each kept image"
        name="uses"
        onChange={(value) => onForm({ uses: value })}
        value={form.uses}
      />
      <TextField
        {...field}
        hint={`Of the prompt tokens. ${cachedWords(form, card, today)}`}
        keys="numeric"
        label="Cached prompt tokens"
        name="cachedPromptTokens"
        onChange={(value) => onJob({ cachedPromptTokens: value })}
        value={job.cachedPromptTokens}
      />
      {(partial > 0 || job.partialImages !== FORM_DEFAULTS.partialImages) && (
        <TextField
          {...field}
          hint={
            partial > 0 && Number.isFinite(partial)
              ? `Streamed while an image is made, ${partial} at most.`
              : 'Streamed while an image is made.'
          }
          keys="numeric"
          label="Partial images"
          name="partialImages"
          onChange={(value) => onJob({ partialImages: value })}
          value={job.partialImages}
        />
      )}
      <TextField
        {...field}
        hint={`A past day, YYYY-MM-DD; empty means ${today}.`}
        label="Priced on"
        name="on"
        onChange={(value) => onJob({ on: value })}
        placeholder={today}
        value={job.on}
      />
    </div>
  );
}
