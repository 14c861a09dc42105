import { spawnSync } from 'node:child_process';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cellJob } from '../../src/catalog/cost-table.ts';
import { costAnswer } from '../../src/cli/cost-answer.ts';
import { costOf } from '../../src/domain/cost.ts';
import { type Exact, exact, sum } from '../../src/domain/exact.ts';
import { parseAskedSize, parseSize } from '../../src/domain/size.ts';
import { type Between, costOfWorkflow } from '../../src/domain/workflow.ts';
import { readWorkflow, type StageForm, type WorkflowForm } from '../../src/domain/workflow-form.ts';
import { readLink, writeLink } from '../../src/domain/workflow-link.ts';
import { Refusal } from '../../src/edit/refusal.ts';
import { exactUsd } from '../../src/format/exact-usd.ts';
import { legalForm } from '../domain/any-workflow.ts';
import { card, catalog, modelOf, TODAY } from '../domain/given.ts';

/** What an accepted image costs, with both ends as exact text; undefined where it has no cost. */
type Answer = { least: string; most: string } | undefined;

const areSame = (one: Answer, other: Answer) => one?.least === other?.least && one?.most === other?.most;

const textOf = ({ least, most }: Between): Answer => ({ least: exactUsd(least), most: exactUsd(most) });

/** The same of what the command prints. */
function printed(json: string): Answer {
  const { least, most, fraction } = JSON.parse(json).perAcceptedUsd;
  const read = (text: string) => {
    const [dividend = '', divisor = '1'] = text.split('/');
    return exactUsd(exact(dividend).div(exact(divisor)));
  };
  return { least: read(fraction?.least ?? least), most: read(fraction?.most ?? most) };
}

/** The costs of a stage as the pages compute them: jobs of their own tables, without any form; every rung where the vendor chooses. */
function pageCosts({ job }: WorkflowForm, stage: Omit<StageForm, 'name' | 'kept' | 'references'>): Exact[] | undefined {
  const model = modelOf(stage.model);
  const size = parseAskedSize(stage.size);
  const tier = stage.tier === 'batch' ? 'batch' : 'standard';
  if (size === undefined) throw new Error(`not a size: ${stage.size}`);
  const references = job.references.split(',').flatMap((part) => {
    const [dimensions = '', count = '1'] = part.split('*');
    const each = parseSize(dimensions);
    return each === undefined ? [] : new Array(Number(count)).fill(each);
  });
  const rungs = stage.quality === 'auto' ? model.qualities.map(({ id }) => id).filter((id) => id !== 'auto') : [stage.quality || null];
  const costings = rungs.map((quality) =>
    costOf(
      {
        ...cellJob(model, quality, size, tier),
        images: Number(stage.attempts),
        promptTokens: Number(job.promptTokens),
        cachedPromptTokens: Number(job.cachedPromptTokens),
        references,
        partialImages: Number(job.partialImages),
      },
      card,
      job.on || TODAY,
    ),
  );
  const costs = costings.flatMap((costing) => (costing.kind === 'uncertain' ? costing.between : costing));
  const totals = costs.flatMap((cost) => (cost.kind === 'cost' ? cost.total : []));
  return totals.length === costs.length ? totals.toSorted((a, b) => a.compare(b)) : undefined;
}

function byPages(form: WorkflowForm): Answer {
  const { job, stages, attempts } = form;
  const made = stages.length === 0 ? [{ ...job, attempts: job.images }] : stages;
  const costs = made.map((stage) => pageCosts(form, stage));
  const kept = stages.length === 0 ? exact(job.images).div(exact(attempts)) : exact(stages.at(-1)?.kept ?? '');
  const [least, most] = [0, -1].map((end) => costs.map((each) => each?.at(end)));
  if (!least?.every((each) => each !== undefined) || !most?.every((each) => each !== undefined)) return undefined;
  return textOf({ least: sum(least).div(kept), most: sum(most).div(kept) });
}

function byIsland(query: string): Answer {
  const { state, problems } = readLink(query);
  const read = state && readWorkflow(state.form, card, TODAY);
  if (problems.length > 0 || !read?.ok) throw new Error(`not read: ${query}`);
  const cost = costOfWorkflow(read.workflow, card, read.on);
  return cost.kind === 'cost' ? textOf(cost.perKept) : undefined;
}

function byCommand(query: string): Answer {
  try {
    const day = () => TODAY;
    return printed(costAnswer(['--link', query, '--json'], day, () => catalog));
  } catch (error) {
    if (error instanceof Refusal && error.message.startsWith('Not computable')) return undefined;
    throw error;
  }
}

const linkOf = (form: WorkflowForm) => writeLink({ form, preset: null, compare: [], budget: '' });

describe('pages, island and command line', () => {
  test('give one cost of an accepted image to the last digit, for any work that can be asked for', () => {
    let priced = 0;
    fc.assert(
      fc.property(legalForm, (form) => {
        const query = linkOf(form);
        const island = byIsland(query);
        if (island !== undefined) priced += 1;
        const [pages, command] = [byPages(form), byCommand(query)];
        // Asked of each by hand: an assertion of its own costs more than the three answers.
        if (!areSame(pages, island) || !areSame(command, island)) expect({ pages, command }).toEqual({ pages: island, command: island });
      }),
      { numRuns: 10_000 },
    );
    expect(priced).toBeGreaterThan(3000);
  });

  test('do so through the command itself', () => {
    const form = fc.sample(legalForm, { numRuns: 20, seed: 8 }).find((each) => byIsland(linkOf(each)) !== undefined);
    if (form === undefined) throw new Error('none has a cost');
    const { status, stdout, stderr } = spawnSync('node', ['src/cli/cost.ts', '--link', linkOf(form), '--json'], {
      encoding: 'utf8',
      env: { ...process.env, BUILD_DATE: TODAY },
    });
    expect({ status, stderr, answer: printed(stdout) }).toEqual({ status: 0, stderr: '', answer: byIsland(linkOf(form)) });
  });
});
