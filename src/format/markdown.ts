const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();
const cellText = (text: string) => oneLine(text).replaceAll('\\', '\\\\').replaceAll('|', '\\|');
const rowText = (cells: readonly string[]) => `| ${cells.map(cellText).join(' | ')} |`;

/** A table in Markdown. Figures stand on the right from the column `figuresFrom` on. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[], figuresFrom = head.length): string {
  const rule = `|${head.map((_, index) => (index < figuresFrom ? '---' : '--:')).join('|')}|`;
  return [rowText(head), rule, ...rows.map(rowText)].join('\n');
}

/** A list in Markdown; undefined where it has no items, so that its heading can be left out. */
export function markdownList(items: readonly string[]): string | undefined {
  return items.length === 0 ? undefined : items.map((item) => `- ${oneLine(item)}`).join('\n');
}

/** A link in Markdown. */
export function markdownLink(text: string, address: string): string {
  return `[${oneLine(text).replace(/[[\]]/g, '\\$&')}](<${address}>)`;
}

/** Parts of a document with a blank line between them; what is undefined is left out. */
export function markdownDocument(parts: readonly (string | undefined)[]): string {
  return `${parts.filter((part) => part !== undefined && part !== '').join('\n\n')}\n`;
}
