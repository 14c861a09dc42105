import { readFileSync } from 'node:fs';
import { type ParseError, parseTree } from 'jsonc-parser';
import { faultIn } from '../catalog/json-faults.ts';
import { duplicateKeys, folderOf } from '../catalog/read-data.ts';
import { dataFiles, pathOf } from './data-files.ts';
import { jsonText } from './json-text.ts';
import { type Json, jsonOf } from './json-value.ts';
import { withKeysInOrder } from './key-order.ts';
import { type ModelOrder, withRowsInOrder } from './row-order.ts';

/** A file whose text would change; its new text. */
export interface Tidied {
  file: string;
  text: string;
}

/** A file that is left as it is, and why. */
export interface Untouched {
  file: string;
  line: number;
  reason: string;
}

const BYTE_ORDER_MARK = '\uFEFF';

/** What a file says; where it cannot be read without a loss, the line and why. */
function read(text: string): { value: Json } | { line: number; reason: string } {
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { disallowComments: true, allowTrailingComma: true });
  const lineAt = (offset: number) => text.slice(0, offset).split('\n').length;
  const fault = faultIn(text, errors);
  if (fault !== undefined) {
    return { line: lineAt(fault.offset), reason: `no valid JSON: found ${fault.found}, expected ${fault.expected}; correct it first` };
  }
  if (tree === undefined) throw new Error('JSON that says nothing');
  const [twice] = duplicateKeys(tree);
  if (twice !== undefined) {
    return { line: lineAt(twice.offset), reason: `the key "${twice.value}" stands twice in one object; remove one of the two first` };
  }
  return { value: jsonOf(tree, text) };
}

/** The sizes of a model in its order, whatever kind of rule it has. */
function sizesOf(sizes: Json): string[] {
  return sizes?.tiers?.map((tier: Json) => tier.id) ?? sizes?.sizes ?? sizes?.common ?? [];
}

/** The order of every model's qualities and sizes, as far as its file can be read. */
function ordersIn(values: ReadonlyMap<string, Json>): Map<string, ModelOrder> {
  const models = [...values].filter(([file]) => folderOf(file) === 'models').map(([, value]) => value);
  return new Map(
    models.map((model) => [model?.id, { qualities: (model?.qualities ?? []).map((each: Json) => each.id), sizes: sizesOf(model?.sizes) }]),
  );
}

/** Every file of the data that is not as `data:fix` writes it, and every one that cannot be written without a loss. */
export function tidy(directory: string): { tidied: Tidied[]; untouched: Untouched[] } {
  const untouched: Untouched[] = [];
  const texts = new Map(dataFiles(directory).map((file) => [file, readFileSync(pathOf(directory, file), 'utf8')]));
  const values = new Map<string, Json>();
  for (const [file, text] of texts) {
    if (folderOf(file) === undefined) continue;
    const result = read(text.replace(BYTE_ORDER_MARK, ''));
    if ('reason' in result) untouched.push({ file, ...result });
    else values.set(file, result.value);
  }
  const orders = ordersIn(values);
  const tidied = [...values].flatMap(([file, value]) => {
    const folder = folderOf(file);
    if (folder === undefined) return [];
    const text = jsonText(withKeysInOrder(folder, withRowsInOrder(folder, value, orders)));
    return text === texts.get(file) ? [] : [{ file, text }];
  });
  return { tidied, untouched };
}
