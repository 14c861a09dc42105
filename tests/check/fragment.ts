/** The longest line of a fragment: shorter than in a file, because it is read on a page. */
const WIDTH = 100;

/** Stands for what is left out: an item of a list, or a field of that name. */
const REST = '…';

function flat(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? '[]' : `[${value.map(flat).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return value === REST ? REST : JSON.stringify(value);
  return `{ ${Object.entries(value)
    .map(([key, item]) => flatField(key, item))
    .join(', ')} }`;
}

const flatField = (key: string, item: unknown) => (key.startsWith(REST) ? REST : `${JSON.stringify(key)}: ${flat(item)}`);

/** A list of objects takes a line for each, so that one that is added is a line that is added. */
const isListOfObjects = (value: unknown) => Array.isArray(value) && value.some((item) => typeof item === 'object' || item === REST);

/** The lines of a value: one where it fits. */
function lines(value: unknown, indent: string, name: string): string[] {
  const oneLine = `${indent}${name}${flat(value)}`;
  const isWhole = indent === '';
  const isPlain = typeof value !== 'object' || value === null;
  if (isPlain || !(isWhole || isListOfObjects(value) || oneLine.length >= WIDTH)) return [oneLine];
  const deeper = `${indent}  `;
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  const entries = Array.isArray(value) ? value.map((item) => ['', item] as const) : Object.entries(value);
  const rows = entries.map(([key, item]) => {
    if (item === REST) return [`${deeper}${REST}`];
    return lines(item, deeper, key === '' ? '' : `${JSON.stringify(key)}: `);
  });
  // No comma follows what is left out.
  const joined = rows.flatMap((row, index) => {
    const last = row.at(-1) ?? '';
    return index === rows.length - 1 || last.trim() === REST ? row : [...row.slice(0, -1), `${last},`];
  });
  return [`${indent}${name}${open}`, ...joined, `${indent}${close}`];
}

/** The longest sequence of lines that two texts share, as the lines that are kept, gone and new, in order. */
function merged(before: readonly string[], after: readonly string[]): string[] {
  const length = before.map(() => after.map(() => 0));
  const at = (i: number, j: number) => length[i]?.[j] ?? 0;
  for (let i = before.length - 1; i >= 0; i--) {
    for (let j = after.length - 1; j >= 0; j--) {
      const row = length[i];
      if (row !== undefined) row[j] = before[i] === after[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const rows: string[] = [];
  let [i, j] = [0, 0];
  while (i < before.length || j < after.length) {
    if (i < before.length && j < after.length && before[i] === after[j]) {
      rows.push(`  ${before[i]}`);
      [i, j] = [i + 1, j + 1];
    } else if (i < before.length && (j === after.length || at(i + 1, j) >= at(i, j + 1))) rows.push(`- ${before[i++]}`);
    else rows.push(`+ ${after[j++]}`);
  }
  return rows;
}

/** A part of a file before and after a change: what is gone begins with a minus sign, what is new with a plus sign. */
export function fragmentDiff(before: unknown, after: unknown): string {
  const text = (value: unknown) => (value === undefined ? [] : lines(value, '', ''));
  return `${merged(text(before), text(after)).join('\n')}\n`;
}
