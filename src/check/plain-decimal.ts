/** A number written without an exponent or needless zeros, as amounts are; undefined for what is none. */
export function plainDecimal(value: unknown): string | undefined {
  const bare = String(value)
    .trim()
    .replace(/^[$€£]\s*/, '');
  const pointed = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(bare) ? bare.replaceAll(',', '') : bare.replace(/^(\d+),(\d+)$/, '$1.$2');
  const text = pointed.replace(/^0+(?=\d)/, '').replace(/^\./, '0.');
  if (/^\d+(?:\.\d+)?$/.test(text)) return text;
  const [, digits = '', part = '', exponent = ''] = /^(\d+)(?:\.(\d+))?e([+-]?\d+)$/i.exec(text) ?? [];
  const shift = Number(exponent);
  if (digits === '' || Math.abs(shift) > 30) return undefined;
  const all = `${'0'.repeat(30)}${digits}${part}${'0'.repeat(30)}`;
  const point = 30 + digits.length + shift;
  return `${all.slice(0, point)}.${all.slice(point)}`.replace(/^0+(?=\d)/, '').replace(/\.?0+$/, '');
}
