import { memo, useState } from 'react';
import type { Day } from '../../domain/day.ts';
import { exact } from '../../domain/exact.ts';
import type { RateCard } from '../../domain/rate-card.ts';
import { throughput } from '../../domain/throughput.ts';
import { formatCounted, formatDuration, formatInTime, formatPace } from '../../format/throughput.ts';
import { formatCount } from '../../format/words.ts';
import { stageName } from '../../format/workflow.ts';
import { ScrollBox } from '../ScrollBox.tsx';
import { usePainted } from '../usePainted.ts';
import { ComparisonStyles } from './ComparisonStyles.tsx';
import { readMarket } from './market-source.ts';
import type { Work } from './Sections.tsx';
import { TextInput } from './TextInput.tsx';

interface Props {
  card: RateCard;
  marketUrl: string;
  today: Day;
  work: Work;
}

const MOST_IMAGES = 10_000_000;
const WHOLE = /^\d{1,8}$/;
const DECIMAL = /^\d{1,6}(?:\.\d{1,2})?$/;

const isCount = (text: string) => WHOLE.test(text.trim()) && Number(text) >= 1 && Number(text) <= MOST_IMAGES;
const isTime = (text: string) => text.trim() === '' || (DECIMAL.test(text.trim()) && Number(text) > 0);

const Tiers = memo(function Tiers({ accepted, hours, card, marketUrl, work }: Omit<Props, 'today'> & { accepted: number; hours: string }) {
  const { limits } = readMarket(marketUrl);
  const { workflow } = work;
  const hasDeadline = hours !== '';
  const found = throughput(workflow, accepted, hasDeadline ? exact(hours) : undefined, card, limits);
  const nameOf = (id: string) => card.models.find((each) => each.id === id)?.name ?? id;
  const isOne = workflow.stages.length === 1;
  return (
    <div className="grid gap-3">
      {hasDeadline && found.tiers.length > 0 && (
        <p>
          {found.lowest === undefined
            ? `By its limits no usage tier is known to make ${formatCount(accepted)} accepted images in ${hours} hours.`
            : `The lowest usage tier that makes ${formatCount(accepted)} accepted images in ${hours} hours is ${found.lowest}.`}
        </p>
      )}
      {found.unknown.map(({ model, note }) => (
        <p className="mark whitespace-normal" key={model}>
          No limits are stated for {nameOf(model)}.{note !== null && ` ${note}`}
        </p>
      ))}
      {found.elsewhere.length > 0 && found.tiers.length > 0 && (
        <p className="mark whitespace-normal">
          The limits are those of the main route and its standard tier; this job runs elsewhere
          {!isOne && ` in ${found.elsewhere.map((stage) => stageName(workflow.stages[stage]?.name ?? '', stage)).join(', ')}`}.
        </p>
      )}
      {found.tiers.length > 0 && (
        <ScrollBox label="Time by usage tier">
          <table className="table">
            <caption>
              Time for {formatCount(accepted)} accepted images by the limits alone, all attempts counted; the time a model takes for an
              image comes on top.
            </caption>
            <thead>
              <tr>
                <th scope="col">Usage tier</th>
                <th scope="col">Time</th>
                {hasDeadline && <th scope="col">In time</th>}
                <th scope="col">Limit that binds</th>
              </tr>
            </thead>
            <tbody>
              {found.tiers.map((tier) => (
                <tr key={tier.tier}>
                  <th scope="row">{tier.tier}</th>
                  <td>{tier.minutes === undefined ? <span className="word">not computable</span> : formatDuration(tier.minutes)}</td>
                  {hasDeadline && <td>{formatInTime(tier, true)}</td>}
                  <td className="notes">
                    {tier.stages
                      .map(({ stage, pace }) => {
                        const name = isOne ? '' : `${stageName(workflow.stages[stage]?.name ?? '', stage)}: `;
                        return `${name}${formatPace(pace)}`;
                      })
                      .join('; ')}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollBox>
      )}
      {found.tiers[0]?.stages.map(({ stage, tokens, images }) => (
        <p className="note" key={stage}>
          {!isOne && `${stageName(workflow.stages[stage]?.name ?? '', stage)}: `}
          {formatCount(images)} attempts
          {tokens !== undefined && `, each of ${formatCount(tokens.total)} tokens: ${formatCounted(tokens)}`}.
        </p>
      ))}
    </div>
  );
});

/** Whether a number of accepted images can be made by a deadline, usage tier by usage tier. */
export const Deadline = memo(function Deadline(props: Props) {
  const [images, setImages] = useState('1000');
  const [hours, setHours] = useState('');
  const [shownImages, shownHours] = [usePainted(images), usePainted(hours)];
  return (
    <div className="grid gap-4">
      <ComparisonStyles />
      <div className="field-grid asked">
        <TextInput
          error={isCount(images) ? undefined : `“${images.slice(0, 40)}” is not a whole number from 1 to ${formatCount(MOST_IMAGES)}.`}
          hint="How many are wanted."
          id="deadline-images"
          keys="numeric"
          label="Accepted images"
          onChange={setImages}
          value={images}
        />
        <TextInput
          error={isTime(hours) ? undefined : `“${hours.slice(0, 40)}” is not a number of hours, such as 48 or 1.5.`}
          hint="48 for two days; empty for none."
          id="deadline-hours"
          keys="decimal"
          label="Hours until the deadline"
          onChange={setHours}
          value={hours}
        />
      </div>
      {isCount(shownImages) && isTime(shownHours) && <Tiers {...props} accepted={Number(shownImages)} hours={shownHours.trim()} />}
    </div>
  );
});
