import { useId, useState } from 'react';
import { estimatePromptTokens } from '../../domain/prompt-estimate.ts';
import { formatEstimate, formatExact } from '../../format/prompt-tokens.ts';
import { formatCount } from '../../format/words.ts';
import { useTokenCount } from './useTokenCount.ts';

interface Props {
  /** Takes the number of tokens over into the field for prompt tokens. */
  onChange: (tokens: number) => void;
}

/** Several times the longest prompt a model takes; a longer text could keep the tokenizer busy for minutes. */
const MOST_CHARACTERS = 100_000;

/** The tokens of a pasted prompt: an estimate at once, and on request an exact count, which loads a tokenizer. */
export function PromptTokens({ onChange }: Props) {
  const [text, setText] = useState('');
  const { count, ask } = useTokenCount(onChange);
  const id = useId();
  const isTooLong = text.length > MOST_CHARACTERS;
  const estimate = text === '' || isTooLong ? undefined : estimatePromptTokens(text);
  const counted = count.kind === 'counted' && count.text === text ? count.tokens : undefined;
  return (
    <div className="grid gap-2">
      <div className="field">
        <label htmlFor={id}>Prompt text, to count its tokens</label>
        <textarea
          aria-describedby={`${id}-hint`}
          aria-invalid={isTooLong}
          className="input"
          id={id}
          onChange={(event) => setText(event.target.value)}
          rows={4}
          value={text}
        />
        {isTooLong && (
          <p className="error">
            The text has {formatCount(text.length)} characters; up to {formatCount(MOST_CHARACTERS)} are counted, several times the longest
            prompt. Shorten it.
          </p>
        )}
        <p className="hint" id={`${id}-hint`}>
          {estimate === undefined ? 'It stays in your browser.' : formatEstimate(estimate)}
        </p>
        <p className="hint" role="status">
          {counted !== undefined && `Exactly ${formatExact(counted)}`}
          {count.kind === 'counting' && 'Loading the tokenizer and counting …'}
          {count.kind === 'failed' && 'The tokenizer could not be loaded, or did not finish. The estimate stands; try again.'}
        </p>
      </div>
      <p className="flex flex-wrap gap-2">
        <button className="chip" disabled={estimate === undefined} onClick={() => estimate && onChange(estimate.tokens)} type="button">
          Use the estimate
        </button>
        <button className="chip" disabled={estimate === undefined || count.kind === 'counting'} onClick={() => ask(text)} type="button">
          Count exactly (loads 1 MB)
        </button>
      </p>
    </div>
  );
}
