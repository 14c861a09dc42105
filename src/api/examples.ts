import { API_ROOT } from './addresses.ts';

/** A program that reads the interface, as the page about the data shows it and as its test runs it. */
export interface Example {
  id: 'curl' | 'python' | 'typescript';
  title: string;
  /** What it prints. */
  prints: string;
  text: string;
}

/** The examples for a model at a site. */
export function examples(site: string, model: string): Example[] {
  const root = `${site}${API_ROOT}`;
  return [
    {
      id: 'curl',
      title: 'curl',
      prints: 'The cost of each quality and size of one model, from the table of all costs.',
      text: [`curl --silent --show-error --fail ${root}costs.csv |`, `  grep -e '^model,' -e '^${model},'`].join('\n'),
    },
    {
      id: 'python',
      title: 'Python 3, no packages',
      prints: 'The rates of one model: what is no amount stays a word.',
      text: `import json
from decimal import Decimal
from urllib.request import urlopen

with urlopen("${root}models/${model}.json") as response:
    card = json.load(response)

for offer in card["offers"]:
    for rate in offer["rates"]:
        value = rate["value"]
        price = Decimal(value["amount"]) if value["kind"] == "amount" else value["kind"]
        print(offer["tier"], rate["meter"], price, rate["unit"], sep=", ")

print(card["licence"]["attribution"], "data of", card["data_date"])`,
    },
    {
      id: 'typescript',
      title: 'TypeScript',
      prints:
        'The cheapest and the dearest image of one model today and on the day of the last card before, over its usual sizes and qualities.',
      text: `type Index = { days: string[] };
type Usd = { usd: string };
type Card = { day: string; models: { model: string; cost: { least: Usd; most: Usd } | null }[] };

const root = '${root}';
const read = async <T>(name: string): Promise<T> => {
  const response = await fetch(root + name);
  if (!response.ok) throw new Error(\`\${name}: \${response.status}\`);
  return response.json() as Promise<T>;
};

const { days } = await read<Index>('index.json');
for (const day of days.slice(-2)) {
  const card = await read<Card>(\`as-of/\${day}.json\`);
  const cost = card.models.find(({ model }) => model === '${model}')?.cost;
  console.log(day, cost ? \`\${cost.least.usd} to \${cost.most.usd} USD an image, by quality and size\` : 'no cost');
}`,
    },
  ];
}
