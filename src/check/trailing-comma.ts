/** The offset of a comma that stands right before a closing bracket at this place; undefined where there is none. */
export function commaBefore(text: string, offset: number): number | undefined {
  if (!/[\]}]/.test(text[offset] ?? '')) return undefined;
  const before = text.slice(0, offset).trimEnd();
  return before.endsWith(',') ? before.length - 1 : undefined;
}
