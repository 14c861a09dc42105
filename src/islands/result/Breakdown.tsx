import { memo, useEffect, useState } from 'react';
import { excludesOf } from '../../domain/excludes.ts';
import type { RateCard } from '../../domain/rate-card.ts';
import type { PricedWorkflow } from '../../domain/workflow.ts';
import type { WorkflowForm } from '../../domain/workflow-form.ts';
import { type LinkState, writeLink } from '../../domain/workflow-link.ts';
import { costDoubts } from '../../format/problems.ts';
import { workflowCsv, workflowHtml, workflowMarkdown } from '../../format/workflow-copy.ts';
import { workflowSentence } from '../../format/workflow-sentence.ts';
import type { Entry } from '../calculator-state.ts';
import { useWords } from '../useWords.ts';
import { applyStep } from './apply-step.ts';
import { CopyRow } from './CopyRow.tsx';
import { FinalSetting } from './FinalSetting.tsx';
import { Shares } from './Shares.tsx';
import { StageLines } from './StageLines.tsx';
import { Steps } from './Steps.tsx';

export interface BreakdownProps {
  cost: PricedWorkflow;
  state: LinkState;
  card: RateCard;
  /** Content-hashed address of the words of the card. */
  wordsUrl: string;
  onForm: (change: (form: WorkflowForm) => WorkflowForm, entry: Entry) => void;
}

const distinct = (texts: readonly string[]) => [...new Set(texts)];

/** A link to this page that keeps its meaning: it holds the day, and the route each model is bought on. */
function lastingLink({ form, ...state }: LinkState, { on, stages }: PricedWorkflow): string {
  const routed = form.stages.map((stage, index) => ({ ...stage, route: stages[index]?.stage.job.route ?? stage.route }));
  const route = form.stages.length === 0 ? (stages[0]?.stage.job.route ?? form.job.route) : form.job.route;
  const lasting = { ...state, form: { ...form, job: { ...form.job, route, on }, stages: routed } };
  return `${window.location.origin}/calculator/?${writeLink(lasting)}`;
}

/** The address of the cost on paper, which only a browser knows. It stands by itself, so that knowing it draws nothing else anew. */
function PrintedAddress({ state, cost }: { state: LinkState; cost: PricedWorkflow }) {
  const [address, setAddress] = useState('');
  useEffect(() => setAddress(lastingLink(state, cost)), [state, cost]);
  return <p className="print-only text-fine">{address}</p>;
}

/** Where the cost comes from and what would change it, line by line; the sentence to quote, and what the cost leaves out. */
export const Breakdown = memo(function Breakdown({ cost, state, card: priced, wordsUrl, onForm }: BreakdownProps) {
  const card = useWords(priced, wordsUrl);
  const costs = cost.stages.flatMap(({ least, most }) => [least, most]);
  const link = () => lastingLink(state, cost);
  const isStaged = cost.stages.length > 1;
  return (
    <>
      <p className="mt-3">{workflowSentence(cost, card)}</p>
      {distinct(costs.flatMap(costDoubts)).map((text) => (
        <p className="mark mt-2 whitespace-normal" key={text}>
          {text}
        </p>
      ))}
      <CopyRow
        kinds={[
          { label: 'Sentence', text: () => `${workflowSentence(cost, card)} ${link()}` },
          { label: 'Link', text: link },
          { label: 'Markdown', text: () => workflowMarkdown(cost, card, link()) },
          { label: 'CSV', text: () => workflowCsv(cost, link()) },
          { label: 'HTML', text: () => workflowHtml(cost, card, link()) },
        ]}
      />
      {isStaged && <FinalSetting card={card} cost={cost} />}
      <div className="no-print">
        <h3 className="mt-6">What moves the cost most</h3>
        <Steps
          card={card}
          cost={cost}
          onApply={(step) => {
            // The step goes, and with it what was pressed.
            document.getElementById('result-title')?.focus();
            onForm((form) => applyStep(form, step), 'push');
          }}
        />
      </div>
      <h3 className="mt-6">Where the cost comes from</h3>
      <Shares cost={cost} />
      <details className="lines mt-4" open={!isStaged}>
        <summary>Every line, to the last digit</summary>
        <StageLines cost={cost} />
      </details>
      <h3 className="mt-6">Not included</h3>
      <ul className="plain-list mt-1 text-fine text-soft">
        {distinct(cost.stages.flatMap(({ stage }) => excludesOf(stage.job, card))).map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      <PrintedAddress cost={cost} state={state} />
    </>
  );
});
