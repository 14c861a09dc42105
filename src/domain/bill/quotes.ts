const ESCAPES: Record<string, string> = { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f', '\n': '' };

/** How a shell writes an apostrophe within single quotes: it ends them, writes one and opens them again. */
const SHELL_APOSTROPHES = [`'"'"'`, String.raw`'\''`];
const SHELL_APOSTROPHE = /'(?:"'"|\\')'/g;

/** The text a quoted one stands for. */
export function unquote(raw: string): string {
  if (!raw.includes('\\')) return raw;
  try {
    return JSON.parse(`"${raw}"`);
  } catch {
    return raw.replaceAll(/\\(?:u([0-9a-fA-F]{4})|([\s\S]))/g, (_, code: string | undefined, letter: string | undefined) =>
      code === undefined ? (ESCAPES[letter ?? ''] ?? letter ?? '') : String.fromCharCode(Number.parseInt(code, 16)),
    );
  }
}

/** What stands between single quotes, with the apostrophes that a shell writes its own way as apostrophes. */
export function withoutShellQuotes(raw: string): string {
  return raw.includes("'") ? raw.replaceAll(SHELL_APOSTROPHE, "'") : raw;
}

/** How long the apostrophe is that a shell's quotation goes on with at its closing mark; 0 where it ends there. */
export function shellApostropheAt(text: string, end: number): number {
  return SHELL_APOSTROPHES.find((each) => text.startsWith(each, end))?.length ?? 0;
}
