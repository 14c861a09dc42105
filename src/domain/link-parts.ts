/** Splits at a separator; `\` before the separator, or before another `\`, makes it a part of the text. */
export function splitParts(text: string, separator: string): string[] {
  const parts = [''];
  for (let at = 0; at < text.length; at += 1) {
    const letter = text.charAt(at);
    const next = text.charAt(at + 1);
    if (letter === separator) parts.push('');
    else if (letter === '\\' && (next === separator || next === '\\')) {
      parts.push(`${parts.pop()}${next}`);
      at += 1;
    } else parts.push(`${parts.pop()}${letter}`);
  }
  return parts;
}

/** Joins parts so that `splitParts` gives them back. */
export function joinParts(parts: readonly string[], separator: string): string {
  return parts.map((part) => part.replaceAll('\\', '\\\\').replaceAll(separator, `\\${separator}`)).join(separator);
}
