import { anchorOf } from './anchor.ts';
import type { Rule } from './rule.ts';
import { RULES } from './rules/index.ts';

/** What the rules of each stage are about, in the order in which they run. */
const STAGES: readonly [stage: string, heading: string][] = [
  ['file', 'Files'],
  ['schema', 'Fields'],
  ['reference', 'References'],
  ['interval', 'Days and editions'],
  ['dates', 'Lives of models'],
  ['scale', 'Scale'],
  ['rates', 'Rates'],
  ['sellers', 'Sellers'],
  ['evidence', 'Evidence'],
  ['tables', 'Published tables'],
  ['history', 'History'],
  ['age', 'Age'],
];

/** Every rule under the heading of its stage. */
export function rulesByStage(): { heading: string; rules: Rule[] }[] {
  return STAGES.map(([stage, heading]) => ({ heading, rules: RULES.filter(({ id }) => id.startsWith(`${stage}/`)) }));
}

function explain(rule: Rule): string {
  const { id, severity, what, why, incident, todo } = rule;
  const lines = [
    `<a id="${anchorOf(rule)}"></a>`,
    '',
    `### ${id}`,
    '',
    `**${what}** (${severity})`,
    '',
    `- *Why:* ${why}`,
    ...(incident === undefined ? [] : [`- *Seen:* ${incident}`]),
    `- *To do:* ${todo}`,
  ];
  return lines.join('\n');
}

/** The page that explains every rule, `docs/rules.md`. */
export function explainRules(): string {
  const stages = rulesByStage().map(({ heading, rules }) => [`## ${heading}`, ...rules.map(explain)].join('\n\n'));
  const intro = [
    '# Rules of the data',
    '<!-- Written by `node src/cli/check.ts --rules > docs/rules.md` from src/check/rules/. Do not edit. -->',
    '`npm run -s data:check` holds every file of `data/` to these rules and tells all findings at once. An error keeps a change out; a warning asks somebody to look. “Seen” names a public project in which the slip happened. It is no judgment of the project: what is written in public can be learned from.',
    'What is in the history is compared with the branch a change is for (`--base`). Everything else is judged by the files alone.',
  ];
  return `${[...intro, ...stages].join('\n\n')}\n`;
}
