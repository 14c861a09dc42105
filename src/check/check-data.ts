import { isUsable } from './assemble.ts';
import { locate, type Position } from './locate.ts';
import type { CheckedData, Finding, Rule } from './rule.ts';
import { RULES } from './rules/index.ts';

/** A finding with the rule it is about and its place in the text. */
export interface Located extends Finding, Position {
  rule: Rule;
}

/** Everything that was found. */
export interface Checked {
  /** Errors and warnings, in the order of the rules. */
  findings: Located[];
  /** Rules that compute with the whole and could not, because something before them does not hold. */
  skipped: Rule[];
}

/** Stages whose errors leave data that cannot be computed with. */
const SOUND = /^(?:file|schema|reference|interval)\//;

/** Runs every rule and gives all findings at once, each with its place. */
export function checkData(data: CheckedData): Checked {
  const documents = new Map(data.documents.map((document) => [document.file, document]));
  const findings: Located[] = [];
  const skipped: Rule[] = [];
  let isSound = data.documents.every(isUsable);
  for (const rule of RULES) {
    if (rule.needsSound && !isSound) {
      skipped.push(rule);
      continue;
    }
    const found = rule.check(data);
    if (found.length > 0 && rule.severity === 'error' && SOUND.test(rule.id)) isSound = false;
    for (const finding of found) {
      findings.push({ ...finding, rule, ...locate(documents.get(finding.file), finding.path, finding.offset) });
    }
  }
  return { findings, skipped };
}
