import { findNodeAtLocation, type Node } from 'jsonc-parser';
import type * as z from 'zod';
import { closestNode, pathText } from '../catalog/read-data.ts';
import { nearest } from '../domain/nearest.ts';
import type { Folder } from '../schema/index.ts';
import { fieldsAt } from './fields.ts';
import { plainDecimal } from './plain-decimal.ts';

/** In which way a value does not fit its schema. */
export type IssueKind = 'type' | 'missing' | 'unknown-field' | 'unknown-value' | 'amount' | 'date' | 'length' | 'text' | 'consistency';

/** One value that does not fit its schema, in our own words. */
export interface Issue {
  kind: IssueKind;
  path: string;
  offset: number;
  found: string;
  expected: string;
  suggestion?: string;
}

type ZodIssue = z.core.$ZodIssue;

const TYPE_NAMES: Record<string, string> = {
  string: 'text in quotes',
  number: 'a number without quotes',
  int: 'a whole number without quotes',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
  null: 'null',
};

/** What stands at a node, short enough for a message. */
function foundAt(node: Node | undefined): string {
  if (node === undefined) return 'nothing';
  if (node.type === 'object' || node.type === 'array') return node.type === 'array' ? 'a list' : 'an object';
  return JSON.stringify(node.value).slice(0, 60);
}

/** What a text that has the wrong form should look like, by what the schema asks for. */
function formatIssue(issue: ZodIssue & { code: 'invalid_format' }, value: unknown): Pick<Issue, 'kind' | 'expected' | 'suggestion'> {
  if (issue.format === 'date') return { kind: 'date', expected: 'a calendar day that exists, written YYYY-MM-DD' };
  const expected = issue.message.replace(/^expected /, '');
  if (!expected.startsWith('decimal text')) return { kind: 'text', expected };
  const suggestion = plainDecimal(value);
  return { kind: 'amount', expected, ...(suggestion !== undefined && { suggestion: JSON.stringify(suggestion) }) };
}

function choice(options: readonly unknown[], value: unknown): Pick<Issue, 'kind' | 'expected' | 'suggestion'> {
  const names = options.map(String);
  const expected = names.length === 1 ? JSON.stringify(names[0]) : `one of ${names.map((name) => JSON.stringify(name)).join(', ')}`;
  const near = nearest(String(value), names);
  return { kind: 'unknown-value', expected, ...(near !== undefined && { suggestion: JSON.stringify(near) }) };
}

function unionIssue(issue: ZodIssue & { code: 'invalid_union' }, value: unknown): Pick<Issue, 'kind' | 'expected' | 'suggestion'> {
  if ('options' in issue && Array.isArray(issue.options)) return choice(issue.options, value);
  const branches = issue.errors.flat();
  const options = branches.flatMap((each) => (each.code === 'invalid_value' ? each.values : []));
  if (options.length > 0) return choice(options, value);
  if (branches.some((each) => each.code === 'invalid_format' && each.format === 'date') && typeof value === 'string') {
    return { kind: 'date', expected: 'a calendar day that exists, written YYYY-MM-DD' };
  }
  return { kind: typeof value === 'string' ? 'text' : 'type', expected: issue.message.replace(/^expected /, '') };
}

const entries = (count: number) => (count === 1 ? 'one entry' : `${count} entries`);

function expectedOf(issue: ZodIssue, node: Node | undefined): Pick<Issue, 'kind' | 'expected' | 'suggestion'> {
  const value: unknown = node?.value;
  switch (issue.code) {
    case 'invalid_type': {
      const quoted = issue.expected === 'string' && typeof value === 'number' ? plainDecimal(value) : undefined;
      const bare = /^(?:number|int)$/.test(issue.expected) && typeof value === 'string' && /^\d+$/.test(value) ? value : undefined;
      const suggestion = quoted === undefined ? bare : JSON.stringify(quoted);
      return { kind: 'type', expected: TYPE_NAMES[issue.expected] ?? issue.expected, ...(suggestion !== undefined && { suggestion }) };
    }
    case 'invalid_format':
      return formatIssue(issue, value);
    case 'invalid_value':
      return choice(issue.values, value);
    case 'invalid_union':
      return unionIssue(issue, value);
    case 'too_small':
    case 'too_big': {
      const bound = Number(issue.code === 'too_small' ? issue.minimum : issue.maximum);
      const least = issue.exact ? 'exactly' : issue.code === 'too_small' ? 'at least' : 'at most';
      if (issue.origin === 'array') return { kind: 'length', expected: `${least} ${entries(bound)}` };
      if (issue.origin === 'string') return { kind: 'text', expected: `${least} ${bound} character${bound === 1 ? '' : 's'}` };
      const more = issue.inclusive === false ? 'above' : least;
      return { kind: 'text', expected: `a number ${issue.code === 'too_small' ? more : least} ${bound}` };
    }
    default:
      return { kind: 'consistency', expected: issue.message };
  }
}

/** Field names that are unknown, each with what it was probably meant to be. */
function unknownFields(issue: ZodIssue & { code: 'unrecognized_keys' }, tree: Node, folder: Folder): Issue[] {
  const object = closestNode(tree, issue.path);
  const taken = (object.children ?? []).map((property) => String(property.children?.[0]?.value));
  const fields = fieldsAt(folder, tree, issue.path);
  return issue.keys.map((key) => {
    const name = object.children?.find((property) => property.children?.[0]?.value === key)?.children?.[0];
    const near = nearest(
      key,
      fields.filter((field) => !taken.includes(field)),
    );
    return {
      kind: 'unknown-field',
      path: pathText([...issue.path, key]),
      offset: name?.offset ?? object.offset,
      found: `the field ${JSON.stringify(key)}`,
      expected: `one of ${fields.join(', ')}`,
      ...(near !== undefined && { suggestion: JSON.stringify(near) }),
    };
  });
}

/** What the schema found, told in our own words. A field that is missing because its name has a slip is told once. */
export function issuesOf(found: readonly ZodIssue[], tree: Node, folder: Folder): Issue[] {
  const issues = found.flatMap((issue): Issue[] => {
    if (issue.code === 'unrecognized_keys') return unknownFields(issue, tree, folder);
    const node = findNodeAtLocation(tree, issue.path as (string | number)[]);
    const at = { path: pathText(issue.path), offset: closestNode(tree, issue.path).offset, found: foundAt(node) };
    if (node === undefined && issue.code !== 'custom') return [{ ...at, ...expectedOf(issue, node), kind: 'missing' }];
    const count =
      node?.type === 'array' && issue.code.startsWith('too_')
        ? { found: node.children?.length ? `a list of ${entries(node.children.length)}` : 'an empty list' }
        : {};
    return [{ ...at, ...expectedOf(issue, node), ...count }];
  });
  const meant = issues.flatMap(({ kind, path, suggestion }) =>
    kind === 'unknown-field' && suggestion !== undefined ? [path.replace(/[^.]*$/, JSON.parse(suggestion))] : [],
  );
  return issues.filter(({ kind, path }) => kind !== 'missing' || !meant.includes(path));
}
