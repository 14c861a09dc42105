import { memo, useEffect, useState } from 'react';
import type { Floor } from '../../domain/costing.ts';
import { excludesOf } from '../../domain/excludes.ts';
import type { RateCard } from '../../domain/rate-card.ts';
import type { PricedWorkflow, WorkflowFloor } from '../../domain/workflow.ts';
import type { WorkflowForm } from '../../domain/workflow-form.ts';
import { type LinkState, writeLink } from '../../domain/workflow-link.ts';
import { floorCsv, floorMarkdown } from '../../format/floor-copy.ts';
import { costDoubts } from '../../format/problems.ts';
import { sentenceHtml, workflowCsv, workflowMarkdown } from '../../format/workflow-copy.ts';
import { floorSentence } from '../../format/workflow-floor.ts';
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
  /** A cost, or what is certain to be paid where it has none. */
  cost: PricedWorkflow | WorkflowFloor;
  state: LinkState;
  card: RateCard;
  /** Content-hashed address of the words of the card. */
  wordsUrl: string;
  onForm: (change: (form: WorkflowForm) => WorkflowForm, entry: Entry) => void;
}

const distinct = (texts: readonly string[]) => [...new Set(texts)];

/** A link to this page that keeps its meaning: it holds the day, and the route each model is bought on. */
function lastingLink({ form, ...state }: LinkState, { on, stages }: BreakdownProps['cost']): string {
  const routed = form.stages.map((stage, index) => ({ ...stage, route: stages[index]?.stage.job.route ?? stage.route }));
  const route = form.stages.length === 0 ? (stages[0]?.stage.job.route ?? form.job.route) : form.job.route;
  const lasting = { ...state, form: { ...form, job: { ...form.job, route, on }, stages: routed } };
  return `${window.location.origin}/calculator/?${writeLink(lasting)}`;
}

/** The address of the cost on paper, which only a browser knows. It stands by itself, so that knowing it draws nothing else anew. */
function PrintedAddress({ state, cost }: Pick<BreakdownProps, 'state' | 'cost'>) {
  const [address, setAddress] = useState('');
  useEffect(() => setAddress(lastingLink(state, cost)), [state, cost]);
  return <p className="print-only text-fine">{address}</p>;
}

/** A result as it can be quoted and copied: the sentence, and the forms that need the link. */
function quotable(cost: BreakdownProps['cost'], card: RateCard) {
  if ('kind' in cost) {
    return {
      sentence: workflowSentence(cost, card),
      markdown: (link: string) => workflowMarkdown(cost, card, link),
      csv: (link: string) => workflowCsv(cost, link),
    };
  }
  return {
    sentence: floorSentence(cost, card),
    markdown: (link: string) => floorMarkdown(cost, card, link),
    csv: (link: string) => floorCsv(cost, link),
  };
}

/** All that is counted in a result: both ends of each stage, or what is known of it. */
function countedIn(cost: BreakdownProps['cost']): Floor[] {
  return 'kind' in cost ? cost.stages.flatMap(({ least, most }) => [least, most]) : cost.stages.map(({ known }) => known);
}

/** What moves a cost and where it comes from; a workflow without a cost has neither. */
function Drivers({ cost, card, onForm }: Pick<BreakdownProps, 'card' | 'onForm'> & { cost: PricedWorkflow }) {
  return (
    <>
      {cost.stages.length > 1 && <FinalSetting card={card} cost={cost} />}
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
    </>
  );
}

/** The sentence to quote, where the cost comes from and what would change it, line by line, and what it leaves out. */
export const Breakdown = memo(function Breakdown({ cost, state, card: priced, wordsUrl, onForm }: BreakdownProps) {
  const card = useWords(priced, wordsUrl);
  const { sentence, markdown, csv } = quotable(cost, card);
  const link = () => lastingLink(state, cost);
  const isStaged = cost.stages.length > 1;
  return (
    <>
      <p className="mt-3">{sentence}</p>
      {distinct(countedIn(cost).flatMap(costDoubts)).map((text) => (
        <p className="mark mt-2 whitespace-normal" key={text}>
          {text}
        </p>
      ))}
      <CopyRow
        kinds={[
          { label: 'Sentence', text: () => `${sentence} ${link()}` },
          { label: 'Link', text: link },
          { label: 'Markdown', text: () => markdown(link()) },
          { label: 'CSV', text: () => csv(link()) },
          { label: 'HTML', text: () => sentenceHtml(sentence, link()) },
        ]}
      />
      {'kind' in cost ? <Drivers card={card} cost={cost} onForm={onForm} /> : <h3 className="mt-6">What is known of the cost</h3>}
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
